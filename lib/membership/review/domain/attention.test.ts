import fc from "fast-check";
import { expect, test } from "vitest";
import { warnings } from "../../registration/domain/warnings";
import { attentionOf, isClean, isLookedAt, readAttentions } from "./attention";

const looks = fc.record({
  warnings: fc.subarray([...warnings]),
  contested: fc.boolean(),
  resembles: fc.boolean(),
});

test("clean is what nothing asks to be looked at, and only that", () => {
  expect(isClean({ warnings: [], contested: false, resembles: false })).toBe(true);
  expect(isClean({ warnings: ["name-odd"], contested: false, resembles: false })).toBe(false);
  expect(isClean({ warnings: [], contested: true, resembles: false })).toBe(false);
  expect(isClean({ warnings: [], contested: false, resembles: true })).toBe(false);
});

test("what was shown is what was looked at: a word that came later is not", () => {
  fc.assert(
    fc.property(looks, looks, (shown, now) => {
      const confirmed = readAttentions(attentionOf(shown).join(" "));
      expect(confirmed).toEqual(attentionOf(shown));
      expect(isLookedAt(shown, confirmed)).toBe(true);
      const later = attentionOf(now).some((word) => !confirmed.includes(word));
      expect(isLookedAt(now, confirmed)).toBe(!later);
    }),
  );
});

test("a form that confirms nothing, or what nobody knows, confirms nothing", () => {
  for (const text of ["", " ", "on", "true identity", "NAME-ODD"])
    expect(readAttentions(text), text).toEqual([]);
  const clean = { warnings: [], contested: false, resembles: false };
  expect(isLookedAt(clean, [])).toBe(true);
});
