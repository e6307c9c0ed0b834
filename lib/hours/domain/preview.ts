import type { IsoDate } from "./civil-date";
import { dayOf, isoDateOf } from "./civil-date";
import type { DayPlan, Occasion, Schedule, Span } from "./schedule";
import { dayPlan } from "./schedule";

/** One day as it is and as it would be; plain data, it crosses to the browser. */
export interface PreviewDay {
  readonly date: IsoDate;
  readonly before: DayHours;
  readonly after: DayHours;
  readonly changed: boolean;
}

/** The hours of a day and what decides them, if it is not the regular week. */
export interface DayHours {
  readonly spans: readonly Span[];
  readonly occasion: Occasion | null;
}

/** What publishing a change would do. */
export interface Preview {
  /** `previewDays` days: from today, or from the first day that changes when that is later than those. */
  readonly days: readonly PreviewDay[];
  /** How many days within `previewHorizonDays` would be different. */
  readonly changedDays: number;
}

export const previewDays = 14;

/** How far a change is looked for: the longest override that begins in half a year still ends within. */
export const previewHorizonDays = 550;

/** The coming days before and after a change; `today` is the first that can still change. */
export function previewOf(before: Schedule, after: Schedule, today: IsoDate): Preview {
  const first = dayOf(today);
  const changed: number[] = [];
  for (let day = first; day < first + previewHorizonDays; day += 1) {
    if (!same(hoursOn(before, day), hoursOn(after, day))) changed.push(day);
  }
  const firstChanged = changed[0] ?? first;
  const start = firstChanged < first + previewDays ? first : firstChanged;
  const days = Array.from({ length: previewDays }, (_, place) => {
    const day = start + place;
    const [old, next] = [hoursOn(before, day), hoursOn(after, day)];
    return { date: isoDateOf(day), before: old, after: next, changed: !same(old, next) };
  });
  return { days, changedDays: changed.length };
}

function hoursOn(schedule: Schedule, day: number): DayHours {
  const { spans, occasion }: DayPlan = dayPlan(schedule, day);
  return {
    spans,
    occasion: occasion && { name: occasion.name, nameEn: occasion.nameEn },
  };
}

/** A day that only bears another name is different for its readers too. */
const same = (a: DayHours, b: DayHours): boolean =>
  a.occasion?.name === b.occasion?.name &&
  a.occasion?.nameEn === b.occasion?.nameEn &&
  a.spans.length === b.spans.length &&
  a.spans.every(({ start, end }, place) => {
    const span = b.spans[place];
    return start === span?.start && end === span.end;
  });
