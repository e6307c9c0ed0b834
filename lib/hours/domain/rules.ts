import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { IsoDate } from "./civil-date";
import { dayOf, isoDateOf, parseIsoDate, weekdays } from "./civil-date";
import type { Override, OverrideKind, Span, Week, WeekSpans } from "./schedule";

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

/** What an override says, before it has an id. */
export type OverrideDraft = Omit<Override, "id">;

/**
 * May this override be stored? `before` is the stored one it replaces, if any; `others` are the schedule's
 * other overrides. A past day never changes: a new override begins today or later, one that has begun keeps
 * its first day and its hours, and may only be renamed, prolonged or shortened (yesterday at the earliest).
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
  const spans = spansForKind(draft.kind, draft.spans);
  if (!spans.ok) return spans;
  if (before !== null && before.from < today) {
    if (before.to < today || draft.to < isoDateOf(dayOf(today) - 1)) return refuse("in-the-past");
    const same = draft.from === before.from && draft.kind === before.kind;
    if (!same || !sameWeek(spans.value, before.spans)) return refuse("already-begun");
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

function spansForKind(
  kind: OverrideKind,
  spans: WeekSpans,
): Result<WeekSpans, SpanRefusal | "nothing-open"> {
  if (kind === "closed") return ok(closedWeek);
  if (weekdays.every((weekday) => spans[weekday].length === 0)) return refuse("nothing-open");
  return checkWeekSpans(spans);
}

const sameWeek = (a: WeekSpans, b: WeekSpans): boolean =>
  weekdays.every((weekday) => JSON.stringify(a[weekday]) === JSON.stringify(b[weekday]));
