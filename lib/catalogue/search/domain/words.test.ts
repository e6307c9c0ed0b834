import fc from "fast-check";
import { expect, test } from "vitest";
import { bareNumber, readTricky, titleKey, tokenise } from "./words";

const words = (text: string) =>
  tokenise(text).map(({ words, joined }) => [...words, joined ?? ""].join(" ").trim());

test("punctuation and accents part words or vanish, and never lose one", () => {
  expect(words("Bumi manusia : sebuah roman / Pramoedya")).toEqual([
    "bumi",
    "manusia",
    "sebuah",
    "roman",
    "pramoedya",
  ]);
  expect(words("Jum'at di Ka’bah")).toEqual(["jumat", "di", "kabah"]);
  expect(words("Sérat Centhini, Ṣaḥīḥ ʿAlī")).toEqual(["serat", "centhini", "sahih", "ali"]);
  expect(words("Pengantar (edisi ke-2)?! — “baru”")).toEqual([
    "pengantar",
    "edisi",
    "ke",
    "2",
    "baru",
  ]);
  expect(words("1945-1949")).toEqual(["1945", "1949"]);
});

test("what may be written in one is read in both ways", () => {
  expect(words("Al-Qur'an")).toEqual(["al quran alquran"]);
  expect(words("al Quran")).toEqual(["al quran alquran"]);
  expect(words("Alquran")).toEqual(["alquran"]);
  expect(words("H.B. Jassin")).toEqual(["h b hb", "jassin"]);
  expect(words("H. B. Jassin")).toEqual(["h b hb", "jassin"]);
  expect(words("e-commerce")).toEqual(["e commerce ecommerce"]);
});

test("a word said twice is one word", () => {
  expect(words("buku-buku anak-anaknya buku2 berlari-lari sayur-mayur")).toEqual([
    ...["buku", "anaknya", "buku", "berlari"],
    "sayur mayur sayurmayur",
  ]);
});

test("every word is letters and digits, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const { words: some, joined } of tokenise(text))
        for (const word of [...some, joined ?? "a"]) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect([...word].length).toBeLessThanOrEqual(40);
        }
      expect(titleKey(text)).not.toMatch(/['\\\0]/u);
      expect(bareNumber(text)).toMatch(/^[\p{L}\p{N}]*$/u);
    }),
  );
});

test("titles are compared without regard to case, accents and punctuation", () => {
  expect(titleKey("Laskar Pelangi!")).toBe(titleKey("  laskar   pelangi : "));
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{3,9}$/u), { minLength: 1, maxLength: 6 }),
      (some) => {
        expect(titleKey(some.join(" : ").toUpperCase())).toBe(titleKey(some.join(", ")));
      },
    ),
  );
});

test("the short way for plain texts reads what the long way reads", () => {
  const text = fc
    .array(
      fc.constantFrom(
        "buku",
        "Bumi",
        "1945",
        "899.221",
        "/",
        " : ",
        ", ",
        "(",
        "a",
        "b.",
        "R&D",
        "x2",
        "c-d",
      ),
      { maxLength: 12 },
    )
    .map((some) => some.join(" "));
  fc.assert(
    fc.property(text, (some) => {
      // Articles are joined afterwards, and none is among these words.
      expect(tokenise(some)).toEqual(readTricky(some, 4000));
    }),
  );
});
