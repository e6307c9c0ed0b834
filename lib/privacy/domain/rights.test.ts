import fc from "fast-check";
import { expect, test } from "vitest";
import { dueAfter, hoursLeft } from "./rights";

const instant = fc.date({
  min: new Date("2026-01-01"),
  max: new Date("2100-01-01"),
  noInvalidDate: true,
});

test("a request is due three times 24 hours later, whatever day it is", () => {
  expect(dueAfter(new Date("2026-12-24T10:00:00Z"))).toEqual(new Date("2026-12-27T10:00:00Z"));
  fc.assert(fc.property(instant, (at) => hoursLeft(dueAfter(at), at) === 72));
});

test("the hours left never say more than there is, and are negative only when it is over", () => {
  fc.assert(
    fc.property(instant, fc.integer({ min: -1e9, max: 1e9 }), (due, shift) => {
      const at = new Date(due.getTime() + shift);
      const left = hoursLeft(due, at);
      expect(left * 3_600_000).toBeLessThanOrEqual(due.getTime() - at.getTime());
      expect(left < 0).toBe(at.getTime() > due.getTime());
    }),
  );
});
