import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seedChat } from "../../../prisma/seed/hours-schedules";
import { dayOf, isoDateOf } from "./civil-date";
import { contentOf, differencesBetween, revertedTo } from "./edition";
import type { Override, Schedule, Span, Week } from "./schedule";
import { dayPlan, overrideKinds, weekSpansOf } from "./schedule";

const today = "2027-02-07";
const inDays = (days: number): string => isoDateOf(dayOf(today) + days);
const hours = (start: number, end: number): Week["spans"] =>
  weekSpansOf((weekday) => (weekday === 7 ? [] : [{ start: start * 60, end: end * 60 }]));
const week = (days: number, end: number): Week => ({
  validFrom: inDays(days),
  source: `SK ${end}`,
  spans: hours(9, end),
});
const override = (
  id: number,
  from: number,
  to: number,
  fields: Partial<Override> = {},
): Override => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
  kind: "hours",
  from: inDays(from),
  to: inDays(to),
  name: "Jam Ramadan",
  nameEn: "Ramadan hours",
  source: "Pengumuman",
  spans: hours(10, 14),
  ...fields,
});
const withNewIds = () => {
  let next = 900_000;
  return () => override(next++, 0, 0).id;
};

describe("going back to an older edition", () => {
  test("of the morning, as in February 2025, leaves no trace of what was announced for today and later", () => {
    const announced: Schedule = {
      ...seedChat,
      weeks: [...seedChat.weeks, week(0, 15), week(3, 14)],
      overrides: [override(1, 0, 9)],
    };
    expect(revertedTo(announced, contentOf(seedChat), today, withNewIds())).toEqual(seedChat);
  });

  test("keeps the days on which a withdrawn week has held, and puts the older one in force again today", () => {
    const cut = week(-3, 15);
    const schedule: Schedule = { ...seedChat, weeks: [...seedChat.weeks, cut] };
    const back = revertedTo(schedule, contentOf(seedChat), today, withNewIds());
    expect(back.weeks).toEqual([
      ...seedChat.weeks,
      cut,
      { ...seedChat.weeks[0], validFrom: today },
    ]);
  });

  test("ends a running override yesterday, and begins the rest of a deleted one today", () => {
    const running = override(1, -2, 5);
    const schedule: Schedule = { ...seedChat, overrides: [running] };
    const ended = revertedTo(schedule, contentOf(seedChat), today, withNewIds());
    expect(ended.overrides).toEqual([{ ...running, to: inDays(-1) }]);
    const again = revertedTo(seedChat, contentOf(schedule), today, withNewIds());
    expect(again.overrides).toEqual([{ ...running, from: today }]);
  });

  test("leaves a running override that both have, with the older end and name", () => {
    const old = override(1, -2, 5);
    const schedule: Schedule = {
      ...seedChat,
      overrides: [{ ...old, to: inDays(20), name: "Lain" }],
    };
    const back = revertedTo(
      schedule,
      { ...contentOf(schedule), overrides: [old] },
      today,
      withNewIds(),
    );
    expect(back.overrides).toEqual([old]);
  });
});

const span = fc
  .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 }))
  .map(([start, length]): Span => ({ start: start * 60, end: (start + length) * 60 }));
const anySpans = fc
  .array(fc.option(span, { nil: null }), { minLength: 7, maxLength: 7 })
  .map((days) =>
    weekSpansOf((weekday) => [days[weekday - 1] ?? null].filter((day) => day !== null)),
  );
/** Weeks that begin within forty days of today, after the one of 2023. */
const anyWeeks = fc
  .uniqueArray(fc.integer({ min: -20, max: 20 }), { maxLength: 4 })
  .chain((starts) =>
    fc.tuple(
      ...starts
        .sort((a, b) => a - b)
        .map((start) =>
          anySpans.map((spans): Week => ({ validFrom: inDays(start), source: "SK", spans })),
        ),
    ),
  );
/** Overrides of which no two of a kind overlap, some of them known by the same ids as in another schedule. */
const anyOverrides = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 0, maxLength: 6 }),
    fc.constantFrom(...overrideKinds),
    anySpans,
    fc.boolean(),
  )
  .map(([marks, kind, spans, shared]) => {
    const edges = marks.sort((a, b) => a - b);
    return Array.from({ length: Math.floor(edges.length / 2) }, (_, place) =>
      override((shared ? 0 : 100) + place, edges[place * 2] ?? 0, edges[place * 2 + 1] ?? 0, {
        kind,
        spans: kind === "closed" ? weekSpansOf(() => []) : spans,
      }),
    );
  });
const anySchedule = fc.tuple(anyWeeks, anyOverrides).map(
  ([weeks, overrides]): Schedule => ({
    ...seedChat,
    weeks: [...seedChat.weeks, ...weeks],
    overrides,
  }),
);

describe("for any two editions, going back", () => {
  const back = (now: Schedule, old: Schedule) =>
    revertedTo(now, contentOf(old), today, withNewIds());

  test("makes each day from today on what the older edition says, and no day before different", () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (now, old) => {
        const reverted = back(now, old);
        for (let day = dayOf(today) - 60; day < dayOf(today) + 60; day += 1) {
          const right = day < dayOf(today) ? now : old;
          expect(dayPlan(reverted, day).spans).toEqual(dayPlan(right, day).spans);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("leaves overrides with ids of their own, in order, none overlapping another of its kind", () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (now, old) => {
        const { overrides, weeks } = back(now, old);
        expect(new Set(overrides.map(({ id }) => id)).size).toBe(overrides.length);
        expect(new Set(weeks.map(({ validFrom }) => validFrom)).size).toBe(weeks.length);
        for (const a of overrides) {
          expect(a.from <= a.to).toBe(true);
          for (const b of overrides) {
            if (a !== b && a.kind === b.kind) expect(a.to < b.from || b.to < a.from).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a second time changes nothing", () => {
    fc.assert(
      fc.property(anySchedule, anySchedule, (now, old) => {
        const once = back(now, old);
        expect(back(once, once)).toEqual(once);
      }),
    );
  });
});

test("what differs is told part by part, and equal schedules differ in nothing", () => {
  const after: Schedule = {
    ...seedChat,
    weeks: [...seedChat.weeks, week(3, 15)],
    overrides: [override(1, 2, 4)],
    holidayClosed: { "libur-nasional": true, "cuti-bersama": false },
  };
  expect(differencesBetween(seedChat, after)).toEqual([
    { part: "week", before: null, after: week(3, 15) },
    { part: "override", before: null, after: override(1, 2, 4) },
    { part: "closing", kind: "cuti-bersama", before: true, after: false },
  ]);
  const renamed: Schedule = { ...after, overrides: [override(1, 2, 4, { name: "Lain" })] };
  expect(differencesBetween(after, renamed)).toMatchObject([
    { part: "override", before: { name: "Jam Ramadan" }, after: { name: "Lain" } },
  ]);
  expect(differencesBetween(after, structuredClone(after))).toEqual([]);
});
