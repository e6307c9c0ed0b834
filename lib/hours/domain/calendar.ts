import type { IsoDate } from "./civil-date";
import { dayOf, isoDateOf, minuteMs, weekdayOf, wibMidnightMs } from "./civil-date";
import type { Occasion, Schedule } from "./schedule";
import { dayPlan, weekOn } from "./schedule";

/** One line of a calendar. */
export type CalendarEntry =
  | {
      readonly kind: "open";
      /** Stays the same when the hours of that day change: `chat-2026-11-23-1` is the first opening of the day. */
      readonly id: string;
      readonly from: Date;
      readonly to: Date;
      /** The override that sets these hours; null in a regular week. */
      readonly occasion: Occasion | null;
    }
  | {
      readonly kind: "closed";
      readonly id: string;
      /** Whole days in Jakarta, both included. */
      readonly firstDay: IsoDate;
      readonly lastDay: IsoDate;
      readonly occasion: Occasion;
    };

/**
 * Every opening of `days` days from `from` on, and every run of days on which a holiday or an override closes what the
 * regular week would open. A weekday that is always closed is no news and has no entry.
 */
export function calendarEntries(
  schedule: Schedule,
  from: IsoDate,
  days: number,
): readonly CalendarEntry[] {
  const entries: CalendarEntry[] = [];
  const first = dayOf(from);
  for (let day = first; day < first + days; day += 1) {
    const { spans, occasion } = dayPlan(schedule, day);
    const date = isoDateOf(day);
    const midnight = wibMidnightMs(day);
    entries.push(
      ...spans.map((span, place) => ({
        kind: "open" as const,
        id: `${schedule.code}-${date}-${place + 1}`,
        from: new Date(midnight + span.start * minuteMs),
        to: new Date(midnight + span.end * minuteMs),
        occasion,
      })),
    );
    if (spans.length > 0 || occasion === null) continue;
    const last = entries.at(-1);
    const goesOn =
      last?.kind === "closed" && last.occasion === occasion && dayOf(last.lastDay) === day - 1;
    if (goesOn) {
      entries[entries.length - 1] = { ...last, lastDay: date };
    } else if (weekOn(schedule, day).spans[weekdayOf(day)].length > 0) {
      const id = `${schedule.code}-${date}-closed`;
      entries.push({ kind: "closed", id, firstDay: date, lastDay: date, occasion });
    }
  }
  return entries;
}
