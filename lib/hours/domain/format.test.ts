import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, isoDateOf, parseIsoDate, weekdayOf, wibDateAt } from "./civil-date";
import {
  formatClock,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatSpan,
  formatSpans,
  formatTime,
  formatTimeAtOffset,
  formatWeekdays,
  indonesianZoneOf,
  wallClockAt,
} from "./format";

const morning = new Date("2026-11-21T11:05:00+07:00");

test("dates and times read as the library writes them", () => {
  expect(formatDateTime(morning, "id")).toBe("Sabtu, 21 November 2026 pukul 11.05 WIB");
  expect(formatDateTime(morning, "en")).toBe("Saturday, 21 November 2026 at 11:05 WIB");
  expect(formatTime(new Date("2026-11-23T09:00:00+07:00"), "id")).toBe("pukul 09.00 WIB");
  expect(formatClock(morning, "en")).toBe("11:05 WIB");
  expect(formatDate("2026-12-24", "id")).toBe("Kamis, 24 Desember 2026");
  expect(formatSpan({ start: 540, end: 1140 }, "id")).toBe("09.00–19.00");
  expect(formatWeekdays(1, 5, "id")).toBe("Senin–Jumat");
  expect(formatWeekdays(6, 6, "en")).toBe("Saturday");
});

test("the same instant in WITA and WIT is one and two hours later, over midnight too", () => {
  expect(formatTime(morning, "id", "WITA")).toBe("pukul 12.05 WITA");
  expect(formatTime(morning, "id", "WIT")).toBe("pukul 13.05 WIT");
  const late = new Date("2026-12-31T22:30:00+07:00");
  expect(formatDateTime(late, "id", "WIT")).toBe("Jumat, 1 Januari 2027 pukul 00.30 WIT");
  expect(formatSpan({ start: 540, end: 1140 }, "id", "WIT")).toBe("11.00–21.00");
  expect(formatSpan({ start: 1320, end: 1440 }, "id", "WIT")).toBe("00.00–02.00");
  expect(formatSpan({ start: 0, end: 1440 }, "id")).toBe("00.00–24.00");
});

test("several spans are joined, none is closed", () => {
  const spans = [
    { start: 540, end: 720 },
    { start: 780, end: 1140 },
  ];
  expect(formatSpans(spans, "id")).toBe("09.00–12.00 dan 13.00–19.00");
  expect(formatSpans(spans, "en")).toBe("09:00–12:00 and 13:00–19:00");
  expect(formatSpans([], "id")).toBe("Tutup");
});

test("a range of days repeats only what differs", () => {
  expect(formatDateRange("2027-02-08", "2027-03-09", "id")).toBe("8 Februari–9 Maret 2027");
  expect(formatDateRange("2027-03-08", "2027-03-09", "id")).toBe("8–9 Maret 2027");
  expect(formatDateRange("2026-12-28", "2027-01-02", "id")).toBe("28 Desember 2026–2 Januari 2027");
  expect(formatDateRange("2026-12-24", "2026-12-24", "en")).toBe("24 December 2026");
});

test("a zone has a name only where Indonesia's law gives it one", () => {
  expect(indonesianZoneOf("Asia/Jayapura")).toBe("WIT");
  expect(indonesianZoneOf("Asia/Singapore")).toBeNull();
  expect(formatTimeAtOffset(morning, "id", 345)).toBe("pukul 09.50");
});

test("the wall clock agrees with Intl for any instant, whatever zone the machine has", () => {
  const zones = { 420: "Asia/Jakarta", 480: "Asia/Makassar", 540: "Asia/Jayapura" } as const;
  const bounds = { min: Date.parse("1990-01-01"), max: Date.parse("2100-01-01") };
  for (const [offset, timeZone] of Object.entries(zones)) {
    const dates = new Intl.DateTimeFormat("en-CA", { timeZone });
    const hours = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
    });
    fc.assert(
      fc.property(fc.integer(bounds), (ms) => {
        const instant = new Date(ms);
        const wall = wallClockAt(instant, Number(offset));
        expect(wall.date).toBe(dates.format(instant));
        const clock = `${Math.floor(wall.minute / 60)}:${wall.minute % 60}`;
        expect(clock).toBe(hours.format(instant).split(":").map(Number).join(":"));
        if (offset === "420") expect(wibDateAt(instant)).toBe(wall.date);
      }),
    );
  }
});

test("day numbers and dates are each other's inverse, and weekdays are the calendar's", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      expect(dayOf(isoDateOf(day))).toBe(day);
      expect(weekdayOf(day) % 7).toBe(new Date(day * 86_400_000).getUTCDay());
    }),
  );
  expect(parseIsoDate("2027-02-29")).toBeNull();
  expect(parseIsoDate("2028-02-29")).not.toBeNull();
  expect(parseIsoDate("27-2-9")).toBeNull();
  expect(parseIsoDate("2026-13-01")).toBeNull();
});
