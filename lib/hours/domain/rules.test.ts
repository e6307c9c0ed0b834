import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OverrideDraft } from "./rules";
import {
  checkOverride,
  checkOverrideDeletion,
  checkSpans,
  checkWeek,
  weekdaysAsked,
} from "./rules";
import type { Override, WeekSpans } from "./schedule";

const today = "2026-11-21";
const day = [{ start: 540, end: 870 }];
const spans: WeekSpans = { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: [] };
const noWeek: WeekSpans = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const draft: OverrideDraft = {
  kind: "hours",
  from: "2027-02-08",
  to: "2027-03-09",
  name: "Jam Ramadan",
  nameEn: "Ramadan hours",
  source: "Pengumuman",
  spans,
};
const stored = (fields: Partial<Override>): Override => ({ ...draft, id: "a", ...fields });

describe("spans of a day", () => {
  test("may touch and come in any order, never overlap or end before they start", () => {
    const touching = checkSpans([
      { start: 720, end: 900 },
      { start: 540, end: 720 },
    ]);
    expect(touching).toMatchObject({ ok: true, value: [{ start: 540 }, { start: 720 }] });
    const refusalOf = (...list: [number, number][]) =>
      checkSpans(list.map(([start, end]) => ({ start, end })));
    expect(refusalOf([540, 540])).toMatchObject({ refusal: "end-not-after-start" });
    expect(refusalOf([540, 480])).toMatchObject({ refusal: "end-not-after-start" });
    expect(refusalOf([540, 721], [720, 900])).toMatchObject({ refusal: "spans-overlap" });
    expect(refusalOf([-1, 10])).toMatchObject({ refusal: "span-out-of-day" });
    expect(refusalOf([540, 1441])).toMatchObject({ refusal: "span-out-of-day" });
    expect(refusalOf([1.5, 3])).toMatchObject({ refusal: "span-out-of-day" });
    expect(refusalOf([0, 1], [2, 3], [4, 5], [6, 7], [8, 9])).toMatchObject({
      refusal: "too-many-spans",
    });
  });

  test("what is accepted never has a minute twice", () => {
    const anySpan = fc.record({
      start: fc.integer({ min: 0, max: 1440 }),
      end: fc.integer({ min: 0, max: 1440 }),
    });
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 4 }), (list) => {
        const checked = checkSpans(list);
        const counts = new Uint8Array(1440);
        for (const span of list) {
          for (let minute = span.start; minute < span.end; minute += 1)
            counts[minute] = (counts[minute] ?? 0) + 1;
        }
        const sound = list.every((span) => span.end > span.start) && counts.every((n) => n <= 1);
        expect(checked.ok).toBe(sound);
      }),
    );
  });
});

test("a regular week begins today or later", () => {
  expect(checkWeek({ validFrom: today, spans }, today).ok).toBe(true);
  expect(checkWeek({ validFrom: "2026-11-20", spans }, today)).toMatchObject({
    refusal: "in-the-past",
  });
  expect(checkWeek({ validFrom: "2026-11-31", spans }, today)).toMatchObject({
    refusal: "not-a-day",
  });
});

describe("an override", () => {
  test("is refused when it ends before it starts, lasts too long, lies in the past or opens nothing", () => {
    const refusalOf = (fields: Partial<OverrideDraft>) =>
      checkOverride({ ...draft, ...fields }, null, [], today);
    expect(refusalOf({}).ok).toBe(true);
    expect(refusalOf({ to: "2027-02-07" })).toMatchObject({ refusal: "end-before-start" });
    expect(refusalOf({ to: "2028-02-09" })).toMatchObject({ refusal: "too-long" });
    expect(refusalOf({ from: "2026-11-20" })).toMatchObject({ refusal: "in-the-past" });
    expect(refusalOf({ from: "kapan" })).toMatchObject({ refusal: "not-a-day" });
    expect(refusalOf({ spans: noWeek })).toMatchObject({ refusal: "nothing-open" });
  });

  test("of the same kind may not overlap another, of another kind it may", () => {
    const other = stored({ from: "2027-03-09", to: "2027-03-20" });
    expect(checkOverride(draft, null, [other], today)).toMatchObject({
      refusal: "overrides-overlap",
    });
    expect(checkOverride(draft, null, [{ ...other, kind: "closed" }], today).ok).toBe(true);
    expect(checkOverride({ ...draft, to: "2027-03-08" }, null, [other], today).ok).toBe(true);
  });

  test("that closes keeps no spans", () => {
    const checked = checkOverride({ ...draft, kind: "closed" }, null, [], today);
    expect(checked).toMatchObject({ ok: true, value: { spans: noWeek } });
  });

  test("keeps only the hours of weekdays that occur in it, and opens on one of them", () => {
    // A Wednesday and a Thursday.
    const short = { ...draft, from: "2027-02-10", to: "2027-02-11" };
    const checked = checkOverride(short, null, [], today);
    expect(checked).toMatchObject({ ok: true, value: { spans: { ...noWeek, 3: day, 4: day } } });
    const elsewhere = { ...short, spans: { ...noWeek, 1: day } };
    expect(checkOverride(elsewhere, null, [], today)).toMatchObject({ refusal: "nothing-open" });
  });

  test("that has begun keeps its hours when it becomes shorter, and may say those of days it never had", () => {
    // A Friday to a Sunday; today is the Saturday.
    const days = { from: "2026-11-20", to: "2026-11-22" };
    const before = stored({ ...days, spans: { ...noWeek, 5: day, 6: day } });
    const change = (fields: Partial<OverrideDraft>) =>
      checkOverride({ ...draft, ...days, spans: before.spans, ...fields }, before, [], today);
    expect(change({ to: "2026-11-20" })).toMatchObject({
      ok: true,
      value: { spans: { ...noWeek, 5: day } },
    });
    const longer = { to: "2026-11-24", spans: { ...before.spans, 1: day } };
    expect(change(longer)).toMatchObject({ ok: true, value: { spans: longer.spans } });
    expect(change({ spans: { ...before.spans, 7: day } })).toMatchObject({
      refusal: "already-begun",
    });
  });

  test("that has begun may be prolonged or ended as of yesterday, its hours and first day stay", () => {
    const before = stored({ from: "2026-11-10", to: "2026-11-30" });
    const change = (fields: Partial<OverrideDraft>) =>
      checkOverride({ ...draft, from: before.from, to: before.to, ...fields }, before, [], today);
    expect(change({ to: "2026-12-05" }).ok).toBe(true);
    expect(change({ to: "2026-11-20" }).ok).toBe(true);
    expect(change({ to: "2026-11-19" })).toMatchObject({ refusal: "in-the-past" });
    expect(change({ from: "2026-11-11" })).toMatchObject({ refusal: "already-begun" });
    expect(change({ spans: { ...spans, 1: [] } })).toMatchObject({ refusal: "already-begun" });
    expect(checkOverrideDeletion(before, today)).toMatchObject({ refusal: "already-begun" });
    expect(checkOverrideDeletion({ from: today }, today).ok).toBe(true);
  });

  test("that is over stays as it was", () => {
    const before = stored({ from: "2026-11-01", to: "2026-11-10" });
    const renamed = { ...draft, from: before.from, to: "2026-12-01" };
    expect(checkOverride(renamed, before, [], today)).toMatchObject({ refusal: "in-the-past" });
  });
});

test("a form asks for the weekdays of its range, and for all seven until the range is known", () => {
  expect(weekdaysAsked({ from: "2026-11-25", to: "2026-11-25" })).toEqual([3]);
  // Over a week's end.
  expect(weekdaysAsked({ from: "2026-11-28", to: "2026-11-30" })).toEqual([1, 6, 7]);
  const all = [1, 2, 3, 4, 5, 6, 7];
  expect(weekdaysAsked({ from: "2026-11-25", to: "2026-12-01" })).toEqual(all);
  expect(weekdaysAsked({ from: "2026-11-25", to: "2027-11-25" })).toEqual(all);
  for (const to of ["", "2026-11-24", "2026-11-31", undefined])
    expect(weekdaysAsked({ from: "2026-11-25", to })).toEqual(all);
});
