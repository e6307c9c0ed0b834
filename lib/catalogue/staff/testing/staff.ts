import { randomUUID } from "node:crypto";
import type { StaffRole } from "@/lib/identity/domain/duties";
import { proveStaff } from "@/lib/identity/proofs";
import type { Staff } from "@/lib/identity/types";

/** A member of staff of this role. */
export function staffOf(role: StaffRole, name = "Rina"): Staff {
  const session = { accountId: randomUUID(), sessionId: randomUUID(), name, role };
  const staff = proveStaff({ ...session, serviceGroup: null, memberNumber: null });
  if (!staff) throw new Error("a role of staff");
  return staff;
}
