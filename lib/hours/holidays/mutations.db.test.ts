import { beforeEach, describe, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import seedHours from "../../../prisma/seed/hours";
import { listHolidayEditions } from "../history/queries";
import { listHolidays } from "../queries";
import { deleteHoliday, putHoliday, revertHoliday } from "./mutations";

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

const date = "2027-12-31";
const leave = {
  name: "Cuti Bersama Tahun Baru",
  nameEn: "Collective leave: New Year",
  kind: "cuti-bersama",
  source: "SKB uji",
} as const;
const national = { ...leave, kind: "libur-nasional" } as const;

const standing = async () => (await listHolidays(2027)).find((holiday) => holiday.date === date);
const newest = async () => {
  const [edition] = await listHolidayEditions(admin);
  if (edition === undefined) throw new Error("no history");
  return edition;
};
const undo = ({ number, version }: { readonly number: number; readonly version: number | null }) =>
  revertHoliday(admin, { edition: number, version });

beforeEach(async () => {
  await db().hoursHoliday.deleteMany();
  await db().hoursHolidayEdition.deleteMany();
  await seedHours();
});

describe("taking back what was done to a holiday", () => {
  test("brings back one that was removed, with its words, and takes it away again", async () => {
    const before = await listHolidays(2027);
    const christmas = before.find((holiday) => holiday.date === "2027-12-25");
    await deleteHoliday(admin, { date: "2027-12-25", version: christmas?.version ?? 0 });
    const removal = await newest();
    expect(removal.version).toBeNull();
    expect(await undo(removal)).toEqual({ ok: true, value: true });
    const returned = before.map((holiday) =>
      holiday.date === "2027-12-25" ? { ...holiday, version: 2 } : holiday,
    );
    expect(await listHolidays(2027)).toEqual(returned);

    const return_ = await newest();
    expect(return_).toMatchObject({ actorName: "Sekar", before: null, version: 2 });
    expect(return_.after).toEqual(removal.before);
    expect(await undo(return_)).toMatchObject({ ok: true });
    expect(await listHolidays(2027)).toHaveLength(before.length - 1);
  });

  test("gives a changed one its words of any time back, and one that was added becomes a common day", async () => {
    await putHoliday(admin, { date, ...leave, version: null });
    const addition = await newest();
    await putHoliday(admin, { date, ...national, version: 1 });
    const change = await newest();
    expect(await undo(change)).toMatchObject({ ok: true });
    expect(await standing()).toEqual({ date, ...leave, version: 3 });
    expect(await undo({ ...addition, version: 3 })).toMatchObject({ ok: true });
    expect(await standing()).toBeUndefined();
    const [last] = await db().auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(last).toMatchObject({
      action: "hours.holiday-reverted",
      subject: `holiday:${date}`,
      data: { edition: addition.number },
    });
  });

  test("is refused, and leaves no trace, where there is nothing to take back or no leave to do it", async () => {
    await putHoliday(admin, { date, ...leave, version: null });
    const addition = await newest();
    const refusalOf = async (answer: ReturnType<typeof undo>) => {
      const done = await answer;
      return done.ok ? null : done.refusal;
    };
    expect(await refusalOf(undo({ ...addition, version: null }))).toBe("changed-meanwhile");
    expect(await refusalOf(undo({ ...addition, version: 7 }))).toBe("changed-meanwhile");
    expect(await refusalOf(undo({ number: 2 ** 31 - 1, version: 1 }))).toBe("unknown-edition");
    const librarian = staffOf("librarian");
    expect(await revertHoliday(librarian, { edition: addition.number, version: 1 })).toEqual({
      ok: false,
      refusal: "forbidden",
    });
    expect(await newest()).toEqual(addition);
    await undo(addition);
    expect(await refusalOf(undo({ ...addition, version: null }))).toBe("holiday-as-before");
  });

  test("of a day that has passed is refused", async () => {
    const { number } = await db().hoursHolidayEdition.create({
      data: { date: new Date("2026-11-20"), at: new Date(), actorName: "Sekar", after: leave },
    });
    expect(await undo({ number, version: null })).toEqual({ ok: false, refusal: "in-the-past" });
  });

  test("by two editors at once happens once", async () => {
    await putHoliday(admin, { date, ...leave, version: null });
    const addition = await newest();
    const answers = await Promise.all([undo(addition), undo(addition), undo(addition)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing()).toBeUndefined();
  });
});

describe("a holiday that was removed and added again", () => {
  const late = { ok: false, refusal: "changed-meanwhile" };

  test("never takes a version it had before, so that a form from before its removal overwrites nothing", async () => {
    await putHoliday(admin, { date, ...leave, version: null });
    await putHoliday(admin, { date, ...leave, source: "SKB kedua", version: 1 });
    await deleteHoliday(admin, { date, version: 2 });
    await putHoliday(admin, { date, ...national, version: null });
    for (const version of [1, 2, 3]) {
      expect(await putHoliday(admin, { date, ...leave, version })).toEqual(late);
      expect(await deleteHoliday(admin, { date, version })).toEqual(late);
    }
    expect(await standing()).toEqual({ date, ...national, version: 4 });
  });

  test("of the installation's own holidays neither", async () => {
    const christmas = "2027-12-25";
    await deleteHoliday(admin, { date: christmas, version: 1 });
    await undo(await newest());
    expect(await putHoliday(admin, { date: christmas, ...leave, version: 1 })).toEqual(late);
    expect(await putHoliday(admin, { date: christmas, ...leave, version: 2 })).toMatchObject({
      ok: true,
    });
  });

  test("while its removal is still under way neither", async () => {
    const christmas = "2027-12-25";
    const deeds = await Promise.all([
      deleteHoliday(admin, { date: christmas, version: 1 }),
      putHoliday(admin, { date: christmas, ...leave, version: null }),
    ]);
    expect(deeds[0]).toMatchObject({ ok: true });
    const holidays = await listHolidays(2027);
    const found = holidays.find((holiday) => holiday.date === christmas);
    // Either the addition came too early and was refused, or the day came back as a new one.
    expect(found?.version).toBe(deeds[1]?.ok ? 2 : undefined);
    const { before, after } = await newest();
    expect(deeds[1]?.ok ? before : after).toBeNull();
  });
});
