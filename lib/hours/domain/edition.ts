import type { IsoDate } from "./civil-date";
import { dayOf, isoDateOf } from "./civil-date";
import type { HolidayKind, Override, OverrideKind, Schedule, Week } from "./schedule";
import { holidayKinds, weekOn } from "./schedule";

/** All that an edition of a schedule keeps: everything but the holidays, which both schedules share. */
export type ScheduleContent = Pick<Schedule, "weeks" | "overrides" | "holidayClosed">;

/** What an edition did, as its particulars stood then. */
export type ScheduleChange =
  | { readonly what: "installed" }
  | { readonly what: "week-replaced" | "week-deleted"; readonly validFrom: IsoDate }
  | { readonly what: "closing-set"; readonly national: boolean; readonly leave: boolean }
  | {
      readonly what: "override-added" | "override-changed" | "override-deleted";
      readonly kind: OverrideKind;
      readonly name: string;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | { readonly what: "reverted"; readonly version: number };

/** The part of a schedule that its editions keep. */
export function contentOf({ weeks, overrides, holidayClosed }: ScheduleContent): ScheduleContent {
  return { weeks, overrides, holidayClosed };
}

/** Something that stands differently in two editions; `before` is null where it was added, `after` where it went. */
export type Difference =
  | { readonly part: "week"; readonly before: Week | null; readonly after: Week | null }
  | { readonly part: "override"; readonly before: Override | null; readonly after: Override | null }
  | {
      readonly part: "closing";
      readonly kind: HolidayKind;
      readonly before: boolean;
      readonly after: boolean;
    };

/** What stands differently: weeks by their first day, then overrides by theirs, then the switches; none when equal. */
export function differencesBetween(
  before: ScheduleContent,
  after: ScheduleContent,
): readonly Difference[] {
  const weeks = paired(before.weeks, after.weeks, (week) => week.validFrom, sameWeek);
  const overrides = paired(before.overrides, after.overrides, ({ id }) => id, sameOverride);
  return [
    ...weeks
      .sort((a, b) => firstOf(a, "validFrom").localeCompare(firstOf(b, "validFrom")))
      .map((pair) => ({ part: "week", ...pair }) as const),
    ...overrides
      .sort((a, b) => firstOf(a, "from").localeCompare(firstOf(b, "from")))
      .map((pair) => ({ part: "override", ...pair }) as const),
    ...holidayKinds
      .filter((kind) => before.holidayClosed[kind] !== after.holidayClosed[kind])
      .map((kind) => {
        const switched = { before: before.holidayClosed[kind], after: after.holidayClosed[kind] };
        return { part: "closing", kind, ...switched } as const;
      }),
  ];
}

interface Pair<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
}

const firstOf = <Key extends string>(pair: Pair<{ readonly [K in Key]: string }>, key: Key) =>
  (pair.after ?? pair.before)?.[key] ?? "";

function paired<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  same: (a: Item, b: Item) => boolean,
): Pair<Item>[] {
  const known = new Map(before.map((item) => [keyOf(item), item]));
  const kept = new Set(after.map(keyOf));
  return [
    ...after.map((item) => ({ before: known.get(keyOf(item)) ?? null, after: item })),
    ...before
      .filter((item) => !kept.has(keyOf(item)))
      .map((item) => ({ before: item, after: null })),
  ].filter((pair) => pair.before === null || pair.after === null || !same(pair.before, pair.after));
}

const sameWeek = (a: Week, b: Week): boolean =>
  a.validFrom === b.validFrom && a.source === b.source && sameSpans(a, b);

const sameOverride = (a: Override, b: Override): boolean =>
  sameBeginning(a, b) &&
  a.to === b.to &&
  a.name === b.name &&
  a.nameEn === b.nameEn &&
  a.source === b.source;

/** An override that has begun keeps these. */
const sameBeginning = (a: Override, b: Override): boolean =>
  a.kind === b.kind && a.from === b.from && sameSpans(a, b);

/** Written by weekday, so that the order of keys in stored JSON means nothing. */
const sameSpans = (a: Pick<Week, "spans">, b: Pick<Week, "spans">): boolean =>
  ([1, 2, 3, 4, 5, 6, 7] as const).every((weekday) => {
    const [one, other] = [a.spans[weekday], b.spans[weekday]];
    return (
      one.length === other.length &&
      one.every(({ start, end }, place) => {
        const span = other[place];
        return start === span?.start && end === span.end;
      })
    );
  });

/**
 * The schedule that from `today` on is what `old` says for those days, while every day before keeps what held then: a
 * week of an older edition that began in the past begins again today, an override that is running is ended yesterday
 * or goes on, one that is over stays. The switches for holidays have no date and are simply those of `old`.
 * `newId` names the parts of overrides that begin anew.
 */
export function revertedTo(
  now: Schedule,
  old: ScheduleContent,
  today: IsoDate,
  newId: () => string,
): Schedule {
  return {
    ...now,
    weeks: revertedWeeks(now, old, today),
    overrides: revertedOverrides(now, old, today, newId),
    holidayClosed: old.holidayClosed,
  };
}

function revertedWeeks(now: Schedule, old: ScheduleContent, today: IsoDate): readonly Week[] {
  const past = now.weeks.filter(({ validFrom }) => validFrom < today);
  const wanted = weekOn({ ...now, ...old }, dayOf(today));
  const last = past.at(-1);
  const goesOn = last !== undefined && last.source === wanted.source && sameSpans(last, wanted);
  return [
    ...past,
    ...(goesOn ? [] : [{ ...wanted, validFrom: today }]),
    ...old.weeks.filter(({ validFrom }) => validFrom > today),
  ];
}

function revertedOverrides(
  now: Schedule,
  old: ScheduleContent,
  today: IsoDate,
  newId: () => string,
): readonly Override[] {
  const yesterday = isoDateOf(dayOf(today) - 1);
  const begun = now.overrides.filter(({ from }) => from < today);
  const lasting = old.overrides.filter(({ to }) => to >= today);
  const goesOn = (running: Override) =>
    running.to < today
      ? undefined
      : lasting.find((kept) => kept.id === running.id && sameBeginning(kept, running));
  const past = begun.map(
    (override) =>
      goesOn(override) ?? (override.to < today ? override : { ...override, to: yesterday }),
  );
  const taken = new Set(past.map(({ id }) => id));
  const anew = lasting
    .filter((override) => !past.includes(override))
    .map((override) => ({
      ...override,
      id: taken.has(override.id) ? newId() : override.id,
      from: override.from < today ? today : override.from,
    }));
  return [...past, ...anew].sort((a, b) => a.from.localeCompare(b.from));
}
