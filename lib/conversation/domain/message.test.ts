import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bodyLengthMax,
  lengthInCodePoints,
  maskLongNumbers,
  normaliseBody,
  preview,
} from "./message";

test("an empty message, or one of nothing but spaces and controls, is refused", () => {
  for (const text of ["", "   \n", "\u0000\u0007", "\u202E"])
    expect(normaliseBody(text)).toEqual({ ok: false, refusal: "body-empty" });
});

test("4,000 code points pass and 4,001 do not, an emoji counts as one", () => {
  expect(normaliseBody("🙂".repeat(bodyLengthMax)).ok).toBe(true);
  expect(normaliseBody("a".repeat(bodyLengthMax + 1))).toEqual({
    ok: false,
    refusal: "body-too-long",
  });
});

test("control and direction-override characters go, words, line breaks and joined emoji stay", () => {
  expect(normaliseBody("a\u0000b\u202Ec\r\nd 👩‍👩‍👧")).toEqual({
    ok: true,
    value: "abc\nd 👩‍👩‍👧",
  });
});

test("whatever is typed, what is stored is stable, bounded and free of controls", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 5000 }), (text) => {
      const once = normaliseBody(text);
      if (!once.ok) return;
      expect(normaliseBody(once.value)).toEqual(once);
      expect(lengthInCodePoints(once.value)).toBeLessThanOrEqual(bodyLengthMax);
      expect(once.value).not.toMatch(/[^\P{Cc}\t\n]|[\u202A-\u202E]/u);
    }),
  );
});

test("a preview is one short line", () => {
  expect(preview("satu\n dua")).toBe("satu dua");
  expect(Array.from(preview("x".repeat(200)))).toHaveLength(80);
});

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 24 });
const words = fc.array(fc.constantFrom("NIK", "saya", "jam", "buka?", "🙂", "🙂🙂🙂"), {
  maxLength: 30,
});

test("a preview shows nothing of an identity number but its last four, wherever and however it stands", () => {
  const separators = fc.constantFrom("", " ", ".", "-");
  fc.assert(
    fc.property(words, digits, separators, words, (before, number, separator, after) => {
      const typed = [...before, number.join(separator), ...after].join("\n");
      const shown = preview(typed);
      expect(shown.match(/\d/gu)?.length ?? 0).toBeLessThanOrEqual(4);
      expect(maskLongNumbers(shown)).toBe(shown);
      if (before.length === 0) expect(shown.slice(0, 8)).toBe(`••••${number.slice(-4).join("")}`);
    }),
  );
});

test("a preview leaves telephone numbers, dates and words as they are", () => {
  const short = fc.string({ minLength: 1, maxLength: 15, unit: fc.constantFrom(..."0123456789") });
  fc.assert(
    fc.property(words, short, words, (before, number, after) => {
      const typed = [...before, number, ...after].join(" ");
      const line = Array.from(typed);
      expect(preview(typed)).toBe(line.length <= 80 ? typed : `${line.slice(0, 79).join("")}…`);
    }),
  );
});
