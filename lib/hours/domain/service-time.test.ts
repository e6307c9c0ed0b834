import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seedBuilding, seedChat } from "../../../prisma/seed/hours-schedules";
import type { Weekday } from "./civil-date";
import type { Override, Schedule, Span, WeekSpans } from "./schedule";
import {
  addServiceTime,
  comingStatuses,
  nextOpening,
  serviceSecondsBetween,
  statusAt,
} from "./service-time";

const noWeek: WeekSpans = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
const everyDay = (spans: readonly Span[]): WeekSpans => ({
  1: spans,
  2: spans,
  3: spans,
  4: spans,
  5: spans,
  6: spans,
  7: spans,
});
const override = (fields: Partial<Override>): Override => ({
  id: "00000000-0000-4000-8000-000000000001",
  kind: "hours",
  from: "2027-02-08",
  to: "2027-03-09",
  name: "Jam Ramadan",
  nameEn: "Ramadan hours",
  source: "Pengumuman",
  spans: everyDay([{ start: 540, end: 870 }]),
  ...fields,
});
const at = (text: string): Date => new Date(text);

/**
 * The reference: every minute of two years painted open or closed from the sentences of the sources alone. It shares
 * nothing with the code under test: days come from Intl, hours are written out, holidays are read as strings.
 */
const firstMs = Date.parse("2026-01-01T00:00:00+07:00");
const minutes = (365 + 365) * 24 * 60;

function painted(hoursOf: (dayName: string) => readonly [string, string] | null): Uint8Array {
  const names = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Jakarta", weekday: "long" });
  const dates = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
  const closedDates = new Set(seedChat.holidays.map((holiday) => holiday.date));
  const paint = new Uint8Array(minutes);
  for (let first = 0; first < minutes; first += 1440) {
    const noon = new Date(firstMs + (first + 720) * 60_000);
    const hours = closedDates.has(dates.format(noon)) ? null : hoursOf(names.format(noon));
    if (hours === null) continue;
    const [from, to] = hours.map((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
    paint.fill(1, first + (from ?? 0), first + (to ?? 0));
  }
  return paint;
}

function mismatches(schedule: Schedule, paint: Uint8Array): string[] {
  // nextChange[m] is the first minute after m with another colour, as far as the two years reach.
  const nextChange = new Int32Array(minutes);
  for (let minute = minutes - 1, change = -1; minute >= 0; minute -= 1) {
    if (minute < minutes - 1 && paint[minute] !== paint[minute + 1]) change = minute + 1;
    nextChange[minute] = change;
  }
  const wrong: string[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    const instant = new Date(firstMs + minute * 60_000);
    const status = statusAt(schedule, instant);
    const open = paint[minute] === 1;
    const change = nextChange[minute] ?? -1;
    const changeMs = change === -1 ? null : firstMs + change * 60_000;
    const told = (open ? status.closesAt : status.opensAt)?.getTime() ?? null;
    const other = open ? status.opensAt : status.closesAt;
    const same = status.open === open && other === null && (changeMs === null || told === changeMs);
    if (!same) wrong.push(instant.toISOString());
  }
  return wrong;
}

describe("every minute of 2026 and 2027 agrees with a reference written from the sources", () => {
  test("chat: open or closed, and when that changes (R009, R010)", () => {
    const paint = painted((day) => {
      if (day === "Sunday") return null;
      return day === "Saturday" ? ["09.00", "15.30"] : ["09.00", "19.00"];
    });
    expect(mismatches(seedChat, paint).slice(0, 5)).toEqual([]);
    const openSeconds = paint.reduce((sum, minute) => sum + minute, 0) * 60;
    const [start, end] = [new Date(firstMs), new Date(firstMs + minutes * 60_000)];
    expect(serviceSecondsBetween(seedChat, start, end)).toBe(openSeconds);
  });

  test("building: open or closed, and when that changes (R064–R066)", () => {
    const weekend = new Set(["Saturday", "Sunday"]);
    const paint = painted((day) => (weekend.has(day) ? ["09.00", "16.00"] : ["08.00", "21.00"]));
    expect(mismatches(seedBuilding, paint).slice(0, 5)).toEqual([]);
  });
});

test("the seed holds 51 holidays, each date once, cuti bersama among them", () => {
  expect(new Set(seedChat.holidays.map((holiday) => holiday.date)).size).toBe(51);
  const kinds = seedChat.holidays.filter((holiday) => holiday.kind === "cuti-bersama");
  expect(kinds.map((holiday) => holiday.date)).toEqual(
    expect.arrayContaining(["2026-12-24", "2027-02-05"]),
  );
});

describe.each([seedChat, seedBuilding])("$code", (schedule) => {
  test.each(["2026-12-24", "2026-12-25", "2027-02-05"])("is closed all day on %s (T3)", (date) => {
    const status = statusAt(schedule, at(`${date}T10:00:00+07:00`));
    expect(status).toMatchObject({ open: false, reason: "holiday" });
    const [start, end] = [at(`${date}T00:00:00+07:00`), at(`${date}T23:59:59+07:00`)];
    expect(serviceSecondsBetween(schedule, start, end)).toBe(0);
  });
});

test("20.50 WIT on a weekday is still open, 21.10 WIT is not (R008)", () => {
  expect(statusAt(seedChat, at("2026-11-23T20:50:00+09:00"))).toMatchObject({
    open: true,
    closesAt: at("2026-11-23T19:00:00+07:00"),
    reason: "within-hours",
  });
  expect(statusAt(seedChat, at("2026-11-23T21:10:00+09:00"))).toMatchObject({
    open: false,
    opensAt: at("2026-11-24T09:00:00+07:00"),
    reason: "outside-hours",
  });
});

test("the opening minute is open and the closing minute is closed", () => {
  expect(statusAt(seedChat, at("2026-11-21T08:59:59.999+07:00")).open).toBe(false);
  expect(statusAt(seedChat, at("2026-11-21T09:00:00.000+07:00")).open).toBe(true);
  expect(statusAt(seedChat, at("2026-11-21T15:29:59.999+07:00")).open).toBe(true);
  expect(statusAt(seedChat, at("2026-11-21T15:30:00.000+07:00")).open).toBe(false);
});

test("five minutes begun at 18.58 before a holiday and a weekend end when service has run five minutes (R005)", () => {
  // Wednesday 23 December; 24 (cuti bersama) and 25 December are closed, 26 is a Saturday.
  const due = addServiceTime(seedChat, at("2026-12-23T18:58:00+07:00"), 300);
  expect(due).toEqual(at("2026-12-26T09:03:00+07:00"));
});

test("a holiday kind that does not close leaves the day open", () => {
  const open: Schedule = {
    ...seedChat,
    holidayClosed: { "libur-nasional": true, "cuti-bersama": false },
  };
  expect(statusAt(open, at("2026-12-24T10:00:00+07:00")).open).toBe(true);
  expect(statusAt(open, at("2026-12-25T10:00:00+07:00")).open).toBe(false);
});

describe("overrides", () => {
  test("Ramadan hours replace the week and still close on holidays (T4)", () => {
    const schedule: Schedule = { ...seedChat, overrides: [override({})] };
    expect(statusAt(schedule, at("2027-02-09T14:29:00+07:00"))).toMatchObject({
      open: true,
      closesAt: at("2027-02-09T14:30:00+07:00"),
      reason: "override",
      occasion: { name: "Jam Ramadan", nameEn: "Ramadan hours" },
    });
    expect(statusAt(schedule, at("2027-02-09T14:30:00+07:00")).open).toBe(false);
    expect(statusAt(schedule, at("2027-02-14T10:00:00+07:00")).open).toBe(true);
    expect(statusAt(schedule, at("2027-03-08T10:00:00+07:00"))).toMatchObject({
      open: false,
      reason: "holiday",
    });
    expect(statusAt(schedule, at("2027-02-07T23:59:59+07:00")).reason).toBe("outside-hours");
  });

  test("an extra opening opens a holiday, and an extra closure closes even that", () => {
    const opening = override({ kind: "open", from: "2026-12-24", to: "2026-12-24" });
    const opened: Schedule = { ...seedChat, overrides: [opening] };
    expect(statusAt(opened, at("2026-12-24T10:00:00+07:00"))).toMatchObject({
      open: true,
      reason: "override",
    });
    const closure = override({
      kind: "closed",
      from: "2026-12-20",
      to: "2026-12-31",
      spans: noWeek,
    });
    const closed: Schedule = { ...seedChat, overrides: [opening, closure] };
    expect(statusAt(closed, at("2026-12-24T10:00:00+07:00"))).toMatchObject({
      open: false,
      reason: "override",
      opensAt: at("2027-01-02T09:00:00+07:00"),
    });
  });
});

test("a later week takes over on its day and leaves the days before as they were", () => {
  const later = {
    validFrom: "2026-12-01",
    source: "SK",
    spans: everyDay([{ start: 600, end: 660 }]),
  };
  const schedule: Schedule = { ...seedChat, weeks: [later, ...seedChat.weeks] };
  expect(statusAt(schedule, at("2026-11-30T18:00:00+07:00")).open).toBe(true);
  expect(statusAt(schedule, at("2026-12-01T18:00:00+07:00")).open).toBe(false);
  expect(statusAt(schedule, at("2026-12-01T10:30:00+07:00")).open).toBe(true);
});

test("openings that touch at noon and at midnight are one opening", () => {
  const halves = [
    { start: 0, end: 720 },
    { start: 720, end: 1440 },
  ];
  const nights: Schedule = {
    ...seedChat,
    holidays: [],
    weeks: [{ validFrom: "2023-01-01", source: "", spans: { ...noWeek, 1: halves, 2: halves } }],
  };
  expect(statusAt(nights, at("2026-11-23T03:00:00+07:00")).closesAt).toEqual(
    at("2026-11-25T00:00:00+07:00"),
  );
  expect(nextOpening(nights, at("2026-11-23T03:00:00+07:00"))).toEqual(
    at("2026-11-30T00:00:00+07:00"),
  );
});

test("a service that never opens, or never closes, is answered without an end", () => {
  const week = (spans: WeekSpans): Schedule => ({
    ...seedChat,
    holidays: [],
    weeks: [{ validFrom: "2023-01-01", source: "", spans }],
  });
  const now = at("2026-11-21T11:05:00+07:00");
  const never = week(noWeek);
  expect(statusAt(never, now)).toMatchObject({ open: false, opensAt: null, closesAt: null });
  expect(addServiceTime(never, now, 1)).toBeNull();
  expect(addServiceTime(never, now, 0)).toEqual(now);
  expect(nextOpening(never, now)).toBeNull();
  const always = week(everyDay([{ start: 0, end: 1440 }]));
  expect(statusAt(always, now)).toMatchObject({ open: true, opensAt: null, closesAt: null });
  expect(nextOpening(always, now)).toBeNull();
});

test("the coming statuses tell each change of the days ahead, one after the other", () => {
  const coming = comingStatuses(seedChat, at("2026-12-23T18:00:00+07:00"), 4);
  expect(coming.map(({ from, status }) => [from.toISOString(), status.open])).toEqual([
    ["2026-12-23T11:00:00.000Z", true],
    ["2026-12-23T12:00:00.000Z", false],
    // The 24th is cuti bersama, the 25th Christmas.
    ["2026-12-26T02:00:00.000Z", true],
    ["2026-12-26T08:30:00.000Z", false],
  ]);
  const never: Schedule = {
    ...seedChat,
    weeks: [{ validFrom: "2023-01-01", source: "", spans: noWeek }],
  };
  expect(comingStatuses(never, at("2026-12-23T18:00:00+07:00"), 4)).toHaveLength(1);
});

/** Any week of up to three spans a day on quarter hours, with some closed days. */
const daySpans = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) =>
    Array.from({ length: Math.floor(quarters.length / 2) }, (_, place) => ({
      start: (quarters[place * 2] ?? 0) * 15,
      end: (quarters[place * 2 + 1] ?? 0) * 15,
    })),
  );
const anySchedule = fc
  .tuple(daySpans, daySpans, daySpans, daySpans, daySpans, daySpans, daySpans)
  .map((days): Schedule => {
    const spans = { ...noWeek } as { -readonly [W in Weekday]: readonly Span[] };
    days.forEach((day, place) => {
      spans[(place + 1) as Weekday] = day;
    });
    return { ...seedChat, weeks: [{ validFrom: "2023-01-01", source: "", spans }] };
  });
const anyInstant = fc
  .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") })
  .map((ms) => new Date(ms));

describe("for any schedule and instant", () => {
  test("the due time is the first instant by which exactly that much service has passed", () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyInstant,
        fc.integer({ min: 1, max: 200_000 }),
        (schedule, start, seconds) => {
          const due = addServiceTime(schedule, start, seconds);
          if (due === null) return;
          expect(serviceSecondsBetween(schedule, start, due)).toBeCloseTo(seconds, 6);
          const before = new Date(due.getTime() - 1);
          expect(serviceSecondsBetween(schedule, start, before)).toBeLessThan(seconds);
        },
      ),
    );
  });

  test("with overrides of every kind and holidays, each minute asked is what a naive reading says", () => {
    const anyOverride = fc.record({
      kind: fc.constantFrom("hours" as const, "closed" as const, "open" as const),
      first: fc.integer({ min: 0, max: 700 }),
      length: fc.integer({ min: 0, max: 40 }),
      spans: daySpans,
    });
    const dates = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" });
    const clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: "Asia/Jakarta",
      weekday: "short",
      hour: "2-digit",
      minute: "2-digit",
    });
    const weekdayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const dateAfter = (days: number) =>
      new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10);
    fc.assert(
      fc.property(
        anySchedule,
        fc.uniqueArray(anyOverride, { maxLength: 3, selector: ({ kind }) => kind }),
        fc.boolean(),
        fc.array(anyInstant, { minLength: 20, maxLength: 20 }),
        (base, drafts, leaveCloses, instants) => {
          const overrides = drafts.map(({ kind, first, length, spans }) =>
            override({
              kind,
              from: dateAfter(first),
              to: dateAfter(first + length),
              spans: everyDay(kind === "closed" ? [] : spans),
            }),
          );
          const holidayClosed = { "libur-nasional": true, "cuti-bersama": leaveCloses };
          const schedule: Schedule = { ...base, overrides, holidayClosed };
          for (const instant of instants) {
            const date = dates.format(instant);
            const [name = "", hour = 0, minute = 0] = clock
              .formatToParts(instant)
              .filter(({ type }) => type !== "literal")
              .map(({ value }) => value);
            const now = Number(hour) * 60 + Number(minute);
            const within = (spans: readonly Span[]) =>
              spans.some(({ start, end }) => start <= now && now < end);
            const on = (kind: Override["kind"]) =>
              overrides.find((each) => each.kind === kind && each.from <= date && date <= each.to);
            const holiday = schedule.holidays.find((each) => each.date === date);
            const weekday = (weekdayNames.indexOf(name) + 1) as Weekday;
            let open = within(schedule.weeks[0]?.spans[weekday] ?? []);
            const hours = on("hours");
            if (hours) open = within(hours.spans[weekday]);
            if (holiday?.kind === "libur-nasional" || (holiday && leaveCloses)) open = false;
            const opening = on("open");
            if (opening) open = within(opening.spans[weekday]);
            if (on("closed")) open = false;
            expect([instant, statusAt(schedule, instant).open]).toEqual([instant, open]);
          }
        },
      ),
    );
  });

  test("service time adds up over any instant between", () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, anyInstant, anyInstant, (schedule, ...instants) => {
        const [a, b, c] = instants.sort((x, y) => x.getTime() - y.getTime()) as [Date, Date, Date];
        const parts = serviceSecondsBetween(schedule, a, b) + serviceSecondsBetween(schedule, b, c);
        expect(parts).toBeCloseTo(serviceSecondsBetween(schedule, a, c), 6);
      }),
      { numRuns: 50 },
    );
  });

  test("just before the change told the state is the same, at the change it is the other", () => {
    fc.assert(
      fc.property(anySchedule, anyInstant, (schedule, instant) => {
        const status = statusAt(schedule, instant);
        const change = status.open ? status.closesAt : status.opensAt;
        if (change === null) return;
        expect(change.getTime()).toBeGreaterThan(instant.getTime());
        const before = new Date(change.getTime() - 1);
        expect(statusAt(schedule, before).open).toBe(status.open);
        expect(statusAt(schedule, change).open).toBe(!status.open);
        const passed = serviceSecondsBetween(schedule, instant, change);
        const whole = (change.getTime() - instant.getTime()) / 1000;
        expect(passed).toBeCloseTo(status.open ? whole : 0, 6);
      }),
    );
  });
});
