import fc from "fast-check";
import { expect, test } from "vitest";
import { isRealWord } from "./real-words";
import { isSureSlip, keptParts, meantWord, partings, putRight } from "./spelling";

const known = (words: Readonly<Record<string, number>>) =>
  Object.entries(words).map(([word, records]) => ({ word, records }));

test("a misspelt word is the nearest of those the catalogue has, and the commonest among equals", () => {
  const words = known({
    pelangi: 12,
    pelanggi: 1,
    pelanggan: 90,
    pegangan: 40,
    sejarah: 900,
    serayu: 3,
  });
  for (const [asked, meant] of [
    ["pelnagi", "pelangi"],
    ["plangi", "pelangi"],
    ["sejarh", "sejarah"],
    ["sjrh", "sejarah"],
    ["xyzzy", null],
    ["abc", null],
  ] as const)
    expect(meantWord({ word: asked, records: 0 }, words), asked).toBe(meant);
});

test("a name written by ear is the one that sounds so", () => {
  for (const [asked, meant] of [
    ["ronggowarsito", "ranggawarsita"],
    ["wedotomo", "wedhatama"],
    ["sholihin", "shalihin"],
    ["mukadimah", "muqaddimah"],
    ["filsapat", "filsafat"],
  ] as const)
    expect(meantWord({ word: asked, records: 0 }, known({ [meant]: 2 })), asked).toBe(meant);
  // In a short word another sound is another word.
  expect(meantWord({ word: "oleh", records: 0 }, known({ alih: 2 }))).toBe(null);
});

test("a word that is still being typed is one that begins so", () => {
  const words = known({ pelangi: 3, pelanggan: 1 });
  expect(meantWord({ word: "pelnag", records: 0 }, words)).toBe(null);
  expect(meantWord({ word: "pelnag", records: 0 }, words, true)).toBe("pelangi");
});

test("a word that is itself common is no slip", () => {
  expect(meantWord({ word: "jawa", records: 50 }, known({ jiwa: 60 }))).toBe(null);
});

test("a short word alone is a slip only where letters changed places, were doubled or left out", () => {
  for (const [word, meant] of [
    ["smaan", "saman"],
    ["sammn", "samn"],
    ["bngsa", "bangsa"],
    ["pelnagi", "pelangi"],
    ["pramudya", "pramoedya"],
  ] as const)
    expect(isSureSlip(word, meant), word).toBe(true);
  for (const [word, meant] of [
    ["batik", "batak"],
    ["gempa", "gema"],
    ["tana", "tata"],
  ] as const)
    expect(isSureSlip(word, meant), word).toBe(false);
});

test("words of the language and names are meant as they stand; slips are none", () => {
  for (const word of ["batik", "gempa", "toraja", "baca", "novel", "skripsi"])
    expect(isRealWord(word), word).toBe(true);
  for (const word of ["pelnagi", "mansia", "bngsa", "pramudya", "perpustakan"])
    expect(isRealWord(word), word).toBe(false);
});

const word = fc.stringMatching(/^[a-z]{4,14}$/u);

test("whatever one slip does, the word keeps its beginning or its end", () => {
  fc.assert(
    fc.property(
      word,
      fc.nat(),
      fc.constantFrom("out", "in", "other"),
      fc.constantFrom("a", "k", "z"),
      (right, spot, slip, letter) => {
        const at = spot % right.length;
        const rest = right.slice(slip === "in" ? at : at + 1);
        const wrong = right.slice(0, at) + (slip === "out" ? "" : letter) + rest;
        fc.pre(wrong.length >= 4);
        const { start, end } = keptParts(wrong);
        expect(right.startsWith(start) || right.endsWith(end)).toBe(true);
      },
    ),
  );
});

test("a text is put right word by word and otherwise left as it was typed", () => {
  expect(putRight('"Laskar  Pelngi" -buku?', new Map([["pelngi", "pelangi"]]))).toBe(
    '"Laskar  pelangi" -buku?',
  );
  const words = new Map([
    ["per pustakaan", "perpustakaan"],
    ["zzqqq", ""],
  ]);
  expect(putRight("zzqqq ilmu Per  pustakaan zzqqq digital zzqqq", words)).toBe(
    "ilmu perpustakaan digital",
  );
  expect(putRight("per, pustakaan ", words)).toBe("per, pustakaan ");
  expect(partings("laskarpelangi")).toContainEqual(["laskar", "pelangi"]);
});

test("what is not to be put right stays to the letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      expect(putRight(typed, new Map([["never typed", "x"]]))).toBe(typed);
    }),
  );
});
