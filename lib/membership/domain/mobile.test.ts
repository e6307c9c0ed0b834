import fc from "fast-check";
import { expect, test } from "vitest";
import { formatMobile, normaliseMobile } from "./mobile";

test.each([
  "081234567890",
  "0812-3456-7890",
  "0812 3456 7890",
  "81234567890",
  "6281234567890",
  "+6281234567890",
  "+62 812-3456-7890",
  "+62 0812 3456 7890",
  "006281234567890",
  "(0812) 3456.7890",
])("%s is one and the same number", (text) => {
  expect(normaliseMobile(text)).toBe("+6281234567890");
});

test.each([
  "",
  "08123",
  "081234567890123",
  "021 3812136",
  "0841234567",
  "0812345678a",
  "+",
  "+0812345678",
  "++6281234567890",
])("%j is no mobile number", (text) => {
  expect(normaliseMobile(text)).toBeNull();
});

test("a number of another country needs its plus", () => {
  expect(normaliseMobile("+65 8123 4567")).toBe("+6581234567");
  expect(normaliseMobile("65 8123 4567")).toBeNull();
});

test("normalising what was normalised or formatted changes nothing", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^8[1-35-9]\d{7,10}$/), (national) => {
      const number = normaliseMobile(`0${national}`);
      expect(number).toBe(`+62${national}`);
      expect(normaliseMobile(number ?? "")).toBe(number);
      expect(normaliseMobile(formatMobile(number ?? ""))).toBe(number);
    }),
  );
});

test("a number is shown in the groups people use", () => {
  expect(formatMobile("+6281234567890")).toBe("0812-3456-7890");
});
