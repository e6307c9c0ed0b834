import type { Schedule, Span, Week, WeekSpans } from "../../lib/hours/domain/schedule";
import { seedHolidays } from "./hours-holidays";

/** A span from the hour and minute of two clock times. */
const span = (fromHour: number, fromMinute: number, toHour: number, toMinute: number): Span => ({
  start: fromHour * 60 + fromMinute,
  end: toHour * 60 + toMinute,
});

function week(monToFri: readonly Span[], sat: readonly Span[], sun: readonly Span[]): WeekSpans {
  return { 1: monToFri, 2: monToFri, 3: monToFri, 4: monToFri, 5: monToFri, 6: sat, 7: sun };
}

// The thesis is of 2023 and names no first day of its hours; the year's beginning stands for it.
const source = "Skripsi tentang livechat Perpustakaan Nasional RI, bab III (2023)";
const validFrom = "2023-01-01";

const chatWeek: Week = {
  validFrom,
  source,
  spans: week([span(9, 0, 19, 0)], [span(9, 0, 15, 30)], []),
};

const buildingWeek: Week = {
  validFrom,
  source,
  spans: week([span(8, 0, 21, 0)], [span(9, 0, 16, 0)], [span(9, 0, 16, 0)]),
};

const common = {
  zone: "Asia/Jakarta",
  holidayClosed: { "libur-nasional": true, "cuti-bersama": true },
  holidays: seedHolidays,
  overrides: [],
} as const;

/** R009: Mon–Fri 09.00–19.00, Sat 09.00–15.30, Sunday closed. */
export const seedChat: Schedule = { code: "chat", weeks: [chatWeek], ...common };

/** R064, R065: Mon–Fri 08.00–21.00, Sat–Sun 09.00–16.00. */
export const seedBuilding: Schedule = { code: "building", weeks: [buildingWeek], ...common };
