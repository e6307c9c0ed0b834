import { beforeEach, describe, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import seedHours from "../../prisma/seed/hours";
import { seedBuilding, seedChat } from "../../prisma/seed/hours-schedules";
import { dayOf, isoDateOf, wibDateAt } from "./domain/civil-date";
import type { WeekSpans } from "./domain/schedule";
import { weekSpansOf } from "./domain/schedule";
import { statusAt } from "./domain/service-time";
import { deleteHoliday, putHoliday } from "./holidays/mutations";
import {
  deleteOverride,
  deleteWeek,
  putOverride,
  replaceWeek,
  setHolidayClosing,
} from "./mutations";
import { getSchedule, getScheduleSettings, getServiceStatus, listHolidays } from "./queries";
import type { OverrideInput, WeekInput } from "./schema";

function staffOf(role: "admin" | "librarian"): Staff {
  const staff = proveStaff({
    accountId: "01900000-0000-7000-8000-000000000001",
    sessionId: "01900000-0000-4000-8000-000000000002",
    name: "Sekar",
    role,
    serviceGroup: null,
    memberNumber: null,
  });
  if (staff === null) throw new Error("not staff");
  return staff;
}
const admin = staffOf("admin");

// The portal's clock stands at a Saturday in 2026, so that the seeded holidays stay ahead of it.
process.env.PORTAL_CLOCK_OFFSET_MS = String(Date.parse("2026-11-21T11:05:00+07:00") - Date.now());

const inDays = (days: number): string => isoDateOf(dayOf(wibDateAt(now())) + days);
const short: WeekSpans = weekSpansOf((weekday) =>
  weekday === 7 ? [] : [{ start: 540, end: 870 }],
);
const week = (fields: Partial<WeekInput>): WeekInput => ({
  schedule: "chat",
  version: 1,
  validFrom: inDays(10),
  source: "SK uji",
  spans: short,
  ...fields,
});
const override = (fields: Partial<OverrideInput>): OverrideInput => ({
  schedule: "chat",
  version: 1,
  id: null,
  kind: "hours",
  from: inDays(20),
  to: inDays(49),
  name: "Jam Ramadan",
  nameEn: "Ramadan hours",
  source: "Pengumuman uji",
  spans: short,
  ...fields,
});

beforeEach(async () => {
  await db().hoursEdition.deleteMany();
  await db().hoursHolidayEdition.deleteMany();
  await db().hoursOverride.deleteMany();
  await db().hoursWeek.deleteMany();
  await db().hoursSchedule.deleteMany();
  await db().hoursHoliday.deleteMany();
  await seedHours();
});

describe("the seed", () => {
  test("is read back exactly as the sources say, whatever zone the machine has", async () => {
    expect(await getSchedule("chat")).toEqual(seedChat);
    expect(await getSchedule("building")).toEqual(seedBuilding);
    expect(await listHolidays(2026)).toHaveLength(25);
    expect(await listHolidays(2027)).toHaveLength(26);
  });

  test("run again revives nothing that was changed or deleted", async () => {
    const [natal] = (await listHolidays(2027)).filter(({ date }) => date === "2027-12-25");
    await deleteHoliday(admin, { date: "2027-12-25", version: natal?.version ?? 0 });
    await setHolidayClosing(admin, { schedule: "chat", version: 1, national: true, leave: false });
    await seedHours();
    expect(await listHolidays(2027)).toHaveLength(25);
    expect((await getSchedule("chat")).holidayClosed["cuti-bersama"]).toBe(false);
  });

  test("closes the chat on a holiday (R010)", async () => {
    const status = await getServiceStatus("chat", new Date("2026-12-24T10:00:00+07:00"));
    expect(status).toMatchObject({ open: false, reason: "holiday" });
  });
});

describe("a regular week", () => {
  test("takes over on its day, leaves the days before, and can be withdrawn before", async () => {
    expect(await replaceWeek(admin, week({}))).toMatchObject({ ok: true, value: { version: 2 } });
    const schedule = await getSchedule("chat");
    expect(schedule.weeks.map(({ validFrom }) => validFrom)).toEqual(["2023-01-01", inDays(10)]);
    expect(schedule.weeks[1]?.spans).toEqual(short);
    const withdrawn = { schedule: "chat", version: 2, validFrom: inDays(10) } as const;
    expect(await deleteWeek(admin, withdrawn)).toMatchObject({ ok: true });
    expect(await getSchedule("chat")).toEqual(seedChat);
  });

  test("of the same day is replaced, not doubled", async () => {
    await replaceWeek(admin, week({}));
    await replaceWeek(admin, week({ version: 2, source: "SK kedua" }));
    const { weeks } = await getSchedule("chat");
    expect(weeks.map(({ source }) => source)).toEqual([seedChat.weeks[0]?.source, "SK kedua"]);
  });

  test("in the past, and the last one, stay", async () => {
    expect(await replaceWeek(admin, week({ validFrom: inDays(-1) }))).toEqual({
      ok: false,
      refusal: "in-the-past",
    });
    expect(
      await deleteWeek(admin, { schedule: "chat", version: 1, validFrom: "2023-01-01" }),
    ).toEqual({ ok: false, refusal: "in-the-past" });
  });

  test("with overlapping spans is refused and changes nothing, the version included", async () => {
    const overlapping = weekSpansOf(() => [
      { start: 540, end: 720 },
      { start: 719, end: 900 },
    ]);
    expect(await replaceWeek(admin, week({ spans: overlapping }))).toEqual({
      ok: false,
      refusal: "spans-overlap",
    });
    expect(await getScheduleSettings(admin, "chat")).toEqual({ schedule: seedChat, version: 1 });
  });
});

describe("two editors", () => {
  test("never overwrite each other: the one who saw the older schedule is refused", async () => {
    expect((await putOverride(admin, override({}))).ok).toBe(true);
    expect(await replaceWeek(admin, week({}))).toEqual({ ok: false, refusal: "changed-meanwhile" });
    expect((await replaceWeek(admin, week({ version: 2 }))).ok).toBe(true);
  });

  test("at the same moment: of twenty exactly one wins", async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => {
        const day = inDays(20 + n);
        return putOverride(admin, override({ from: day, to: day }));
      }),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await getSchedule("chat")).overrides).toHaveLength(1);
  });

  test("of one holiday: the later is refused", async () => {
    const holiday = {
      date: inDays(300),
      name: "Hari Raya",
      nameEn: "Feast",
      kind: "libur-nasional",
      source: "SKB uji",
    } as const;
    expect(await putHoliday(admin, { ...holiday, version: null })).toMatchObject({ ok: true });
    expect(await putHoliday(admin, { ...holiday, version: null })).toEqual({
      ok: false,
      refusal: "date-taken",
    });
    expect(await putHoliday(admin, { ...holiday, name: "A", version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await putHoliday(admin, { ...holiday, name: "B", version: 1 })).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect(await deleteHoliday(admin, { date: holiday.date, version: 1 })).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect(await deleteHoliday(admin, { date: holiday.date, version: 2 })).toMatchObject({
      ok: true,
    });
  });
});

describe("an override", () => {
  test("decides its days, may be changed and withdrawn before it begins", async () => {
    await putOverride(admin, override({}));
    const [stored] = (await getSchedule("chat")).overrides;
    expect(stored).toMatchObject({ from: inDays(20), to: inDays(49), spans: short });
    const id = stored?.id ?? "";
    const closed = override({ version: 2, id, kind: "closed", to: inDays(21) });
    expect(await putOverride(admin, closed)).toMatchObject({ ok: true });
    const schedule = await getSchedule("chat");
    const morning = new Date(`${inDays(20)}T10:00:00+07:00`);
    expect(statusAt(schedule, morning)).toMatchObject({ open: false, reason: "override" });
    const gone = await deleteOverride(admin, { schedule: "chat", version: 3, id });
    expect(gone).toMatchObject({ ok: true });
    expect((await getSchedule("chat")).overrides).toEqual([]);
  });

  test("that overlaps another of its kind, or lies in the past, is refused", async () => {
    await putOverride(admin, override({}));
    const overlapping = override({ version: 2, from: inDays(49), to: inDays(60) });
    expect(await putOverride(admin, overlapping)).toEqual({
      ok: false,
      refusal: "overrides-overlap",
    });
    const past = override({ version: 2, from: inDays(-3), to: inDays(3) });
    expect(await putOverride(admin, past)).toEqual({ ok: false, refusal: "in-the-past" });
    const unknown = override({ version: 2, id: "01900000-0000-4000-8000-000000000003" });
    expect(await putOverride(admin, unknown)).toEqual({ ok: false, refusal: "unknown-override" });
  });

  test("of the other schedule is no business of this one (T2)", async () => {
    await putOverride(admin, override({ schedule: "building" }));
    expect((await getSchedule("chat")).overrides).toEqual([]);
    expect((await putOverride(admin, override({}))).ok).toBe(true);
  });
});

test("a librarian changes nothing", async () => {
  const librarian = staffOf("librarian");
  expect(await replaceWeek(librarian, week({}))).toEqual({ ok: false, refusal: "forbidden" });
  expect(await putOverride(librarian, override({}))).toEqual({ ok: false, refusal: "forbidden" });
  expect(await deleteHoliday(librarian, { date: "2027-12-25", version: 1 })).toEqual({
    ok: false,
    refusal: "forbidden",
  });
});

test("each change leaves one line of the trail, a refused one leaves none", async () => {
  const before = await db().auditEntry.count();
  await putOverride(admin, override({}));
  await putOverride(admin, override({}));
  await setHolidayClosing(admin, { schedule: "chat", version: 2, national: true, leave: false });
  const lines = await db().auditEntry.findMany({ orderBy: { id: "asc" }, skip: before });
  expect(lines.map(({ action, subject }) => [action, subject])).toEqual([
    ["hours.override-put", "schedule:chat"],
    ["hours.closing-set", "schedule:chat"],
  ]);
});

test("each change raises the page version, a refused one does not", async () => {
  const version = async () =>
    (await db().pageVersion.findUnique({ where: { id: 1 } }))?.version ?? 0;
  const before = await version();
  await putOverride(admin, override({}));
  expect(await version()).toBe(before + 1);
  await putOverride(admin, override({}));
  expect(await version()).toBe(before + 1);
  const holiday = {
    date: inDays(300),
    name: "Hari Raya",
    nameEn: "Feast",
    kind: "libur-nasional",
    source: "SKB uji",
  } as const;
  await putHoliday(admin, { ...holiday, version: null });
  expect(await version()).toBe(before + 2);
  await putHoliday(admin, { ...holiday, version: null });
  expect(await version()).toBe(before + 2);
  await deleteHoliday(admin, { date: holiday.date, version: 1 });
  expect(await version()).toBe(before + 3);
});
