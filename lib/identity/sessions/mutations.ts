import "server-only";

import { record } from "@/lib/audit/mutations";
import { db } from "@/lib/platform/db";
import { noteSignIn } from "../history/mutations";
import type { MemberPatron } from "../types";
import { endSessions, tellOfEnd } from "./ending/mutations";

/** Ends one session of the member's own; somebody else's, and one that is over, are none. */
export async function endOwnSession(member: MemberPatron, sessionId: string): Promise<void> {
  await end(member, { only: sessionId });
}

/** *Keluar dari perangkat lain*: every session but the one to keep. Answers how many. */
export async function endOtherSessions(
  member: MemberPatron,
  { keep }: { readonly keep: string },
): Promise<number> {
  return end(member, { keep });
}

/** *Keluar dari semua perangkat*, this one too. Answers how many. */
export async function endAllSessions(member: MemberPatron): Promise<number> {
  return end(member, {});
}

async function end(
  { account: { accountId } }: MemberPatron,
  which: { readonly only?: string; readonly keep?: string },
): Promise<number> {
  const ended = await db().$transaction(async (tx) => {
    const ended = await endSessions(tx, { ...which, accountId });
    const count = ended.sessions.length;
    if (count > 0)
      await record(tx, {
        ...{ actorKind: "patron", actorId: accountId, action: "account.sessions-ended" },
        ...{ subject: `account:${accountId}`, data: { sessions: count } },
      });
    if (count > 0 && which.only === undefined && which.keep === undefined)
      await noteSignIn(tx, { accountId, outcome: "signed-out-everywhere" });
    return ended;
  });
  await tellOfEnd(ended);
  return ended.sessions.length;
}
