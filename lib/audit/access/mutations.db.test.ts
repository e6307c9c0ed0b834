import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newLibrarian, startClockAt } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { forgetLooks } from "./jobs";
import { noteAccess, noteList, noteListOfHour, noteLookOfHour } from "./mutations";
import { listLooks } from "./queries";

// Far from the end of an hour, within which some looks are one line.
startClockAt("2026-11-23T03:00:00Z");

test("who looked at whose data stands in ids, and is not changed afterwards", async () => {
  const staff = await newLibrarian("Laras", false);
  const subject = `member:${randomUUID()}` as const;
  await noteAccess(db(), { staff, subject, manner: "opened" });
  const rows = await db().accessEntry.findMany({ where: { subject } });
  expect(rows).toMatchObject([{ readerId: staff.accountId, manner: "opened" }]);
  const changed = db().accessEntry.updateMany({ where: { subject }, data: { manner: "listed" } });
  await expect(changed).rejects.toThrow(/not changed/);
});

test("looks are read by reader and by subject, and forgotten after two years", async () => {
  const [laras, bima] = [await newLibrarian("Laras", false), await newLibrarian("Bima", false)];
  const subject = `member:${randomUUID()}` as const;
  await noteAccess(db(), { staff: laras, subject, manner: "opened" });
  await noteAccess(db(), { staff: bima, subject, manner: "verified" });
  const [last, first] = await listLooks(laras, { subjects: [subject] });
  expect([first?.readerId, last?.readerId]).toEqual([laras.accountId, bima.accountId]);
  expect(await listLooks(laras, { subjects: [subject], before: last?.id })).toEqual([first]);
  expect(await listLooks(laras, { readerId: bima.accountId })).toEqual([last]);
  const old = new Date(now().getTime() - 731 * 86_400_000);
  const row = { at: old, readerId: laras.accountId, subject, manner: "opened" };
  await db().accessEntry.create({ data: row });
  expect(await forgetLooks(actAsSystem("test"))).toBe(1);
  expect(await listLooks(laras, { subjects: [subject] })).toEqual([last, first]);
});

test("a page that asks all the time leaves one line per reader, subject and hour, whatever asks at once", async () => {
  const [laras, bima] = [await newLibrarian("Laras", false), await newLibrarian("Bima", false)];
  const subject = `conversation:${randomUUID()}` as const;
  const look = (staff: typeof laras) => noteLookOfHour({ staff, subject, manner: "opened" });
  await Promise.all([look(laras), look(laras), look(laras), look(bima)]);
  await look(laras);
  expect(await listLooks(laras, { subjects: [subject] })).toHaveLength(2);
  // Another process knows nothing of what this one noted.
  const [noted] = await db().accessEntry.findMany({ where: { readerId: bima.accountId } });
  const { id: _, ...again } = noted ?? expect.fail("expected a line");
  await db().accessEntry.createMany({ data: [again], skipDuplicates: true });
  expect(await listLooks(laras, { readerId: bima.accountId })).toHaveLength(1);
  // A look of its own is its own line, in the same hour too.
  await noteAccess(db(), { staff: bima, subject, manner: "opened" });
  await noteAccess(db(), { staff: bima, subject, manner: "opened" });
  expect(await listLooks(laras, { readerId: bima.accountId })).toHaveLength(3);
});

test("a list is found by each that stood on it, and read again tells only of who came", async () => {
  const staff = await newLibrarian("Laras", false);
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
  const found = (id: string) => listLooks(staff, { subjects: [`conversation:${id}`] });
  const desk = (shown: readonly string[]) =>
    noteListOfHour({ staff, list: "list:desk", manner: "listed", shown });
  await desk([]);
  await desk([one, two]);
  await desk([two, one]);
  expect(await found(one)).toMatchObject([{ subject: "list:desk", manner: "listed", shown: 2 }]);
  await desk([two, three]);
  expect(await found(three)).toMatchObject([{ shown: 1 }]);
  expect(await listLooks(staff, { readerId: staff.accountId })).toHaveLength(2);
  await noteList({ staff, list: "list:applications", manner: "searched", shown: [] });
  expect(await listLooks(staff, { readerId: staff.accountId })).toHaveLength(3);
});
