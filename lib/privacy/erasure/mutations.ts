import "server-only";

import { record } from "@/lib/audit/mutations";
import { removeSavedRecords } from "@/lib/catalogue/erasure/mutations";
import {
  eraseConversations,
  findConversationsOf,
  findConversationsOfKey,
  forgetNumberGiven,
} from "@/lib/conversation/erasure/mutations";
import type { Recorded } from "@/lib/conversation/record/mutations";
import { announce } from "@/lib/conversation/record/mutations";
import {
  holdAccountOfMember,
  removeLinks,
  removeMemberAccount,
} from "@/lib/identity/erasure/mutations";
import { lookAgain } from "@/lib/identity/queries";
import type { Staff, System } from "@/lib/identity/types";
import {
  holdLeavingMember,
  removeApplications,
  removeMember,
  removeTries,
} from "@/lib/membership/erasure/mutations";
import { removeMailsAbout } from "@/lib/notifications/erasure/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { copyErasures } from "./jobs";
import type { Erasure, ErasureKind } from "./types";

/** What a deletion did, for `afterErasure`. */
export type Erased = { readonly closed: readonly Recorded[] };

type Subject = readonly [kind: ErasureKind, subjectId: string];

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
  const member = await holdLeavingMember(tx, memberId);
  if (!member) return null;
  const account = await holdAccountOfMember(tx, member.number);
  const emails = [member.email, account?.email].flatMap((email) =>
    email ? [email.toLowerCase()] : [],
  );
  const conversationIds = await findConversationsOf(tx, {
    memberId,
    memberNumber: member.number,
    accountId: account?.accountId ?? null,
    name: member.name,
    emails,
  });
  const closed = await eraseConversations(tx, conversationIds);
  await forgetNumberGiven(tx, member.number);
  await removeTries(tx, { conversationIds, memberNumber: member.number });
  await emptyRequests(tx, memberId);

  const subjects: readonly Subject[] = [
    ["member", memberId],
    ...(account ? [["account", account.accountId] as const] : []),
    ...member.applicationIds.map((id) => ["application", id] as const),
    ...conversationIds.map((id) => ["conversation", id] as const),
  ];
  await removeTraces(tx, subjects, emails);
  if (account) {
    await removeSavedRecords(tx, account.accountId);
    await removeMemberAccount(tx, account.accountId);
  }
  await removeApplications(tx, member.applicationIds);
  await removeMember(tx, memberId);
  await enter(tx, by, subjects, requestId);
  return { closed };
}

/** Deletes one conversation's names, addresses and words, with what was mailed and tried about it. */
async function eraseConversationSubjects(
  tx: Tx,
  by: Staff | System,
  ids: readonly string[],
  named: Subject,
): Promise<Erased> {
  const closed = await eraseConversations(tx, ids);
  const subjects = [named, ...ids.map((id) => ["conversation", id] as const)];
  await removeTries(tx, { conversationIds: ids, memberNumber: null });
  await removeTraces(tx, subjects, []);
  await enter(tx, by, subjects, null);
  return { closed };
}

/** Mails about the subjects, and links to them. */
async function removeTraces(tx: Tx, subjects: readonly Subject[], emails: readonly string[]) {
  await removeMailsAbout(
    tx,
    subjects.map(([kind, id]) => `${kind}:${id}`),
  );
  await removeLinks(tx, { subjectIds: uuidsOf(subjects), emails });
}

/** A browser's key is no UUID, and nothing is mailed to it. */
const uuidsOf = (subjects: readonly Subject[]) =>
  subjects.flatMap(([kind, id]) => (kind === "patron-key" ? [] : [id]));

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

async function enter(
  tx: Tx,
  by: Staff | System,
  subjects: readonly Subject[],
  requestId: string | null,
): Promise<void> {
  const at = now();
  const rows = subjects.map(([kind, subjectId]) => ({ kind, subjectId, requestId, at }));
  await tx.erasure.createMany({ data: rows, skipDuplicates: true });
  const [first, ...rest] = subjects;
  if (!first) return;
  await record(tx, {
    ...("accountId" in by
      ? ({ actorKind: "staff", actorId: by.accountId } as const)
      : ({ actorKind: "system", actorId: by.name } as const)),
    action: "privacy.erased",
    subject: `${first[0]}:${first[1]}`,
    data: { also: rest.length },
  });
}

/** After the commit: sessions are looked up again, desks hear what was closed, and the list beside the database is written. */
export async function afterErasure({ closed }: Erased): Promise<void> {
  lookAgain();
  await Promise.all(closed.map((recorded) => announce(recorded, { ring: false, alarm: null })));
  // A folder that cannot be written to undoes no deletion: the worker tries again.
  await copyErasures().catch(() => undefined);
}

/**
 * Deletes again what a restored backup has brought back: the list may be older or newer than the backup. Answers how many
 * subjects were found and deleted.
 */
export async function replayErasures(by: System, list: readonly Erasure[]): Promise<number> {
  const known = await db().erasure.findMany({ select: { kind: true, subjectId: true } });
  const subjects = new Map<string, Subject>();
  for (const { kind, subjectId } of [...list, ...known])
    subjects.set(`${kind}:${subjectId}`, [kind as ErasureKind, subjectId]);
  let found = 0;
  for (const subject of subjects.values())
    if (await db().$transaction((tx) => eraseAgain(tx, by, subject))) found += 1;
  return found;
}

async function eraseAgain(tx: Tx, by: System, subject: Subject): Promise<boolean> {
  const [kind, subjectId] = subject;
  switch (kind) {
    case "member":
      return (await eraseMember(tx, by, subjectId)) !== null;
    case "account": {
      await removeTraces(tx, [subject], []);
      const removed = await removeMemberAccount(tx, subjectId);
      if (removed) await enter(tx, by, [subject], null);
      return removed;
    }
    case "application": {
      await removeTraces(tx, [subject], []);
      const removed = (await removeApplications(tx, [subjectId])) > 0;
      if (removed) await enter(tx, by, [subject], null);
      return removed;
    }
    case "conversation": {
      const held = await tx.conversation.count({
        where: { id: subjectId, NOT: { patronEmail: "" } },
      });
      if (held > 0) await eraseConversationSubjects(tx, by, [subjectId], subject);
      return held > 0;
    }
    case "patron-key": {
      const ids = await findConversationsOfKey(tx, subjectId);
      if (ids.length > 0) await eraseConversationSubjects(tx, by, ids, subject);
      return ids.length > 0;
    }
  }
}
