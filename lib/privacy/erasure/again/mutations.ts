import "server-only";

import {
  eraseConversations,
  findConversationsOfKey,
  forgetKey,
} from "@/lib/conversation/erasure/mutations";
import { removeMemberAccount } from "@/lib/identity/erasure/mutations";
import type { System } from "@/lib/identity/types";
import { removeApplications, removeTries } from "@/lib/membership/erasure/mutations";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { eraseMember } from "../mutations";
import type { Subject } from "../traces/mutations";
import { enterErasures, removeTraces } from "../traces/mutations";
import type { Erasure, ErasureKind } from "../types";

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
  for (const [kind, subjectId] of subjects.values())
    if (await db().$transaction((tx) => eraseSubject(tx, by, kind, subjectId))) found += 1;
  return found;
}

/**
 * Deletes one subject by its kind and id: a member with all that is his, an account or application alone, a conversation, or
 * a browser's key: every conversation that was begun with it, and its hold on others'. Answers false when nothing of it is here any more.
 */
export async function eraseSubject(
  tx: Tx,
  by: System,
  kind: ErasureKind,
  subjectId: string,
): Promise<boolean> {
  const subject: Subject = [kind, subjectId];
  switch (kind) {
    case "member":
      return (await eraseMember(tx, by, subjectId)) !== null;
    case "account": {
      const removed = await removeMemberAccount(tx, subjectId);
      await removeTraces(tx, [subject]);
      if (removed) await enterErasures(tx, by, [subject], null);
      return removed;
    }
    case "application": {
      const removed = (await removeApplications(tx, [subjectId])) > 0;
      await removeTraces(tx, [subject]);
      if (removed) await enterErasures(tx, by, [subject], null);
      return removed;
    }
    case "conversation": {
      const held = await tx.conversation.count({
        where: { id: subjectId, NOT: { patronEmail: "" } },
      });
      if (held === 0) return false;
      await eraseConversations(tx, [subjectId]);
      await removeTracesOfTalks(tx, by, [subjectId], subject);
      return true;
    }
    case "patron-key": {
      const ids = await findConversationsOfKey(tx, subjectId);
      await eraseConversations(tx, ids);
      // After the conversations are held, as whoever resumes one takes them.
      const found = (await forgetKey(tx, subjectId)) > 0 || ids.length > 0;
      if (found) await removeTracesOfTalks(tx, by, ids, subject);
      return found;
    }
  }
}

/** Removes what was mailed and tried about erased conversations, and enters that they were erased. */
async function removeTracesOfTalks(
  tx: Tx,
  by: System,
  ids: readonly string[],
  named: Subject,
): Promise<void> {
  const subjects = [named, ...ids.map((id) => ["conversation", id] as const)];
  await removeTries(tx, { conversationIds: ids, memberNumber: null });
  await removeTraces(tx, subjects);
  await enterErasures(tx, by, subjects, null);
}
