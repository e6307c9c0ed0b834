/**
 * Calendar days in Jakarta, by integers. WIB is UTC+7 all year (no daylight saving since 1964), so a
 * day number is plain arithmetic and never depends on the time zone of the machine.
 */

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export const dayMs = 86_400_000;
export const minuteMs = 60_000;
export const wibOffsetMs = 7 * 60 * minuteMs;

/** The day, counted from 1 January 1970, on which the instant (epoch milliseconds) falls in Jakarta. */
export function wibDay(instantMs: number): number {
  return Math.floor((instantMs + wibOffsetMs) / dayMs);
}

/** The instant, in epoch milliseconds, of Jakarta's midnight at the start of that day. */
export function wibMidnightMs(day: number): number {
  return day * dayMs - wibOffsetMs;
}

/** The ISO weekday of a day number; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return weekdays[(((day + 3) % 7) + 7) % 7] as Weekday;
}

/** A day number as `YYYY-MM-DD`, for the years 0 to 9999. */
export function isoDateOf(day: number): IsoDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The day number of a real calendar day written as `YYYY-MM-DD`; null for anything else. */
export function parseIsoDate(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = Date.parse(`${text}T00:00:00Z`) / dayMs;
  return Number.isInteger(day) && isoDateOf(day) === text ? day : null;
}

/** The day number of a date already known to be real; a malformed one is a bug and throws. */
export function dayOf(date: IsoDate): number {
  const day = parseIsoDate(date);
  if (day === null) throw new RangeError(`not a calendar day: ${date}`);
  return day;
}

/** The weekdays that occur from `from` to `to`, both included, Monday first; none where the end comes first. */
export function weekdaysBetween(from: IsoDate, to: IsoDate): readonly Weekday[] {
  const first = dayOf(from);
  const days = dayOf(to) - first + 1;
  return weekdays.filter((weekday) => (weekday - weekdayOf(first) + 7) % 7 < days);
}

/** The calendar day in Jakarta on which the instant falls. */
export function wibDateAt(instant: Date): IsoDate {
  return isoDateOf(wibDay(instant.getTime()));
}
