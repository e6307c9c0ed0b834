import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";
import { setDuty } from "./mutations";
import { listOnDuty } from "./queries";

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
