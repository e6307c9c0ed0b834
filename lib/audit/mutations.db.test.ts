import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { record } from "./mutations";

const line = {
  actorKind: "system",
  actorId: "test",
  action: "test.done",
  subject: "test:1",
} as const;

test("a line of the audit trail can be added, but neither changed nor removed", async () => {
  await db().$transaction((tx) => record(tx, { ...line, data: { count: 1 } }));
  await expect(db().auditEntry.updateMany({ data: { actorId: "x" } })).rejects.toThrow(
    "append-only",
  );
  await expect(db().auditEntry.deleteMany()).rejects.toThrow("append-only");
  await expect(db().$executeRaw`TRUNCATE audit_entry`).rejects.toThrow("append-only");
  expect(await db().auditEntry.findMany({ select: { actorId: true, data: true } })).toEqual([
    { actorId: "test", data: { count: 1 } },
  ]);
});

test("a deed that fails leaves no line", async () => {
  const failing = db().$transaction(async (tx) => {
    await record(tx, { ...line, subject: "test:2" });
    throw new Error("the deed failed");
  });
  await expect(failing).rejects.toThrow("the deed failed");
  expect(await db().auditEntry.count({ where: { subject: "test:2" } })).toBe(0);
});
