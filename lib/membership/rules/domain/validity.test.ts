import fc from "fast-check";
import { expect, test } from "vitest";
import { lastDayOf } from "./validity";

test("a membership for life has no last day", () => {
  expect(lastDayOf("2026-11-22", null)).toBeNull();
});

test("a membership ends on the same day of a later year, and in February where that day is missing", () => {
  expect(lastDayOf("2026-11-22", 10)).toBe("2036-11-22");
  expect(lastDayOf("2028-02-29", 4)).toBe("2032-02-29");
  expect(lastDayOf("2028-02-29", 1)).toBe("2029-02-28");
  expect(lastDayOf("2026-12-31", 1)).toBe("2027-12-31");
});

test("whatever the day, the year is exactly so many on and the month stays", () => {
  const days = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 99 }), (from, years) => {
      const last = lastDayOf(from, years) ?? "";
      expect(Number(last.slice(0, 4)) - Number(from.slice(0, 4))).toBe(years);
      expect(last.slice(5, 7)).toBe(from.slice(5, 7));
    }),
  );
});
