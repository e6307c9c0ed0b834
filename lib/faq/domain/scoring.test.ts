import fc from "fast-check";
import { expect, test } from "vitest";
import type { AskedWord, Place } from "./scoring";
import { isAnswered, weighEntry } from "./scoring";

const total = 80;
const asked = (term: string, entries: number, strength = 1): AskedWord => ({
  readings: [{ term, strength }],
  entries,
});
const holding = (places: Readonly<Record<string, Place>>, questionTerms = 3) => ({
  places: new Map(Object.entries(places)),
  questionTerms,
});

test("a question that an entry's own question holds is answered", () => {
  const words = [asked("kartu", 25), asked("hilang", 2), asked("bagaimana", 30)];
  const best = weighEntry(words, holding({ kartu: "question", hilang: "question" }), total);
  expect(isAnswered(best)).toBe(true);
  expect(best.unknown).toBe(0);
});

test("a fine is not the length of a loan: a matter that no entry has is handed over", () => {
  const loan = holding({ lambat: "keywords", kembali: "answer", buku: "question" });
  const words = [asked("lambat", 3), asked("kembali", 4), asked("buku", 20)];
  expect(isAnswered(weighEntry(words, loan, total))).toBe(true);
  expect(isAnswered(weighEntry([asked("denda", 0), ...words], loan, total))).toBe(false);
});

test("the more there is to go by, the more may be said around it that no entry has", () => {
  const around = [asked("xyz", 0), asked("zyx", 0)];
  const sure = [asked("isbn", 2), asked("penerbit", 3), asked("aju", 4)];
  const entry = holding({ isbn: "question", penerbit: "question", aju: "question" });
  expect(isAnswered(weighEntry([...sure, ...around], entry, total))).toBe(true);
  expect(isAnswered(weighEntry([...sure.slice(0, 1), ...around], entry, total))).toBe(false);
});

test("who asks and how it came about says nothing against an answer", () => {
  const entry = holding({ disabilitas: "question" });
  const told = ["guru", "soalnya", "bingung", "siang", "brother"].map((term) => asked(term, 0));
  expect(isAnswered(weighEntry([asked("disabilitas", 2), ...told], entry, total))).toBe(true);
});

test("an answer that names a topic in passing is not about it", () => {
  const words = [asked("tiket", 1), asked("bagaimana", 30)];
  expect(isAnswered(weighEntry(words, holding({ tiket: "answer" }), total))).toBe(false);
  expect(isAnswered(weighEntry(words, holding({ tiket: "question" }), total))).toBe(true);
});

test("question words alone are no ground for an answer", () => {
  const words = [asked("bagaimana", 30), asked("cara", 15)];
  const any = holding({ bagaimana: "question", cara: "question" });
  expect(isAnswered(weighEntry(words, any, total))).toBe(false);
  expect(isAnswered(undefined)).toBe(false);
});

test("a place in the question counts more than one in the answer, and a sure reading more than a guess", () => {
  const score = (place: Place, strength: number) =>
    weighEntry([asked("isbn", 2, strength)], holding({ isbn: place }), total).score;
  expect(score("question", 1)).toBeGreaterThan(score("keywords", 1));
  expect(score("keywords", 1)).toBeGreaterThan(score("answer", 1));
  expect(score("question", 1)).toBeGreaterThan(score("question", 0.8));
});

test("scores and shares are from 0 to 1, and another word found never makes a score smaller", () => {
  const terms = ["kartu", "hilang", "bagaimana", "denda", "xyz", "buku"];
  const word = fc
    .tuple(
      fc.constantFrom(...terms),
      fc.integer({ min: 0, max: 80 }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    )
    .map(([term, entries, strength]) => asked(term, entries, strength));
  const place = fc.constantFrom<Place>("question", "keywords", "answer");
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, selector: ({ readings }) => readings[0]?.term }),
      fc.dictionary(fc.constantFrom(...terms), place),
      fc.constantFrom(...terms),
      (words, places, more) => {
        const before = weighEntry(words, holding(places), total);
        for (const share of [before.score, before.coverage, before.unknown]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1.000001);
        }
        const after = weighEntry(words, holding({ ...places, [more]: "question" }), total);
        expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-9);
      },
    ),
  );
});
