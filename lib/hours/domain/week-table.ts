import type { IsoDate, Weekday } from "./civil-date";
import { dayOf, isoDateOf, weekdayOf, weekdays, weekdaysBetween } from "./civil-date";
import type { DayPlan, Holiday, Override, Schedule, Span, WeekSpans } from "./schedule";
import { closingHolidayOn, dayPlan, overrideOn, weekOn, weekSpansOf } from "./schedule";

/** Consecutive weekdays with the same hours, such as Monday to Friday. */
export interface WeekRow {
  readonly first: Weekday;
  readonly last: Weekday;
  readonly spans: readonly Span[];
  /** True on the one row that contains the day asked for. */
  readonly today: boolean;
}

/** The hours as people read them: the week in force, what is special today, and what comes. */
export interface WeekTable {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  readonly rows: readonly WeekRow[];
  /** The other hours the rows show on the weekdays that it has (Ramadan); null in a regular week. */
  readonly hoursOverride: Override | null;
  /** What really holds on the day, a holiday or a closure included. */
  readonly today: DayPlan;
  readonly validFrom: IsoDate;
  readonly source: string;
  /** The next day after the day asked for on which a holiday closes the service; `today` tells of that day itself. */
  readonly nextHoliday: Holiday | null;
  /** Overrides that begin or go on within the days announced, soonest first, without `hoursOverride`. */
  readonly upcoming: readonly Override[];
}

/** How long before it begins an override is announced in the table. */
export const upcomingDaysMax = 30;

const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every((span, place) => span.start === b[place]?.start && span.end === b[place]?.end);

/** A week with equal neighbours joined: the shortest way to write it down. `today`, if given, marks its row. */
export function groupWeek(spans: WeekSpans, today?: Weekday): readonly WeekRow[] {
  const rows: WeekRow[] = [];
  for (const weekday of weekdays) {
    const before = rows.at(-1);
    const isToday = weekday === today;
    if (before !== undefined && sameSpans(before.spans, spans[weekday])) {
      rows[rows.length - 1] = { ...before, last: weekday, today: before.today || isToday };
    } else {
      rows.push({ first: weekday, last: weekday, spans: spans[weekday], today: isToday });
    }
  }
  return rows;
}

/** The days an override speaks of, equal neighbours joined: of a few days only those, of a week and more the week. */
export function groupOverride({
  from,
  to,
  spans,
}: Pick<Override, "from" | "to" | "spans">): readonly WeekRow[] {
  const days = dayOf(to) - dayOf(from) + 1;
  if (days >= weekdays.length) return groupWeek(spans);
  const rows: WeekRow[] = [];
  for (let place = 0; place < days; place += 1) {
    const weekday = weekdayOf(dayOf(from) + place);
    const before = rows.at(-1);
    if (before !== undefined && sameSpans(before.spans, spans[weekday])) {
      rows[rows.length - 1] = { ...before, last: weekday };
    } else {
      rows.push({ first: weekday, last: weekday, spans: spans[weekday], today: false });
    }
  }
  return rows;
}

/** The regular week, with an override's hours on the weekdays that occur in it. */
function weekWith(regular: WeekSpans, override: Override | null): WeekSpans {
  if (override === null) return regular;
  const days = weekdaysBetween(override.from, override.to);
  return weekSpansOf(
    (weekday) => (days.includes(weekday) ? override : { spans: regular }).spans[weekday],
  );
}

function nextClosingHoliday(schedule: Schedule, day: number): Holiday | null {
  const days = schedule.holidays
    .map((holiday) => dayOf(holiday.date))
    .filter((holidayDay) => holidayDay > day)
    .sort((a, b) => a - b);
  for (const holidayDay of days) {
    const holiday = closingHolidayOn(schedule, holidayDay);
    if (holiday !== null && overrideOn(schedule, holidayDay, "open") === null) return holiday;
  }
  return null;
}

/** The table for the week in force on `date` (a day in Jakarta), with what begins within `announcedDays`. */
export function weekTable(
  schedule: Schedule,
  date: IsoDate,
  announcedDays: number = upcomingDaysMax,
): WeekTable {
  const day = dayOf(date);
  const weekday = weekdayOf(day);
  const week = weekOn(schedule, day);
  const hoursOverride = overrideOn(schedule, day, "hours");
  const announcedUntil = isoDateOf(day + announcedDays);
  return {
    date,
    weekday,
    rows: groupWeek(weekWith(week.spans, hoursOverride), weekday),
    hoursOverride,
    today: dayPlan(schedule, day),
    validFrom: hoursOverride?.from ?? week.validFrom,
    source: hoursOverride?.source ?? week.source,
    nextHoliday: nextClosingHoliday(schedule, day),
    upcoming: schedule.overrides
      .filter(
        (override) =>
          override.id !== hoursOverride?.id &&
          override.to >= date &&
          override.from <= announcedUntil,
      )
      .sort((a, b) => a.from.localeCompare(b.from)),
  };
}
