import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { IsoDate } from "./civil-date";
import { dayOf, isoDateOf, parseIsoDate, weekdays, weekdaysBetween } from "./civil-date";
import type { Override, Span, Week, WeekSpans } from "./schedule";
import { weekSpansOf } from "./schedule";

/** How many spans one day may have; a working day with two pauses has three. */
export const spansPerDayMax = 4;

/** How long one override may last; a longer change is a new regular week. */
export const overrideDaysMax = 366;

export type SpanRefusal =
  | "span-out-of-day"
  | "end-not-after-start"
  | "spans-overlap"
  | "too-many-spans";

/** The spans of one day in order; spans may touch, never overlap. */
export function checkSpans(spans: readonly Span[]): Result<readonly Span[], SpanRefusal> {
  if (spans.length > spansPerDayMax) return refuse("too-many-spans");
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  for (const [place, span] of ordered.entries()) {
    const whole = Number.isInteger(span.start) && Number.isInteger(span.end);
    if (!whole || span.start < 0 || span.end > 24 * 60) return refuse("span-out-of-day");
    if (span.end <= span.start) return refuse("end-not-after-start");
    const before = ordered[place - 1];
    if (before !== undefined && span.start < before.end) return refuse("spans-overlap");
  }
  return ok(ordered);
}

/** The spans of all seven days in order, or the first refusal. */
export function checkWeekSpans(spans: WeekSpans): Result<WeekSpans, SpanRefusal> {
  const ordered: { -readonly [W in keyof WeekSpans]: WeekSpans[W] } = { ...spans };
  for (const weekday of weekdays) {
    const day = checkSpans(spans[weekday]);
    if (!day.ok) return day;
    ordered[weekday] = day.value;
  }
  return ok(ordered);
}

export type WeekRefusal = SpanRefusal | "not-a-day" | "in-the-past";

/** A regular week may begin today or later: what was promised on past days stays as it was. */
export function checkWeek(
  week: Pick<Week, "validFrom" | "spans">,
  today: IsoDate,
): Result<WeekSpans, WeekRefusal> {
  if (parseIsoDate(week.validFrom) === null) return refuse("not-a-day");
  if (week.validFrom < today) return refuse("in-the-past");
  return checkWeekSpans(week.spans);
}

export type OverrideRefusal =
  | SpanRefusal
  | "not-a-day"
  | "end-before-start"
  | "too-long"
  | "in-the-past"
  | "already-begun"
  | "overrides-overlap"
  | "nothing-open";

/** The weekdays whose hours a form about these days asks for: all seven until both days are known and in order. */
export function weekdaysAsked({ from, to }: { readonly from?: unknown; readonly to?: unknown }) {
  if (typeof from !== "string" || typeof to !== "string") return weekdays;
  if (parseIsoDate(from) === null || parseIsoDate(to) === null || to < from) return weekdays;
  return weekdaysBetween(from, to);
}

/** What an override says, before it has an id. */
export type OverrideDraft = Omit<Override, "id">;

/**
 * May this override be stored? `before` is the stored one it replaces, if any; `others` are the schedule's
 * other overrides. A past day never changes: a new override begins today or later, one that has begun keeps
 * its first day and the hours of its weekdays, and may only be renamed, prolonged or shortened (yesterday at the
 * earliest). Hours of weekdays that do not occur in its range are left out.
 */
export function checkOverride(
  draft: OverrideDraft,
  before: Override | null,
  others: readonly Override[],
  today: IsoDate,
): Result<OverrideDraft, OverrideRefusal> {
  if (parseIsoDate(draft.from) === null || parseIsoDate(draft.to) === null) {
    return refuse("not-a-day");
  }
  if (draft.to < draft.from) return refuse("end-before-start");
  if (dayOf(draft.to) - dayOf(draft.from) >= overrideDaysMax) return refuse("too-long");
  const spans = spansThatHold(draft);
  if (!spans.ok) return spans;
  if (before !== null && before.from < today) {
    if (before.to < today || draft.to < isoDateOf(dayOf(today) - 1)) return refuse("in-the-past");
    const same = draft.from === before.from && draft.kind === before.kind;
    if (!same || !sameHours({ ...draft, spans: spans.value }, before)) {
      return refuse("already-begun");
    }
  } else if (draft.from < today) return refuse("in-the-past");
  const clash = others.some(
    (other) => other.kind === draft.kind && other.from <= draft.to && draft.from <= other.to,
  );
  if (clash) return refuse("overrides-overlap");
  return ok({ ...draft, spans: spans.value });
}

/** An override that has begun is part of the record; it can be ended, not deleted. */
export function checkOverrideDeletion(
  override: Pick<Override, "from">,
  today: IsoDate,
): Result<true, "already-begun"> {
  return override.from < today ? refuse("already-begun") : ok(true);
}

const closedWeek: WeekSpans = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

type Dated = Pick<Override, "from" | "to" | "spans">;

function spansThatHold({
  kind,
  from,
  to,
  spans,
}: OverrideDraft): Result<WeekSpans, SpanRefusal | "nothing-open"> {
  if (kind === "closed") return ok(closedWeek);
  const days = weekdaysBetween(from, to);
  if (days.every((weekday) => spans[weekday].length === 0)) return refuse("nothing-open");
  return checkWeekSpans(weekSpansOf((weekday) => (days.includes(weekday) ? spans[weekday] : [])));
}

/** On the weekdays that occur in both: one that is prolonged by days it never had may say their hours. */
function sameHours(a: Dated, b: Dated): boolean {
  const known = weekdaysBetween(b.from, b.to);
  return weekdaysBetween(a.from, a.to)
    .filter((weekday) => known.includes(weekday))
    .every((weekday) => JSON.stringify(a.spans[weekday]) === JSON.stringify(b.spans[weekday]));
}
