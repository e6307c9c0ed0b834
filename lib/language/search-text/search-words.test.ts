import fc from "fast-check";
import { describe, expect, test } from "vitest";
import abbreviations from "./abbreviations.json";
import { everydayWords } from "./everyday-words";
import { phrases } from "./phrases";
import { roots } from "./roots";
import {
  isLanguageWord,
  normaliseSearchText,
  searchTextLengthMax,
  searchWords,
} from "./search-words";
import { stem } from "./stem";
import { synonyms } from "./synonyms";
import { lightWords, stopWords, topicWords } from "./words";

/** Words the chain has something to do with, as they may stand in one text. */
const vocabulary = [
  ...Object.values(abbreviations).flat(),
  ...Object.keys(abbreviations),
  ...roots,
  ...synonyms.keys(),
  ...synonyms.values(),
  ...phrases.flatMap(([from, to]) => [from.join(" "), to.join(" ")]),
  ...lightWords,
  ...stopWords,
  ...topicWords,
  ...everydayWords,
  ...[
    "smp",
    "ttp",
    "min",
    "no",
    "hrs",
    "kk",
    "ta",
    "g",
    "w",
    "plg",
    "12",
    "3",
    "tanya2",
    "buku2nya",
  ],
];
const affixed = fc
  .tuple(
    fc.constantFrom(
      "",
      "me",
      "mem",
      "men",
      "meng",
      "di",
      "pe",
      "ber",
      "ter",
      "ke",
      "nge",
      "ny",
      "per",
    ),
    fc.constantFrom(...vocabulary),
    fc.constantFrom(
      "",
      "an",
      "kan",
      "i",
      "in",
      "nya",
      "ku",
      "mu",
      "lah",
      "kah",
      "kannya",
      "2",
      "s",
    ),
  )
  .map((parts) => parts.join(""));
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...vocabulary), affixed), { maxLength: 12 })
  .map((words) => words.join(" "));
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme" }),
);

describe("whatever is typed", () => {
  test("reading the terms again changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(sentence, anyText), (text) => {
        const once = normaliseSearchText(text);
        expect(normaliseSearchText(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test("nothing throws, terms are letters and digits, and each has its place in the text", () => {
    fc.assert(
      fc.property(fc.oneof(sentence, anyText), (text) => {
        for (const { term, start, end } of searchWords(text)) {
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(term.length).toBeLessThanOrEqual(40);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("what stands behind the bound is not read", () => {
    const long = `${"kunci ".repeat(searchTextLengthMax / 6)}rahasia`;
    expect(normaliseSearchText(long)).not.toContain("rahasia");
    expect(searchWords("a".repeat(10_000)).length).toBeLessThanOrEqual(1);
    expect(searchWords("buku ".repeat(2_000)).length).toBe(2_000);
  });

  test("only punctuation, or only words that say nothing, is no question", () => {
    for (const text of ["", " ", "?!… --- ''\"", "<>;--/**/", "ya kak", "🙂🙂", "\u0000\ud800"])
      expect(searchWords(text), text).toEqual([]);
  });
});

test("every form of a word is one term", () => {
  const families: Readonly<Record<string, string>> = {
    pinjam:
      "pinjam meminjam peminjaman dipinjam dipinjamkan pinjem minjem pinjamannya borrow borrowed loans",
    kembali: "kembali pengembalian mengembalikan balikin dikembalikan returning",
    cari: "cari mencari nyari penelusuran menelusur cariin cari2 search searching",
    daftar: "daftar mendaftar pendaftaran daftarin didaftarkan registrasi register registration",
    kunjung: "kunjungan pengunjung berkunjung mengunjungi visit visitors",
    perpustakaan: "perpustakaan perpus prpus perpustakaannya library libraries",
    anggota: "anggota keanggotaan anggotanya member membership",
    tanya: "tanya bertanya nanya tanya2 tanya-tanya pertanyaan pertanyaannya questions",
    hapus: "hapus menghapus penghapusan dihapus apus delete",
    baca: "baca membaca dibaca pembaca bacaannya reading",
    bagaimana: "bagaimana gmn gimana bgmn how",
    taktemu: "tidak\u00a0ditemukan",
  };
  for (const [term, forms] of Object.entries(families))
    for (const form of forms.split(" ")) expect(normaliseSearchText(form), form).toBe(term);
});

test("an informal question says the same as a formal one", () => {
  const pairs = [
    ["perpus buka smpe jam brp ya", "Perpustakaan buka sampai jam berapa?"],
    ["gmn cara minjem bukunya kak", "Bagaimana cara meminjam buku?"],
    ["blm jd member boleh nanya ga", "Belum jadi anggota boleh bertanya tidak?"],
    ["ga bisa login, lupa pw", "Tidak bisa login, lupa kata sandi"],
    ["ejurnal", "jurnal elektronik"],
    ["bisaaaa donlot ebook gk", "Bisa unduh buku elektronik tidak?"],
    ["BUKU２", "buku 2"],
  ] as const;
  for (const [informal, formal] of pairs.slice(0, -1))
    expect(normaliseSearchText(informal), informal).toBe(normaliseSearchText(formal));
});

test("an English question says the same as an Indonesian one", () => {
  const pairs = [
    ["How do I borrow a book?", "Bagaimana meminjam buku?"],
    ["library opening hours", "perpustakaan jam buka"],
    ["public holidays", "hari libur"],
    ["lost library card", "hilang perpustakaan kartu"],
    ["what's my password", "apa kata sandi"],
  ] as const;
  for (const [english, indonesian] of pairs) {
    const words = (text: string) => normaliseSearchText(text).split(" ").toSorted();
    expect(words(english), english).toEqual(words(indonesian));
  }
});

test("question words, modal verbs and tidak stay: FAQ are asked by them", () => {
  for (const word of "apa bagaimana berapa kapan mana bisa boleh harus tidak lama cara".split(" "))
    expect(normaliseSearchText(word), word).toBe(word);
});

test("a short form that means two things is read by its neighbours", () => {
  expect(normaliseSearchText("buka smp jam 5")).toContain("sampai");
  expect(normaliseSearchText("anak smp boleh daftar")).toContain("pelajar");
  expect(normaliseSearchText("anak kelas 4 boleh daftar")).toContain("pelajar");
  expect(normaliseSearchText("ada kelas menulis")).toContain("latih");
  expect(normaliseSearchText("no anggota saya")).toBe("nomor anggota");
  expect(normaliseSearchText("opening hrs of the library")).toContain("jam");
  expect(normaliseSearchText("hrs bayar")).toBe("harus biaya");
  expect(normaliseSearchText("ttp buka")).toBe("buka");
  expect(normaliseSearchText("daftar pakai kk")).toContain("keluarga");
  expect(normaliseSearchText("min, buka jam berapa")).toBe("buka jam berapa");
});

test("the library of another place is not this one, and where somebody comes from is no matter", () => {
  expect(normaliseSearchText("perpus bandung buka jam berapa")).toContain("perpusda");
  expect(normaliseSearchText("saya dari bandung, perpusnas buka jam berapa")).not.toContain(
    "perpusda",
  );
});

test("words that only look inflected are left whole", () => {
  for (const word of "pustakawan penerbit perpustakaan admin kuku angin mesin bali sabtu kamera digital".split(
    " ",
  ))
    expect(stem(word), word).toBe(word);
});

test("the roots of the tables are roots", () => {
  for (const root of roots) expect(stem(root), root).toBe(root);
  for (const word of ["parkir", "denda", "wifi"]) expect(isLanguageWord(word)).toBe(true);
});
