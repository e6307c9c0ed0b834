import fc from "fast-check";
import { expect, test } from "vitest";
import { ageOn, readBirthDate } from "./birth-date";

const today = "2026-11-22";
const read = (day: string, month: string, year: string) =>
  readBirthDate({ day, month, year }, today);

test("a birth date is a calendar day, whatever the zone of the machine", () => {
  expect(read("1", "1", "1970")).toEqual({ ok: true, value: "1970-01-01" });
  expect(read(" 09 ", "8", "2001")).toEqual({ ok: true, value: "2001-08-09" });
  expect(read("22", "11", "2026")).toEqual({ ok: true, value: today });
});

test.each([
  ["31", "2", "1990", "birth-date-invalid"],
  ["29", "2", "1990", "birth-date-invalid"],
  ["17", "13", "1990", "birth-date-invalid"],
  ["", "", "", "birth-date-missing"],
  ["17", "", "1990", "birth-date-missing"],
  ["17", "8", "90", "birth-date-missing"],
  ["1e1", "8", "1990", "birth-date-missing"],
  ["23", "11", "2026", "birth-date-future"],
  ["22", "11", "1896", "birth-date-too-old"],
  ["21", "11", "1905", "birth-date-too-old"],
] as const)("%s-%s-%s is refused", (day, month, year, refusal) => {
  expect(read(day, month, year)).toEqual({ ok: false, refusal });
});

test("the oldest who may register is 120", () => {
  expect(read("22", "11", "1906").ok).toBe(true);
  expect(ageOn("1906-11-22", today)).toBe(120);
  expect(read("23", "11", "1905").ok).toBe(true);
});

test("one is a year older from the birthday on; on 1 March who was born on 29 February", () => {
  expect(ageOn("2008-11-23", today)).toBe(17);
  expect(ageOn("2008-11-22", today)).toBe(18);
  expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
  expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
});

test("what is read back from a day's own numbers is that day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 43_000 }), (daysAgo) => {
      const date = new Date(Date.parse(today) - daysAgo * 86_400_000).toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = date.split("-");
      expect(read(String(Number(day)), String(Number(month)), year)).toEqual({
        ok: true,
        value: date,
      });
    }),
  );
});
