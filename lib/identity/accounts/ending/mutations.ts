import "server-only";

import type { Tx } from "@/lib/platform/db";
import { noteSignIn } from "../../history/mutations";
import type { Ended } from "../../sessions/ending/mutations";
import { endSessions } from "../../sessions/ending/mutations";
import type { Staff, System } from "../../types";

/** Who acts, as the audit trail writes it. */
export function actor(by: Staff | System) {
  return "accountId" in by
    ? ({ actorKind: "staff", actorId: by.accountId } as const)
    : ({ actorKind: "system", actorId: by.name } as const);
}

/**
 * Locks the active admins in one order and looks whether the acting one is among them: of two admins
 * who deactivate each other at once, the second is refused.
 */
export async function stillAdmin(tx: Tx, admin: Staff): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM account
    WHERE role = 'admin' AND deactivated_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.some(({ id }) => id === admin.accountId);
}

/** Ends every session of an account, for its history too. Answers what to tell of after the commit. */
export async function endAccess(tx: Tx, accountId: string): Promise<Ended> {
  const ended = await endSessions(tx, { accountId });
  if (ended.sessions.length > 0)
    await noteSignIn(tx, { accountId, outcome: "signed-out-everywhere" });
  return ended;
}
