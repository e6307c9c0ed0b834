import fc from "fast-check";
import { expect, test } from "vitest";
import { memberNumberOf } from "../../domain/member-number";
import { cardNumberOf, formatCardNumber, readCardNumber } from "./card-number";

const serials = fc.bigInt({ min: 1n, max: 9_999_999_999n });
const issues = fc.integer({ min: 1, max: 99 });

test("a card's number is read back as the member and the issue it was made of, however it is grouped", () => {
  fc.assert(
    fc.property(serials, issues, (serial, issue) => {
      const memberNumber = memberNumberOf(serial);
      const number = cardNumberOf(memberNumber, issue);
      expect(number).toMatch(/^\d{14}$/);
      expect(number.startsWith(memberNumber)).toBe(true);
      expect(readCardNumber(number)).toEqual({ memberNumber, issue });
      expect(readCardNumber(` ${formatCardNumber(number)} `)).toEqual({ memberNumber, issue });
    }),
  );
});

test("a wrong digit in one of our member numbers is no card", () => {
  fc.assert(
    fc.property(serials, issues, fc.nat(11), fc.integer({ min: 1, max: 9 }), (...drawn) => {
      const [serial, issue, at, by] = drawn;
      const digits = [...cardNumberOf(memberNumberOf(serial), issue)];
      digits[at] = String((Number(digits[at]) + by) % 10);
      // Another first digit makes a number of another series, whose check digit we do not know.
      if (at > 0) expect(readCardNumber(digits.join(""))).toBeNull();
    }),
  );
});

test("a number of the series before ours has cards too", () => {
  expect(readCardNumber("19991231000101")).toEqual({ memberNumber: "199912310001", issue: 1 });
});

test("what is no card number is none", () => {
  for (const text of ["", "700000000018", "70000000001800", "7000000000180", "7000000000180a"])
    expect(readCardNumber(text), text).toBeNull();
  expect(readCardNumber("7".repeat(100_000))).toBeNull();
});

test("no card is numbered beyond what two digits say", () => {
  for (const issue of [0, 100, 1.5, Number.NaN])
    expect(() => cardNumberOf("700000000018", issue)).toThrow();
  expect(() => cardNumberOf("70000000001", 1)).toThrow();
});
