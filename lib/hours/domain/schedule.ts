import type { IsoDate, Weekday } from "./civil-date";
import { dayOf, weekdayOf } from "./civil-date";

/** Two schedules that must not be mixed up (T2): the live conversation and the service building. */
export type ScheduleCode = "chat" | "building";

export const scheduleCodes: readonly ScheduleCode[] = ["chat", "building"];

/** Cuti bersama is not named in the source, yet the library closes on it; so each has a switch (T3). */
export type HolidayKind = "libur-nasional" | "cuti-bersama";

export const holidayKinds: readonly HolidayKind[] = ["libur-nasional", "cuti-bersama"];

/** Minutes after midnight WIB; `start` 0–1439, `end` 1–1440, open in [start, end). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What holds on each weekday; several spans a day, in order; an empty list is a closed day. */
export type WeekSpans = { readonly [W in Weekday]: readonly Span[] };

/** A week made day by day. */
export function weekSpansOf(spansOn: (weekday: Weekday) => readonly Span[]): WeekSpans {
  return {
    1: spansOn(1),
    2: spansOn(2),
    3: spansOn(3),
    4: spansOn(4),
    5: spansOn(5),
    6: spansOn(6),
    7: spansOn(7),
  };
}

/** The regular week from `validFrom` ("berlaku sejak") until a later one takes over. */
export interface Week {
  readonly validFrom: IsoDate;
  readonly source: string;
  readonly spans: WeekSpans;
}

export interface Holiday {
  readonly date: IsoDate;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: HolidayKind;
  readonly source: string;
}

/**
 * `hours`: other hours for a while, holidays still close (Ramadan, T4). `closed`: an extra closure.
 * `open`: an extra opening, even on a holiday.
 */
export type OverrideKind = "hours" | "closed" | "open";

export const overrideKinds: readonly OverrideKind[] = ["hours", "closed", "open"];

/** A dated exception for the days `from` to `to`, both included. */
export interface Override {
  readonly id: string;
  readonly kind: OverrideKind;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
  readonly nameEn: string;
  readonly source: string;
  /** Empty on every weekday when `kind` is `closed`. */
  readonly spans: WeekSpans;
}

/** Everything needed to say when a service is open. Plain data: it may cross to the browser. */
export interface Schedule {
  readonly code: ScheduleCode;
  readonly zone: "Asia/Jakarta";
  /** Oldest first, at least one; the oldest also holds for the days before it. */
  readonly weeks: readonly Week[];
  readonly holidayClosed: { readonly [K in HolidayKind]: boolean };
  readonly holidays: readonly Holiday[];
  readonly overrides: readonly Override[];
}

/** Why a day is as it is; `name` in Indonesian, `nameEn` in English. */
export interface Occasion {
  readonly name: string;
  readonly nameEn: string;
}

/** What holds on one calendar day. */
export interface DayPlan {
  readonly spans: readonly Span[];
  readonly rule: "week" | "holiday" | "override";
  readonly occasion: Occasion | null;
}

interface Indexed {
  readonly weeks: readonly { readonly firstDay: number; readonly week: Week }[];
  readonly holidays: ReadonlyMap<number, Holiday>;
  readonly overrides: readonly {
    readonly firstDay: number;
    readonly lastDay: number;
    readonly override: Override;
  }[];
}

// Dates are compared as integers; a schedule is immutable, so its index is made once and forgotten with it.
const indexes = new WeakMap<Schedule, Indexed>();

function indexOf(schedule: Schedule): Indexed {
  const known = indexes.get(schedule);
  if (known !== undefined) return known;
  const made: Indexed = {
    weeks: schedule.weeks
      .map((week) => ({ firstDay: dayOf(week.validFrom), week }))
      .sort((a, b) => b.firstDay - a.firstDay),
    holidays: new Map(schedule.holidays.map((holiday) => [dayOf(holiday.date), holiday])),
    overrides: schedule.overrides.map((override) => ({
      firstDay: dayOf(override.from),
      lastDay: dayOf(override.to),
      override,
    })),
  };
  indexes.set(schedule, made);
  return made;
}

/** The regular week in force on a day; a schedule without any week is a bug and throws. */
export function weekOn(schedule: Schedule, day: number): Week {
  const { weeks } = indexOf(schedule);
  const found = weeks.find((entry) => entry.firstDay <= day) ?? weeks.at(-1);
  if (found === undefined) throw new RangeError(`schedule ${schedule.code} has no week`);
  return found.week;
}

/** The override of that kind in force on a day; null when there is none. */
export function overrideOn(schedule: Schedule, day: number, kind: OverrideKind): Override | null {
  const found = indexOf(schedule).overrides.find(
    (entry) => entry.override.kind === kind && entry.firstDay <= day && day <= entry.lastDay,
  );
  return found?.override ?? null;
}

/** The holiday that closes this schedule on that day; null when none does. */
export function closingHolidayOn(schedule: Schedule, day: number): Holiday | null {
  const holiday = indexOf(schedule).holidays.get(day);
  return holiday !== undefined && schedule.holidayClosed[holiday.kind] ? holiday : null;
}

/**
 * What holds on a day. The order is fixed: an extra closure wins over everything (a promise to be there is
 * never made on a day someone closed), then an extra opening, then the holiday, then other hours, then the week.
 */
export function dayPlan(schedule: Schedule, day: number): DayPlan {
  const weekday = weekdayOf(day);
  const closed = overrideOn(schedule, day, "closed");
  if (closed !== null) return { spans: [], rule: "override", occasion: closed };
  const opened = overrideOn(schedule, day, "open");
  if (opened !== null) {
    return { spans: opened.spans[weekday], rule: "override", occasion: opened };
  }
  const holiday = closingHolidayOn(schedule, day);
  if (holiday !== null) return { spans: [], rule: "holiday", occasion: holiday };
  const other = overrideOn(schedule, day, "hours");
  if (other !== null) return { spans: other.spans[weekday], rule: "override", occasion: other };
  return { spans: weekOn(schedule, day).spans[weekday], rule: "week", occasion: null };
}
