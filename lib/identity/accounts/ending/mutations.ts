import "server-only";

import type { Tx } from "@/lib/platform/db";
import { publishEpochChanged, terminateUser } from "@/lib/realtime/publish";
import { noteSignIn } from "../../history/mutations";
import { getRealtimeEpoch, lookAgain, sessionRestMilliseconds } from "../../queries";
import type { Staff, System } from "../../types";

/** The number in the desk channel's name before and after an account's access ended. */
export type Epochs = { readonly before: number; readonly after: number };

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

/** Ends every session of an account, for its history too. */
export async function revokeSessions(tx: Tx, accountId: string, revokedAt: Date): Promise<void> {
  const { count } = await tx.accountSession.updateMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: revokedAt } },
    data: { revokedAt },
  });
  if (count > 0) await noteSignIn(tx, { accountId, outcome: "signed-out-everywhere" });
}

/** A broker keeps honouring a channel secret that was handed out before: the next one has another name. */
export async function bumpEpoch(tx: Tx): Promise<Epochs> {
  await tx.$executeRaw`
    INSERT INTO realtime_epoch AS e (id, epoch) VALUES (1, 2)
    ON CONFLICT (id) DO UPDATE SET epoch = e.epoch + 1`;
  const after = await getRealtimeEpoch(tx);
  return { before: after - 1, after };
}

/** After the commit: the account's connections end, and the desks hear of the new channel. */
export async function tellOfEnd(accountId: string, { before, after }: Epochs): Promise<void> {
  await Promise.all([endConnections(accountId), publishEpochChanged(before, after)]);
}

/**
 * Ends the account's connections now, and once more when the last web process has looked at its session
 * again: one that still rests on an older look could have let a socket back in.
 */
async function endConnections(accountId: string): Promise<void> {
  lookAgain();
  setTimeout(() => void terminateUser(accountId), 2 * sessionRestMilliseconds).unref();
  await terminateUser(accountId);
}
