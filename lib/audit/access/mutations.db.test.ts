import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { actAsSystem } from "@/lib/identity/proofs";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { forgetLooks } from "./jobs";
import { noteAccess } from "./mutations";
import { listLooks } from "./queries";

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
  const [last, first] = await listLooks(laras, { subject });
  expect([first?.readerId, last?.readerId]).toEqual([laras.accountId, bima.accountId]);
  expect(await listLooks(laras, { subject, before: last?.id })).toEqual([first]);
  expect(await listLooks(laras, { readerId: bima.accountId })).toEqual([last]);
  const old = new Date(now().getTime() - 731 * 86_400_000);
  const row = { at: old, readerId: laras.accountId, subject, manner: "opened" };
  await db().accessEntry.create({ data: row });
  expect(await forgetLooks(actAsSystem("test"))).toBe(1);
  expect(await listLooks(laras, { subject })).toEqual([last, first]);
});
