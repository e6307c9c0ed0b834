import fc from "fast-check";
import { expect, test } from "vitest";
import { citedText, citedTextMax, readRecordId, recordOf } from "./record-card";

test("a record in words names title, creators and call number, and leaves out what it has not", () => {
  const book = {
    title: "Bumi manusia",
    creators: "Pramoedya Ananta Toer",
    callNumber: "813 PRA b",
  };
  expect(citedText(book)).toBe("Bumi manusia / Pramoedya Ananta Toer (813 PRA b)");
  expect(citedText({ ...book, creators: null, callNumber: null })).toBe("Bumi manusia");
});

test("the words of a record fit a message, however long its title", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), (title) => {
      const text = citedText({ title, creators: null, callNumber: "x".repeat(90) });
      expect(Array.from(text).length).toBeLessThanOrEqual(citedTextMax);
    }),
  );
});

test("only a number that a record can have is one", () => {
  expect(readRecordId("12")).toBe(12);
  for (const text of ["", "0", "-1", "1.5", "01", "2147483648", "x", " 1", undefined, ["1"]])
    expect(readRecordId(text)).toBeNull();
  expect(recordOf({ record: 7 })).toBe(7);
  for (const record of [undefined, null, 0, "7", 1.5, 2 ** 31])
    expect(recordOf({ record })).toBeNull();
});
