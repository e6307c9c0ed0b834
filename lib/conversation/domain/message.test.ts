import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyLengthMax, lengthInCodePoints, normaliseBody, preview } from "./message";

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
