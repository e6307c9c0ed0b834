import fc from "fast-check";
import { expect, test } from "vitest";
import { readIsbn, readIssn } from "./isbn";

test.each([
  ["0-306-40615-2", "9780306406157", "0306406152"],
  ["978-0-306-40615-7", "9780306406157", "0306406152"],
  ["ISBN 080442957X", "9780804429573", "080442957X"],
  ["isbn-13: 9786020331607", "9786020331607", "6020331601"],
  ["979 973 123 2", "9789799731234", "9799731232"],
  ["979-10-90636-07-1", "9791090636071", null],
])("%s is read in both forms", (typed, isbn13, isbn10) => {
  expect(readIsbn(typed)).toEqual({ isbn13, isbn10 });
});

test.each([
  "0306406153",
  "9780306406158",
  "9770306406157",
  "978030640615",
  "abc",
  "",
  "12345678901234",
])("%s is no ISBN", (typed) => {
  expect(readIsbn(typed)).toBeNull();
});

test("both forms lead to each other", () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  const check = fc.constantFrom(..."0123456789X");
  fc.assert(
    fc.property(nine, check, (digits, last) => {
      const forms = readIsbn(digits.join("") + last);
      if (!forms) return;
      expect(forms.isbn10).toBe(digits.join("") + last);
      expect(readIsbn(forms.isbn13)).toEqual(forms);
    }),
  );
});

test("one wrong digit is always noticed", () => {
  fc.assert(
    fc.property(fc.nat(12), fc.integer({ min: 1, max: 9 }), (place, change) => {
      const digits = [..."9786020331607"];
      digits[place] = String((Number(digits[place]) + change) % 10);
      expect(readIsbn(digits.join(""))).toBeNull();
    }),
  );
});

test("an ISSN is written with its hyphen, a wrong one refused", () => {
  expect(readIssn("03785955")).toBe("0378-5955");
  expect(readIssn("ISSN 2434-561x")).toBe("2434-561X");
  expect(readIssn("0378-5954")).toBeNull();
});
