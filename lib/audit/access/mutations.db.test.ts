import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { newLibrarian } from "@/lib/conversation/testing/people";
import { db } from "@/lib/platform/db";
import { noteAccess } from "./mutations";

test("who looked at whose data stands in ids, and is not changed afterwards", async () => {
  const staff = await newLibrarian("Laras", false);
  const subject = `member:${randomUUID()}` as const;
  await noteAccess(db(), { staff, subject, manner: "opened" });
  const rows = await db().accessEntry.findMany({ where: { subject } });
  expect(rows).toMatchObject([{ readerId: staff.accountId, manner: "opened" }]);
  const changed = db().accessEntry.updateMany({ where: { subject }, data: { manner: "listed" } });
  await expect(changed).rejects.toThrow(/not changed/);
});
