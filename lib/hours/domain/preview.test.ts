import { expect, test } from "vitest";
import { seedChat } from "../../../prisma/seed/hours-schedules";
import { previewDays, previewOf } from "./preview";
import type { Schedule } from "./schedule";
import { weekSpansOf } from "./schedule";

const today = "2026-11-22";
const short = weekSpansOf((weekday) => (weekday === 7 ? [] : [{ start: 540, end: 870 }]));

test("shows the coming fourteen days as they are and as they would be", () => {
  const after: Schedule = {
    ...seedChat,
    weeks: [...seedChat.weeks, { validFrom: "2026-11-24", source: "SK", spans: short }],
  };
  const { days, changedDays } = previewOf(seedChat, after, today);
  expect(days).toHaveLength(previewDays);
  expect(days[0]).toMatchObject({ date: today, changed: false });
  expect(days[2]).toMatchObject({
    date: "2026-11-24",
    before: { spans: [{ start: 540, end: 1140 }] },
    after: { spans: [{ start: 540, end: 870 }] },
    changed: true,
  });
  // A Sunday is closed either way.
  expect(days[7]).toMatchObject({ date: "2026-11-29", changed: false });
  expect(changedDays).toBeGreaterThan(300);
});

test("a change of a later month is shown from its first day", () => {
  const ramadan = {
    id: "00000000-0000-4000-8000-000000000001",
    kind: "hours" as const,
    from: "2027-02-08",
    to: "2027-02-10",
    name: "Jam Ramadan",
    nameEn: "Ramadan hours",
    source: "Pengumuman",
    spans: short,
  };
  const { days, changedDays } = previewOf(seedChat, { ...seedChat, overrides: [ramadan] }, today);
  expect(days[0]).toMatchObject({
    date: "2027-02-08",
    after: { occasion: { name: "Jam Ramadan" } },
    changed: true,
  });
  expect(days.filter(({ changed }) => changed)).toHaveLength(3);
  expect(changedDays).toBe(3);
});

test("a holiday that no longer closes is a changed day, and no change is none", () => {
  const open: Schedule = {
    ...seedChat,
    holidayClosed: { "libur-nasional": true, "cuti-bersama": false },
  };
  const { days, changedDays } = previewOf(seedChat, open, today);
  expect(days[0]).toMatchObject({
    date: "2026-12-24",
    before: { spans: [], occasion: { nameEn: "Collective leave: Christmas" } },
    after: { spans: [{ start: 540, end: 1140 }], occasion: null },
  });
  expect(changedDays).toBeGreaterThan(1);
  const none = previewOf(seedChat, { ...seedChat }, today);
  expect(none.changedDays).toBe(0);
  expect(none.days[0]?.date).toBe(today);
});
