import fc from "fast-check";
import { expect, test } from "vitest";
import { groupCode, readCode } from "./codes";

test.each([
  ["123456", { kind: "time", digits: "123456" }],
  [" 123 456 ", { kind: "time", digits: "123456" }],
  ["abcd-efgh-2345-qrst", { kind: "recovery", code: "ABCDEFGH2345QRST" }],
  ["ABCD EFGH 2345 QRST", { kind: "recovery", code: "ABCDEFGH2345QRST" }],
  ["12345", null],
  ["1234567", null],
  ["ABCD-EFGH-2345-QRS1", null],
  ["", null],
  ["٠١٢٣٤٥", null],
])("%j is read as %j", (text, code) => {
  expect(readCode(text)).toEqual(code);
});

test("a recovery code is read as it is shown", () => {
  const code = fc.stringMatching(/^[A-Z2-7]{16}$/);
  fc.assert(
    fc.property(code, (signs) => {
      expect(readCode(groupCode(signs))).toEqual({ kind: "recovery", code: signs });
    }),
  );
});

test("anything may be typed without a fault", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readCode(text)).not.toThrow();
    }),
  );
});
