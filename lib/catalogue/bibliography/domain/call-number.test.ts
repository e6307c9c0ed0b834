import fc from "fast-check";
import { expect, test } from "vitest";
import { shelfKey } from "./call-number";
import { recognise } from "./recognition";

test("call numbers stand in the order of the shelf, whatever order they came in", () => {
  const shelf = [
    "9 X",
    "025.04 SUL p",
    "297 HAM t",
    "297.1 ABD a",
    "297.12 ABD a",
    "813",
    "813 AND l",
    "813 PRA b",
    "813 PRA b 1",
    "813 PRA b 2",
    "813 PRA b 10",
    "813 PRA g",
    "813.5 AAA a",
    "899.221",
    "899.221 3 PRA b",
    "899.221 4 AAA a",
    "899.23 AAA a",
    "959.8 RIC s",
    "R 030 ENS e",
    "R 813 PRA b",
    "SKR 001.4 SAR l",
  ];
  const order = (one: string, other: string) =>
    shelfKey(one) < shelfKey(other) ? -1 : shelfKey(one) > shelfKey(other) ? 1 : 0;
  fc.assert(
    fc.property(fc.shuffledSubarray(shelf, { minLength: shelf.length }), (mixed) => {
      expect([...mixed].sort(order)).toEqual(shelf);
    }),
  );
});

test("marks, case and signs do not move a book", () => {
  expect(shelfKey("813 Prá  b.")).toBe(shelfKey("813 PRA b"));
  expect(shelfKey("899.221 3 PRA b")).toBe(shelfKey("899.2213 PRA b"));
  expect(shelfKey("813/.54 X")).toBe(shelfKey("813.54 X"));
});

test("any text has a key of at most 200 characters", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      expect(shelfKey(text).length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["813 PRA b", "call-number"],
  ["813 pra b", "call-number"],
  ["899.221 3 TOE b", "call-number"],
  ["R 030 ENS e", "call-number"],
  ["SKR 001.4 SAR l", "call-number"],
  ["959.8", "call-number"],
  ["813 PRA b c.2", "call-number"],
  ["PL5089 .T8 B8", "call-number"],
  ["978-602-03-3160-7", "isbn"],
  ["979 973 123 2", "isbn"],
  ["0378-5955", "issn"],
  ["ISSN 03785955", "issn"],
  ["03785955", "words"],
  ["212", "words"],
  ["1945", "words"],
  ["1001 malam", "words"],
  ["100 tahun Bung Karno", "words"],
  ["bumi manusia", "words"],
  ["978-602-03-3160-8", "words"],
  ["", "words"],
])("%s is recognised as %s", (typed, kind) => {
  expect(recognise(typed).kind).toBe(kind);
});

test("recognising takes any text, at once", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (typed) => {
      expect(["isbn", "issn", "call-number", "words"]).toContain(recognise(typed).kind);
    }),
  );
});
