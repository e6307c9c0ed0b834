import { beforeEach, describe, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import seedHours from "../../../prisma/seed/hours";
import { seedBuilding, seedChat } from "../../../prisma/seed/hours-schedules";
import { dayMs, dayOf, isoDateOf, wibDateAt } from "../domain/civil-date";
import { differencesBetween } from "../domain/edition";
import { dayPlan, weekSpansOf } from "../domain/schedule";
import { statusAt } from "../domain/service-time";
import { deleteHoliday, putHoliday } from "../holidays/mutations";
import type { EditMode } from "../mutations";
import {
  deleteOverride,
  deleteWeek,
  putOverride,
  replaceWeek,
  revertSchedule,
  setHolidayClosing,
} from "../mutations";
import { getSchedule, getScheduleSettings } from "../queries";
import { historyPageMax, listEditions, listHolidayEditions } from "./queries";

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

// The portal's clock stands at the Friday of the episode: hours cut and restored within one day.
process.env.PORTAL_CLOCK_OFFSET_MS = String(Date.parse("2027-02-05T08:00:00+07:00") - Date.now());

const inDays = (days: number): string => isoDateOf(dayOf(wibDateAt(now())) + days);
const short = weekSpansOf((weekday) => (weekday === 7 ? [] : [{ start: 540, end: 870 }]));
const cut = (version: number, days: number, mode: EditMode = "publish") =>
  replaceWeek(
    admin,
    { schedule: "chat", version, validFrom: inDays(days), source: "SK efisiensi", spans: short },
    mode,
  );
const ramadan = (version: number, mode: EditMode = "publish", id: string | null = null) =>
  putOverride(
    admin,
    {
      schedule: "chat",
      version,
      id,
      kind: "hours",
      from: inDays(3),
      to: inDays(32),
      name: "Jam Ramadan",
      nameEn: "Ramadan hours",
      source: "Pengumuman uji",
      spans: short,
    },
    mode,
  );
const revert = (version: number, edition: number, mode: EditMode = "publish") =>
  revertSchedule(admin, { schedule: "chat", version, edition }, mode);
const chatEditions = async () => (await listEditions(admin, "chat")).editions;

beforeEach(async () => {
  await db().hoursEdition.deleteMany();
  await db().hoursOverride.deleteMany();
  await db().hoursWeek.deleteMany();
  await db().hoursSchedule.deleteMany();
  await seedHours();
});

describe("the history of a schedule", () => {
  test("begins with its installation and says of each change who, when, what, and how it stood before", async () => {
    expect(await chatEditions()).toMatchObject([
      { version: 1, actorName: "Sistem", change: { what: "installed" }, before: null },
    ]);
    await cut(1, 2);
    await ramadan(2);
    const id = (await getSchedule("chat")).overrides[0]?.id ?? "";
    await ramadan(3, "publish", id);
    await deleteOverride(admin, { schedule: "chat", version: 4, id });
    await setHolidayClosing(admin, { schedule: "chat", version: 5, national: true, leave: false });
    await deleteWeek(admin, { schedule: "chat", version: 6, validFrom: inDays(2) });
    const editions = await chatEditions();
    expect(editions.map(({ version, change }) => [version, change.what])).toEqual([
      [7, "week-deleted"],
      [6, "closing-set"],
      [5, "override-deleted"],
      [4, "override-changed"],
      [3, "override-added"],
      [2, "week-replaced"],
      [1, "installed"],
    ]);
    expect(editions[5]).toMatchObject({ actorName: "Sekar", change: { validFrom: inDays(2) } });
    expect(Math.abs((editions[0]?.at.getTime() ?? 0) - now().getTime())).toBeLessThan(dayMs);
    expect(editions[4]?.change).toMatchObject({ name: "Jam Ramadan", from: inDays(3) });
    for (const [place, edition] of editions.slice(0, -1).entries()) {
      expect(edition.before).toEqual(editions[place + 1]?.content);
    }
    expect(editions[0]?.content).toEqual({
      weeks: seedChat.weeks,
      overrides: [],
      holidayClosed: { "libur-nasional": true, "cuti-bersama": false },
    });
  });

  test("keeps no line of a refused change, and each schedule has its own", async () => {
    expect(await cut(1, -1)).toMatchObject({ refusal: "in-the-past" });
    expect(await cut(7, 1)).toMatchObject({ refusal: "changed-meanwhile" });
    const yesterday = { from: inDays(-1), to: inDays(3), name: "A", nameEn: "A", source: "SK" };
    const override = { schedule: "chat", version: 1, id: null, kind: "closed" } as const;
    expect(await putOverride(admin, { ...override, ...yesterday, spans: short })).toMatchObject({
      refusal: "in-the-past",
    });
    expect(await getScheduleSettings(admin, "chat")).toEqual({ schedule: seedChat, version: 1 });
    expect(await chatEditions()).toHaveLength(1);
    await cut(1, 1);
    expect((await listEditions(admin, "building")).editions).toHaveLength(1);
  });

  test("of a schedule older than its history begins with the state the first change found", async () => {
    await db().hoursEdition.deleteMany();
    await cut(1, 2);
    expect(await chatEditions()).toMatchObject([
      { version: 2, before: { weeks: seedChat.weeks } },
      { version: 1, change: { what: "installed" } },
    ]);
    expect(await revert(2, 1)).toMatchObject({ ok: true });
    expect(await getSchedule("chat")).toEqual(seedChat);
  });

  test("is read page by page", async () => {
    for (let version = 1; version <= historyPageMax + 1; version += 1) await cut(version, version);
    const first = await listEditions(admin, "chat");
    expect(first.editions).toHaveLength(historyPageMax);
    expect(first.more).toBe(true);
    expect(first.editions.at(-1)?.before).not.toBeNull();
    const rest = await listEditions(admin, "chat", first.editions.at(-1)?.version ?? 0);
    expect(rest.editions.map(({ version }) => version)).toEqual([2, 1]);
    expect(rest.more).toBe(false);
  });
});

describe("reverting", () => {
  test("on the day of the announcement takes all of it back, and both stay in the history", async () => {
    await cut(1, 0);
    await cut(2, 3);
    const evening = new Date(`${inDays(3)}T17:00:00+07:00`);
    expect(statusAt(await getSchedule("chat"), evening).open).toBe(false);
    const reverted = await revert(3, 1);
    expect(reverted).toMatchObject({ ok: true, value: { version: 4 } });
    expect(await getSchedule("chat")).toEqual(seedChat);
    expect(statusAt(await getSchedule("chat"), evening).open).toBe(true);
    const editions = await chatEditions();
    expect(editions.map(({ change }) => change.what)).toEqual([
      "reverted",
      "week-replaced",
      "week-replaced",
      "installed",
    ]);
    expect(editions[0]).toMatchObject({ actorName: "Sekar", change: { version: 1 } });
    expect(editions[0]?.content).toEqual(editions[3]?.content);
    // What was taken back can be taken up again.
    expect(await revert(4, 3)).toMatchObject({ ok: true });
    expect(statusAt(await getSchedule("chat"), evening).open).toBe(false);
  });

  test("brings back overrides and switches, and never the holidays, which both schedules share", async () => {
    await ramadan(1);
    const [stored] = (await getSchedule("chat")).overrides;
    const id = stored?.id ?? "";
    await deleteOverride(admin, { schedule: "chat", version: 2, id });
    await setHolidayClosing(admin, { schedule: "chat", version: 3, national: false, leave: false });
    expect(await revert(4, 2)).toMatchObject({ ok: true });
    const schedule = await getSchedule("chat");
    expect(schedule).toEqual({ ...seedChat, overrides: [stored] });
    expect(await getSchedule("building")).toEqual(seedBuilding);
  });

  test("to what holds already, or to an edition that never was, is refused and stored nowhere", async () => {
    expect(await revert(1, 1)).toEqual({ ok: false, refusal: "nothing-to-revert" });
    expect(await revert(1, 9)).toEqual({ ok: false, refusal: "unknown-edition" });
    await cut(1, 2);
    expect(await revert(1, 1)).toEqual({ ok: false, refusal: "changed-meanwhile" });
    const input = { schedule: "chat", version: 2, edition: 1 } as const;
    expect(await revertSchedule(staffOf("librarian"), input)).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await chatEditions()).toHaveLength(2);
  });
});

describe("a preview", () => {
  test("shows what publishing would store, and stores nothing of it", async () => {
    const lines = await db().auditEntry.count();
    const shown = [
      await cut(1, 1, "preview"),
      await ramadan(1, "preview"),
      await setHolidayClosing(
        admin,
        { schedule: "chat", version: 1, national: false, leave: true },
        "preview",
      ),
    ];
    for (const answer of shown) expect(answer).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await getScheduleSettings(admin, "chat")).toEqual({ schedule: seedChat, version: 1 });
    expect(await chatEditions()).toHaveLength(1);
    expect(await db().auditEntry.count()).toBe(lines);
    const published = await cut(1, 1);
    expect(published).toEqual(shown[0]);
    const schedule = await getSchedule("chat");
    const days = published.ok ? published.value.preview.days : [];
    expect(days).toHaveLength(14);
    for (const { date, after } of days) {
      expect(after.spans).toEqual(dayPlan(schedule, dayOf(date)).spans);
    }
    expect(await revert(2, 1, "preview")).toMatchObject({ ok: true });
    expect(differencesBetween(schedule, await getSchedule("chat"))).toEqual([]);
  });

  test("of a change that would be refused is refused the same way", async () => {
    expect(await cut(1, -1, "preview")).toEqual({ ok: false, refusal: "in-the-past" });
    expect(await cut(2, 1, "preview")).toEqual({ ok: false, refusal: "changed-meanwhile" });
  });
});

test("of each holiday the history says who added, changed or removed it and what it said, and of a refusal nothing", async () => {
  const date = "2027-12-31";
  const holiday = {
    name: "Cuti Bersama Tahun Baru",
    nameEn: "Collective leave: New Year",
    kind: "cuti-bersama",
    source: "SKB uji",
  } as const;
  const renamed = { ...holiday, kind: "libur-nasional" } as const;
  await putHoliday(admin, { date, ...holiday, version: null });
  await putHoliday(admin, { date, ...holiday, version: null });
  await putHoliday(admin, { date, ...renamed, version: 1 });
  await deleteHoliday(admin, { date, version: 1 });
  await deleteHoliday(admin, { date, version: 2 });
  expect(await listHolidayEditions(admin)).toMatchObject([
    { date, actorName: "Sekar", before: renamed, after: null },
    { date, actorName: "Sekar", before: holiday, after: renamed },
    { date, actorName: "Sekar", before: null, after: holiday },
  ]);
});
