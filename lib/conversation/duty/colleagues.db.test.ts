import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { beat, setDuty } from "./mutations";
import { listOnDuty } from "./queries";

beforeEach(() => db().duty.deleteMany());

async function onDuty(name: string, serviceGroup: string | null): Promise<void> {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name };
  const staff = { ...session, role: "librarian", serviceGroup, memberNumber: null } as const;
  await setDuty(proveStaff(staff) as Staff, true);
}

test("colleagues on duty are listed by service group and name, those without a group last (R006)", async () => {
  await onDuty("Arief", null);
  await onDuty("Bima", "Layanan Referensi");
  await onDuty("Citra", "Layanan Keanggotaan");
  await onDuty("Dewi", "Layanan Referensi");
  expect((await listOnDuty()).map(({ name, group }) => [name, group])).toEqual([
    ["Citra", "Layanan Keanggotaan"],
    ["Bima", "Layanan Referensi"],
    ["Dewi", "Layanan Referensi"],
    ["Arief", null],
  ]);
});

test("a name or a service group that changes while somebody is on duty is the new one at the next sign of life (R006)", async () => {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name: "Bima" };
  const before = { ...session, role: "librarian", memberNumber: null } as const;
  await setDuty(proveStaff({ ...before, serviceGroup: "Layanan Referensi" }) as Staff, true);
  const after = { ...before, name: "Bima Prakoso", serviceGroup: "Layanan Rujukan" };
  expect(await beat(proveStaff(after) as Staff)).toBe(true);
  expect(await listOnDuty()).toEqual([
    { id: session.accountId, name: "Bima Prakoso", group: "Layanan Rujukan" },
  ]);
});
