import "server-only";

import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { Recorded } from "../record/mutations";
import { append, systemActor } from "../record/mutations";
import { listHolders } from "../record/queries";
import type { Asker, KnownAs } from "./domain/whose";
import { isSurely } from "./domain/whose";

/** What staff read instead of the name of somebody who was deleted. */
export const erasedName = "(dihapus)";

/** What is known of whoever is deleted. */
export type TalkedAs = KnownAs & {
  readonly memberId: string;
  readonly accountId: string | null;
};

/**
 * The conversations of a person, in their order: those of the account, those in which a librarian found him to be this member,
 * and those he surely wrote by what was typed before them (`domain/whose.ts`).
 */
export async function findConversationsOf(tx: Tx, who: TalkedAs): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<(Asker & { readonly id: string; readonly found: boolean })[]>`
    SELECT id::text, patron_name AS name, patron_email AS email, member_number_given AS "memberNumber",
      coalesce(account_id = ${who.accountId}::uuid, false)
        OR coalesce(verified_member_id = ${who.memberId}::uuid, false) AS found
    FROM conversation
    WHERE account_id = ${who.accountId}::uuid OR verified_member_id = ${who.memberId}::uuid
      OR lower(patron_email) = ANY(${[...who.emails]}::text[]) OR member_number_given = ${who.memberNumber}
    ORDER BY conversation.id`;
  return rows.flatMap(({ id, found, ...asker }) => (found || isSurely(asker, who) ? [id] : []));
}

/** The conversations that were begun with a browser's key and are still its own: one that an account owns is the member's. */
export async function findConversationsOfKey(tx: Tx, keyHash: string): Promise<readonly string[]> {
  const rows = await tx.conversation.findMany({
    where: { keyHash, accountId: null },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id);
}

/** Takes from a browser's key the conversations of others that a mailed link gave it; they stay. Answers how many. */
export async function forgetKey(tx: Tx, keyHash: string): Promise<number> {
  return (await tx.conversationKey.deleteMany({ where: { keyHash } })).count;
}

/** The key of the browser that holds a conversation, as its hash; null when there is none any more. */
export async function keyOfConversation(tx: Tx, id: string): Promise<string | null> {
  const row = await tx.conversation.findUnique({ where: { id }, select: { keyHash: true } });
  return row?.keyHash ?? null;
}

/**
 * Takes names, addresses and the words of both sides out of conversations, for good; times, states and who served stay for
 * the counts. What is still open is closed. Links to them are ended by the caller, after this: whoever spends one holds the
 * conversation first too. Answers what to announce after the commit, and whose sockets to close.
 * @param ids in their order, so that of two who hold several neither waits for the other
 */
export async function eraseConversations(
  tx: Tx,
  ids: readonly string[],
): Promise<{ readonly closed: readonly Recorded[]; readonly sockets: readonly string[] }> {
  const closed: Recorded[] = [];
  const sockets: string[] = [];
  const erased = {
    patronName: erasedName,
    patronEmail: "",
    memberNumberGiven: null,
    keyHash: null,
    accountId: null,
    verifiedMemberId: null,
    lastMessagePreview: null,
  };
  for (const id of ids) {
    await tx.$queryRaw`SELECT 1 FROM conversation WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    sockets.push(...(await listHolders(tx, [{ id }])));
    const ended = await append(tx, { id }, { state: "closed", closedAt: now(), ...erased }, [
      { type: "conversation.closed", actor: systemActor },
    ]);
    if (ended) closed.push(ended);
  }
  const which = { in: [...ids] };
  await tx.conversation.updateMany({ where: { id: which }, data: erased });
  // After the rows are held: who resumes one meanwhile finds it empty, or is found here.
  await tx.conversationKey.deleteMany({ where: { conversationId: which } });
  await tx.conversationEvent.updateMany({
    where: { conversationId: which, OR: [{ body: { not: null } }, { type: "message.sent" }] },
    data: { body: null, data: {} },
  });
  return { closed, sockets };
}

/** Takes a member number out of what strangers to the account have typed before a conversation. */
export async function forgetNumberGiven(tx: Tx, memberNumber: string): Promise<void> {
  await tx.conversation.updateMany({
    where: { memberNumberGiven: memberNumber },
    data: { memberNumberGiven: null },
  });
}
