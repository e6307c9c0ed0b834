import fc from "fast-check";
import { expect, test } from "vitest";
import { isMemberNumber, memberNumberOf, normaliseMemberNumber } from "./member-number";

const serials = fc.bigInt({ min: 1n, max: 9_999_999_999n });

test("a member number is twelve digits that begin with 7, never a date or a NIK", () => {
  fc.assert(
    fc.property(serials, (serial) => {
      expect(memberNumberOf(serial)).toMatch(/^7\d{11}$/);
      expect(isMemberNumber(memberNumberOf(serial))).toBe(true);
    }),
  );
});

test("two serials never give the same number", () => {
  fc.assert(
    fc.property(serials, serials, (a, b) => {
      expect(memberNumberOf(a) === memberNumberOf(b)).toBe(a === b);
    }),
  );
});

test("any single wrong digit is noticed", () => {
  fc.assert(
    fc.property(serials, fc.nat(11), fc.integer({ min: 1, max: 9 }), (serial, at, shift) => {
      const digits = [...memberNumberOf(serial)];
      digits[at] = String((Number(digits[at]) + shift) % 10);
      expect(isMemberNumber(digits.join(""))).toBe(false);
    }),
  );
});

test("any swap of two different neighbours is noticed", () => {
  fc.assert(
    fc.property(serials, fc.nat(10), (serial, at) => {
      const number = memberNumberOf(serial);
      const [a = "", b = ""] = [number[at], number[at + 1]];
      fc.pre(a !== b);
      expect(isMemberNumber(number.slice(0, at) + b + a + number.slice(at + 2))).toBe(false);
    }),
  );
});

test("a serial outside the range is refused", () => {
  expect(() => memberNumberOf(0n)).toThrow();
  expect(() => memberNumberOf(10_000_000_000n)).toThrow();
});

test("groups as printed on the card are read, and older numbers too", () => {
  const number = memberNumberOf(1n);
  expect(normaliseMemberNumber(number.replace(/(.{4})/g, "$1 "))).toBe(number);
  expect(normaliseMemberNumber("202108170001")).toBe("202108170001");
  expect(normaliseMemberNumber("tujuh")).toBeNull();
});
