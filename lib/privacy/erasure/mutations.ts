import "server-only";

import { removeSavedRecords } from "@/lib/catalogue/erasure/mutations";
import {
  eraseConversations,
  findConversationsOf,
  forgetNumberGiven,
} from "@/lib/conversation/erasure/mutations";
import type { Recorded } from "@/lib/conversation/record/mutations";
import { announce } from "@/lib/conversation/record/mutations";
import { holdAccountOfMember, removeMemberAccount } from "@/lib/identity/erasure/mutations";
import type { Ended } from "@/lib/identity/sessions/ending/mutations";
import { endSessions, hangUp, tellOfEnd } from "@/lib/identity/sessions/ending/mutations";
import type { Staff, System } from "@/lib/identity/types";
import {
  holdMemberNumber,
  knowLeavingMember,
  removeApplications,
  removeMember,
  removeTries,
} from "@/lib/membership/erasure/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { copyErasures } from "./jobs";
import type { Subject } from "./traces/mutations";
import { enterErasures, removeTraces } from "./traces/mutations";

/** What a deletion did, for `afterErasure`. */
export type Erased = {
  readonly closed: readonly Recorded[];
  /** Holders of his conversations without an account, whose sockets are to be closed. */
  readonly sockets: readonly string[];
  /** Null where there was no account. */
  readonly ended: Ended | null;
};

/**
 * Deletes a member in every room (UU 27/2022 articles 8 and 43): the rows of membership, account, links, mail and list go;
 * conversations lose names, addresses and words. What stays are opaque ids in `erasure`, in the audit trail and in the log
 * of looks. Null when there is no such member. Call `afterErasure` after the commit.
 */
export async function eraseMember(
  tx: Tx,
  by: Staff | System,
  memberId: string,
  requestId: string | null = null,
): Promise<Erased | null> {
  const number = await holdMemberNumber(tx, memberId);
  if (number === null) return null;
  const account = await holdAccountOfMember(tx, number);
  const member = await knowLeavingMember(tx, memberId, account?.email ?? null);
  const conversationIds = await findConversationsOf(tx, {
    ...{ memberId, accountId: account?.accountId ?? null },
    ...{ names: member.names, emails: member.emails, memberNumber: number },
  });
  const { closed, sockets } = await eraseConversations(tx, conversationIds);
  await forgetNumberGiven(tx, number);
  await removeTries(tx, { conversationIds, memberNumber: number });
  await emptyRequests(tx, memberId);

  const subjects: readonly Subject[] = [
    ["member", memberId],
    ...(account ? [["account", account.accountId] as const] : []),
    ...member.applicationIds.map((id) => ["application", id] as const),
    ...conversationIds.map((id) => ["conversation", id] as const),
  ];
  // Before the rows are gone, so that it is known whose sockets are to be closed.
  const ended = account && (await endSessions(tx, { accountId: account.accountId }));
  if (account) {
    await removeSavedRecords(tx, account.accountId);
    await removeMemberAccount(tx, account.accountId);
  }
  await removeApplications(tx, member.applicationIds);
  await removeTraces(tx, subjects);
  await removeMember(tx, memberId);
  await enterErasures(tx, by, subjects, requestId);
  return { closed, sockets, ended };
}

/** The requests themselves stay, as what was asked when and answered how; their words do not. */
async function emptyRequests(tx: Tx, memberId: string): Promise<void> {
  await tx.rightsRequest.updateMany({
    where: { subject: `member:${memberId}` },
    data: { memberId: null, wantedSealed: null, answerSealed: null },
  });
  const open = { subject: `member:${memberId}`, state: "open" };
  await tx.rightsRequest.updateMany({
    where: { ...open, kind: "delete" },
    data: { state: "done", answeredAt: now() },
  });
  await tx.rightsRequest.updateMany({
    where: open,
    data: { state: "taken-back", answeredAt: now() },
  });
}

/** After the commit: sockets are closed, sessions are looked up again, desks hear what was closed, and the list beside the database is written. */
export async function afterErasure({ closed, sockets, ended }: Erased): Promise<void> {
  if (ended) await tellOfEnd(ended);
  await hangUp(sockets);
  await Promise.all(closed.map((recorded) => announce(recorded, { ring: false, alarm: null })));
  // A folder that cannot be written to undoes no deletion: the worker tries again.
  await copyErasures().catch(() => undefined);
}
