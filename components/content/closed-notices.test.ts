import fc from "fast-check";
import { expect, test } from "vitest";
import { closedNotices, withClosed } from "./closed-notices";

test("a notice that was closed stays closed, and only twenty marks are kept", () => {
  fc.assert(
    fc.property(fc.array(fc.uuid(), { minLength: 1, maxLength: 60 }), (marks) => {
      const stored = marks.reduce<string | null>(withClosed, null);
      const kept = closedNotices(stored);
      expect(kept.at(-1)).toBe(marks.at(-1));
      expect(new Set(kept).size).toBe(kept.length);
      expect(kept.length).toBeLessThanOrEqual(20);
    }),
  );
});

test("what somebody else has written in its place closes nothing", () => {
  for (const stored of [null, "", "x", "{}", "5", '["a",5]'])
    expect(closedNotices(stored)).toEqual(stored === '["a",5]' ? ["a"] : []);
});
