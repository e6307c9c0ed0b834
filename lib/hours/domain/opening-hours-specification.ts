import type { IsoDate, Weekday } from "./civil-date";
import { dayOf, isoDateOf, weekdayOf, weekdays } from "./civil-date";
import { formatMinute, weekdayName } from "./format";
import type { Schedule, Span, Week, WeekSpans } from "./schedule";
import { dayPlan, weekOn } from "./schedule";

/** https://schema.org/OpeningHoursSpecification; times are Jakarta's, a closed day is 00:00–00:00. */
export interface OpeningHoursSpecification {
  readonly "@type": "OpeningHoursSpecification";
  /** Absent on a special day, which its two dates name. */
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: IsoDate;
  /** Included. */
  readonly validThrough?: IsoDate;
}

/** How far ahead special days are told. */
export const specificationDays = 90;

/**
 * The regular week, and each of the coming days on which something else holds, as search engines read them: a special
 * day wins over the week. Where a new regular week begins within the time, each week carries its dates.
 */
export function openingHoursSpecification(
  schedule: Schedule,
  from: IsoDate,
  days: number = specificationDays,
): readonly OpeningHoursSpecification[] {
  const first = dayOf(from);
  const last = first + days - 1;
  const regular: OpeningHoursSpecification[] = [];
  const special: OpeningHoursSpecification[] = [];
  let week: Week | null = null;
  let weekFrom = first;
  const endWeek = (end: number) => {
    if (week === null) return;
    const dates = {
      ...(weekFrom === first ? {} : { validFrom: isoDateOf(weekFrom) }),
      ...(end === last ? {} : { validThrough: isoDateOf(end) }),
    };
    regular.push(...regularWeek(week.spans, dates));
  };
  for (let day = first; day <= last; day += 1) {
    const inForce = weekOn(schedule, day);
    if (inForce !== week) {
      endWeek(day - 1);
      week = inForce;
      weekFrom = day;
    }
    const { spans, rule } = dayPlan(schedule, day);
    if (rule !== "week" && !same(spans, inForce.spans[weekdayOf(day)])) {
      special.push(...specialDay(spans, isoDateOf(day)));
    }
  }
  endWeek(last);
  return [...regular, ...special];
}

type Dates = Pick<OpeningHoursSpecification, "validFrom" | "validThrough">;

/** One entry for all weekdays with the same opening; a closed weekday has none. */
function regularWeek(spans: WeekSpans, dates: Dates): readonly OpeningHoursSpecification[] {
  const byOpening = new Map<string, { readonly span: Span; readonly days: Weekday[] }>();
  for (const weekday of weekdays) {
    for (const span of spans[weekday]) {
      const key = `${span.start}-${span.end}`;
      const known = byOpening.get(key) ?? { span, days: [] };
      known.days.push(weekday);
      byOpening.set(key, known);
    }
  }
  return [...byOpening.values()].map(({ span, days }) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: days.map((weekday) => `https://schema.org/${weekdayName(weekday, "en")}`),
    ...times(span),
    ...dates,
  }));
}

function specialDay(spans: readonly Span[], date: IsoDate): readonly OpeningHoursSpecification[] {
  const openings = spans.length === 0 ? [{ opens: "00:00", closes: "00:00" }] : spans.map(times);
  return openings.map((opening) => ({
    "@type": "OpeningHoursSpecification",
    ...opening,
    validFrom: date,
    validThrough: date,
  }));
}

/** Midnight at a day's end is 23:59, as search engines ask: 24:00 would be no time, and 00:00 would close the day. */
const times = ({ start, end }: Span) => ({
  opens: formatMinute(start, "en"),
  closes: end === 24 * 60 ? "23:59" : formatMinute(end, "en"),
});

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end }, place) => start === b[place]?.start && end === b[place]?.end);
