import fc from "fast-check";
import { expect, test } from "vitest";
import { shiftText } from "./own-shift";
import { ownTimesCode } from "./own-times";
import { patronTime } from "./patron-zone";

/** Clocks of readers: minutes ahead of UTC, and what their zone is called. */
const clocks = [
  [420, "Asia/Jakarta"],
  [420, "Asia/Bangkok"],
  [480, "Asia/Makassar"],
  [540, "Asia/Jayapura"],
  [345, "Asia/Kathmandu"],
  [60, "Europe/Amsterdam"],
  [-480, "America/Los_Angeles"],
  [840, "Pacific/Kiritimati"],
] as const;

const zoneNamed = (timeZone: string) => () => ({ resolvedOptions: () => ({ timeZone }) });

/** What the script writes into one place of each kind, on a clock of that zone; null where it writes nothing. */
function written(locale: "id" | "en", instant: string, offset: number, timeZone: string) {
  class ThereDate extends Date {
    override getTimezoneOffset() {
      return -offset;
    }
  }
  const places = {
    "[data-own-time]": { dataset: { ownTime: instant }, textContent: null as string | null },
    "[data-own-shift]": { dataset: { ownShift: instant }, textContent: null as string | null },
  };
  const document = { querySelectorAll: (found: keyof typeof places) => [places[found]] };
  const intl = { DateTimeFormat: zoneNamed(timeZone) };
  new Function("document", "Intl", "Date", ownTimesCode(locale))(document, intl, ThereDate);
  return [places["[data-own-time]"].textContent, places["[data-own-shift]"].textContent];
}

test("what stands in the first picture is what React says later, on any clock and in both languages", () => {
  const instants = fc.date({
    min: new Date("2026-01-01T00:00:00Z"),
    max: new Date("2027-12-31T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      instants,
      fc.constantFrom(...clocks),
      fc.constantFrom("id" as const, "en" as const),
      (at, [offset, name], locale) => {
        const instant = at.toISOString();
        const time = patronTime(instant, locale, offset, name);
        expect(written(locale, instant, offset, name)).toEqual([
          time === null ? null : `(${time})`,
          shiftText(locale, offset, name),
        ]);
      },
    ),
  );
});

test("the distance to WIB is told in whole words", () => {
  expect(shiftText("id", 540, "Asia/Jayapura")).toBe(
    "Waktu di tempat Anda (WIT) 2 jam lebih cepat daripada WIB.",
  );
  expect(shiftText("en", 480, "Asia/Makassar")).toBe("Your clock (WITA) is 1 hour ahead of WIB.");
  expect(shiftText("id", 345, "Asia/Kathmandu")).toBe(
    "Waktu di tempat Anda 1 jam 15 menit lebih lambat daripada WIB.",
  );
  expect(shiftText("en", 420, "Asia/Bangkok")).toBeNull();
});
