import "server-only";

import { record } from "@/lib/audit/mutations";
import { db } from "@/lib/platform/db";
import { noteSignIn } from "../history/mutations";
import { lookAgain } from "../queries";
import type { MemberPatron } from "../types";

/** Ends one session of the member's own; somebody else's, and one that is over, are none. */
export async function endOwnSession(member: MemberPatron, sessionId: string): Promise<void> {
  await end(member, { id: sessionId });
}

/** *Keluar dari perangkat lain*: every session but the one to keep. Answers how many. */
export async function endOtherSessions(
  member: MemberPatron,
  { keep }: { readonly keep: string },
): Promise<number> {
  return end(member, { id: { not: keep } });
}

/** *Keluar dari semua perangkat*, this one too. Answers how many. */
export async function endAllSessions(member: MemberPatron): Promise<number> {
  return end(member, {});
}

async function end(
  { account: { accountId } }: MemberPatron,
  which: { readonly id?: string | { readonly not: string } },
): Promise<number> {
  const count = await db().$transaction(async (tx) => {
    const ended = await tx.accountSession.updateMany({
      where: { ...which, accountId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (ended.count > 0)
      await record(tx, {
        ...{ actorKind: "patron", actorId: accountId, action: "account.sessions-ended" },
        ...{ subject: `account:${accountId}`, data: { sessions: ended.count } },
      });
    if (ended.count > 0 && which.id === undefined)
      await noteSignIn(tx, { accountId, outcome: "signed-out-everywhere" });
    return ended.count;
  });
  lookAgain();
  return count;
}
