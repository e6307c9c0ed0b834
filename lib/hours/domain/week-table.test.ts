import { expect, test } from "vitest";
import { seedBuilding, seedChat } from "../../../prisma/seed/hours-schedules";
import type { Override, Schedule, WeekSpans } from "./schedule";
import { groupOverride, weekTable } from "./week-table";

const short = [{ start: 540, end: 870 }];
const shortWeek: WeekSpans = { 1: short, 2: short, 3: short, 4: short, 5: short, 6: short, 7: [] };
const ramadan: Override = {
  id: "00000000-0000-4000-8000-000000000001",
  kind: "hours",
  from: "2027-02-08",
  to: "2027-03-09",
  name: "Jam Ramadan",
  nameEn: "Ramadan hours",
  source: "Pengumuman",
  spans: shortWeek,
};

test("days with equal hours share a row, and exactly one row is today's", () => {
  const table = weekTable(seedChat, "2026-11-21");
  expect(table.rows).toEqual([
    { first: 1, last: 5, spans: [{ start: 540, end: 1140 }], today: false },
    { first: 6, last: 6, spans: [{ start: 540, end: 930 }], today: true },
    { first: 7, last: 7, spans: [], today: false },
  ]);
  expect(weekTable(seedChat, "2026-11-25").rows.map((row) => row.today)).toEqual([
    true,
    false,
    false,
  ]);
  expect(weekTable(seedBuilding, "2026-11-22").rows).toHaveLength(2);
});

test("the next closing holiday after today is named, one that does not close left out", () => {
  expect(weekTable(seedChat, "2026-11-21").nextHoliday?.date).toBe("2026-12-24");
  expect(weekTable(seedChat, "2026-12-24").nextHoliday?.date).toBe("2026-12-25");
  const openOnLeave: Schedule = {
    ...seedChat,
    holidayClosed: { "libur-nasional": true, "cuti-bersama": false },
  };
  expect(weekTable(openOnLeave, "2026-11-21").nextHoliday?.date).toBe("2026-12-25");
  const opened: Schedule = {
    ...seedChat,
    overrides: [{ ...ramadan, kind: "open", from: "2026-12-24", to: "2026-12-24" }],
  };
  expect(weekTable(opened, "2026-11-21").nextHoliday?.date).toBe("2026-12-25");
  expect(weekTable(seedChat, "2028-01-01").nextHoliday).toBeNull();
});

test("Ramadan hours are announced thirty days before, and then are the table", () => {
  const schedule: Schedule = { ...seedChat, overrides: [ramadan] };
  expect(weekTable(schedule, "2027-01-08").upcoming).toEqual([]);
  expect(weekTable(schedule, "2027-01-09").upcoming).toEqual([ramadan]);
  const during = weekTable(schedule, "2027-02-09");
  expect(during.hoursOverride).toBe(ramadan);
  expect(during.upcoming).toEqual([]);
  expect(during.rows[0]).toEqual({ first: 1, last: 6, spans: short, today: true });
  expect(during.validFrom).toBe("2027-02-08");
});

test("on a holiday the day's plan says so while the rows keep the week", () => {
  const table = weekTable(seedChat, "2026-12-24");
  expect(table.today).toMatchObject({ rule: "holiday", spans: [] });
  expect(table.rows[0]?.spans).toEqual([{ start: 540, end: 1140 }]);
});

test("other hours of a few days stand in the week on those days alone", () => {
  const spans = { ...shortWeek, 1: [], 2: [], 4: [], 5: [], 6: [] };
  const meeting: Override = { ...ramadan, from: "2026-11-25", to: "2026-11-26", spans };
  const table = weekTable({ ...seedChat, overrides: [meeting] }, "2026-11-25");
  expect(table.hoursOverride).toBe(meeting);
  expect(table.rows).toEqual([
    { first: 1, last: 2, spans: [{ start: 540, end: 1140 }], today: false },
    { first: 3, last: 3, spans: short, today: true },
    { first: 4, last: 4, spans: [], today: false },
    { first: 5, last: 5, spans: [{ start: 540, end: 1140 }], today: false },
    { first: 6, last: 6, spans: [{ start: 540, end: 930 }], today: false },
    { first: 7, last: 7, spans: [], today: false },
  ]);
});

test("the lines of an override name the days it has, in their order", () => {
  const lines = (from: string, to: string) =>
    groupOverride({ ...ramadan, from, to }).map(({ first, last }) => [first, last]);
  expect(lines("2026-11-25", "2026-11-25")).toEqual([[3, 3]]);
  // A Friday to a Monday, with the closed Sunday between.
  expect(lines("2026-11-27", "2026-11-30")).toEqual([
    [5, 6],
    [7, 7],
    [1, 1],
  ]);
  expect(lines("2026-11-27", "2026-12-03")).toEqual([
    [1, 6],
    [7, 7],
  ]);
});
