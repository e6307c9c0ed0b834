import type { Staff, System } from "@/lib/identity/types";

export const isStaff = (by: Staff | System): by is Staff => "accountId" in by;

/** Who a harvest says that it was asked for by. */
export const actorOf = (by: Staff | System) =>
  isStaff(by)
    ? { actorId: by.accountId, actorName: by.name }
    : { actorId: null, actorName: by.name };

/** The same for the audit trail. */
export const auditor = (by: Staff | System) =>
  isStaff(by)
    ? ({ actorKind: "staff", actorId: by.accountId } as const)
    : ({ actorKind: "system", actorId: by.name } as const);
