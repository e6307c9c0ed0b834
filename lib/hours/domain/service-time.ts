import { dayMs, minuteMs, wibDay, wibMidnightMs } from "./civil-date";
import type { DayPlan, Occasion, Schedule } from "./schedule";
import { dayPlan } from "./schedule";

/** Why the service is open or closed at an instant. */
export type StatusReason = "within-hours" | "outside-hours" | "holiday" | "override";

export interface ServiceStatus {
  readonly open: boolean;
  /** When closed: the next opening. Null when open, or when nothing opens within `searchDaysMax`. */
  readonly opensAt: Date | null;
  /** When open: the end of this opening. Null when closed, or when it never ends within `searchDaysMax`. */
  readonly closesAt: Date | null;
  readonly reason: StatusReason;
  /** The holiday or override that decides the day, if one does. */
  readonly occasion: Occasion | null;
}

/** How far ahead an opening or closing is looked for: over a year, so that a yearly closure is no wall. */
export const searchDaysMax = 400;

interface Opening {
  readonly fromMs: number;
  readonly toMs: number;
}

/** The openings of one day, in order. */
function openingsOn(schedule: Schedule, day: number): readonly Opening[] {
  const midnight = wibMidnightMs(day);
  return dayPlan(schedule, day).spans.map((span) => ({
    fromMs: midnight + span.start * minuteMs,
    toMs: midnight + span.end * minuteMs,
  }));
}

/** The first span of opening that ends after the instant; null beyond the horizon. */
function openingAfter(schedule: Schedule, instantMs: number): Opening | null {
  const firstDay = wibDay(instantMs);
  for (let day = firstDay; day <= firstDay + searchDaysMax; day += 1) {
    for (const opening of openingsOn(schedule, day)) {
      if (opening.toMs > instantMs) return opening;
    }
  }
  return null;
}

/** The end of an opening, walking over spans that touch (noon, midnight); null beyond the horizon. */
function endOfOpening(schedule: Schedule, opening: Opening): number | null {
  let endMs = opening.toMs;
  const horizonMs = endMs + searchDaysMax * dayMs;
  while (endMs <= horizonMs) {
    const next = openingAfter(schedule, endMs);
    if (next === null || next.fromMs > endMs) return endMs;
    endMs = next.toMs;
  }
  return null;
}

function reasonFor(plan: DayPlan, open: boolean): StatusReason {
  if (plan.rule !== "week") return plan.rule;
  return open ? "within-hours" : "outside-hours";
}

/** Open or closed at an instant, until or from when, and why (R009, R010). The closing minute is closed. */
export function statusAt(schedule: Schedule, at: Date): ServiceStatus {
  const atMs = at.getTime();
  const plan = dayPlan(schedule, wibDay(atMs));
  const current = openingAfter(schedule, atMs);
  const open = current !== null && current.fromMs <= atMs;
  const why = { reason: reasonFor(plan, open), occasion: occasionOf(plan) };
  if (current === null) return { open, opensAt: null, closesAt: null, ...why };
  if (!open) return { open, opensAt: new Date(current.fromMs), closesAt: null, ...why };
  const endMs = endOfOpening(schedule, current);
  return { open, opensAt: null, closesAt: endMs === null ? null : new Date(endMs), ...why };
}

function occasionOf(plan: DayPlan): Occasion | null {
  return plan.occasion && { name: plan.occasion.name, nameEn: plan.occasion.nameEn };
}

/** The first moment after `at` at which a closed service opens; null when none within `searchDaysMax`. */
export function nextOpening(schedule: Schedule, at: Date): Date | null {
  const atMs = at.getTime();
  const current = openingAfter(schedule, atMs);
  if (current === null) return null;
  if (current.fromMs > atMs) return new Date(current.fromMs);
  const endMs = endOfOpening(schedule, current);
  if (endMs === null) return null;
  const next = openingAfter(schedule, endMs);
  return next === null ? null : new Date(next.fromMs);
}

/**
 * The earliest instant at which `seconds` (≥ 0) of service have passed since `start`: the five minutes of R005
 * run only inside service hours. Null when the service does not open for that long within `searchDaysMax`
 * of its last opening.
 */
export function addServiceTime(schedule: Schedule, start: Date, seconds: number): Date | null {
  let leftMs = Math.max(0, seconds) * 1000;
  let cursorMs = start.getTime();
  while (leftMs > 0) {
    const opening = openingAfter(schedule, cursorMs);
    if (opening === null) return null;
    const fromMs = Math.max(cursorMs, opening.fromMs);
    const usableMs = opening.toMs - fromMs;
    if (leftMs <= usableMs) return new Date(fromMs + leftMs);
    leftMs -= usableMs;
    cursorMs = opening.toMs;
  }
  return new Date(cursorMs);
}

/** Seconds of service between two instants, with fractions for milliseconds; 0 when `to` is not after `from`. */
export function serviceSecondsBetween(schedule: Schedule, from: Date, to: Date): number {
  const fromMs = from.getTime();
  const toMs = to.getTime();
  let totalMs = 0;
  for (let day = wibDay(fromMs); day <= wibDay(toMs); day += 1) {
    for (const opening of openingsOn(schedule, day)) {
      totalMs += Math.max(0, Math.min(toMs, opening.toMs) - Math.max(fromMs, opening.fromMs));
    }
  }
  return totalMs / 1000;
}

/** What a badge says from an instant on. */
export interface ComingStatus {
  readonly from: Date;
  readonly status: ServiceStatus;
}

/** The status at an instant and after each of the next changes, at most `count` in all. */
export function comingStatuses(
  schedule: Schedule,
  at: Date,
  count: number,
): readonly ComingStatus[] {
  const coming: ComingStatus[] = [];
  for (let from: Date | null = at; from !== null && coming.length < count; ) {
    const status: ServiceStatus = statusAt(schedule, from);
    coming.push({ from, status });
    from = status.closesAt ?? status.opensAt;
  }
  return coming;
}
