import "server-only";
import { noteLookOfHour } from "@/lib/audit/access/mutations";
import type { Patron, Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { maskEmail } from "./policy";
import type { ConversationRow } from "./record/queries";
import { findConversation, listEventsAfter, toView } from "./record/queries";
import type { CatchUp, Head, OwnConversation, Participant, PatronFacts } from "./types";

/** Conversations shown in a patron's own list. */
const ownListMax = 10;

/** Notes that staff read a conversation, before it is shown: once per reader and hour, since its page asks all the time. */
export async function noteReading(participant: Participant, conversationId: string): Promise<void> {
  if (participant.side === "patron") return;
  const subject = `conversation:${conversationId}` as const;
  await noteLookOfHour({ staff: participant.staff, subject, manner: "opened" });
}

/**
 * A page of the record above `after` (0 for all of it), and where everybody stands: as it was when the last of these events
 * was recorded, or later. A client that holds the events would not ask again for what they changed.
 */
export async function getCatchUp(
  participant: Participant,
  conversationId: string,
  after: number,
): Promise<Result<CatchUp, "not-found">> {
  const found = await findConversation(conversationId, participant);
  if (!found) return refuse("not-found");
  await noteReading(participant, found.id);
  const events = await listEventsAfter(found.id, after);
  const reached = events.at(-1)?.seq ?? after;
  const grown = reached > found.lastSeq;
  const row = grown ? await findConversation(conversationId, participant) : found;
  if (!row) return refuse("not-found");
  return ok({
    conversation: toView(row),
    events,
    more: reached < row.lastSeq,
    now: now().toISOString(),
    position: await getPosition(row, participant),
  });
}

/** The whole record in one answer, for a page that shows all of it. */
export async function getWholeCatchUp(
  participant: Participant,
  conversationId: string,
): Promise<Result<CatchUp, "not-found">> {
  let whole = await getCatchUp(participant, conversationId, 0);
  while (whole.ok && whole.value.more) {
    const { events } = whole.value;
    const next = await getCatchUp(participant, conversationId, events.at(-1)?.seq ?? 0);
    if (!next.ok || next.value.events.length === 0) return next;
    whole = ok({ ...next.value, events: [...events, ...next.value.events] });
  }
  return whole;
}

/** Where the conversation stands, without its events: cheap enough to ask every half minute. */
export async function getHead(
  participant: Participant,
  conversationId: string,
): Promise<Result<Head, "not-found">> {
  const row = await findConversation(conversationId, participant);
  if (!row) return refuse("not-found");
  await noteReading(participant, row.id);
  return ok({
    conversation: toView(row),
    now: now().toISOString(),
    position: await getPosition(row, participant),
  });
}

async function getPosition(row: ConversationRow, { side }: Participant): Promise<number | null> {
  if (side !== "patron" || row.state !== "waiting" || !row.dueAt) return null;
  const before = await db().conversation.count({
    where: { state: "waiting", dueAt: { lt: row.dueAt } },
  });
  return before + 1;
}

/** What the desk shows beside a conversation; the address is masked until somebody needs to write to it. */
export async function getPatronFacts(
  staff: Staff,
  conversationId: string,
): Promise<PatronFacts | null> {
  const row = await findConversation(conversationId, { side: "librarian", staff });
  if (!row) return null;
  // Only what belongs to the same browser or account: an e-mail address that anybody may type proves nothing.
  const owner = row.accountId
    ? { accountId: row.accountId }
    : { keyHash: row.keyHash, accountId: null };
  const known = row.accountId !== null || row.keyHash !== null;
  return {
    maskedEmail: maskEmail(row.patronEmail),
    memberNumberGiven: row.memberNumberGiven,
    purpose: row.purpose,
    earlierConversations: known
      ? await db().conversation.count({ where: { ...owner, startedAt: { lt: row.startedAt } } })
      : 0,
  };
}

/** The patron's own conversations, newest first: those of the account, or of this browser without one. */
export async function listOwnConversations(patron: Patron): Promise<readonly OwnConversation[]> {
  const mine = [
    ...(patron.account ? [{ accountId: patron.account.accountId }] : []),
    ...(patron.keyHash ? [{ keyHash: patron.keyHash, accountId: null }] : []),
    ...(patron.keyHash ? [{ keys: { some: { keyHash: patron.keyHash } }, accountId: null }] : []),
  ];
  if (mine.length === 0) return [];
  const rows = await db().conversation.findMany({
    where: { OR: mine },
    orderBy: { startedAt: "desc" },
    take: ownListMax,
  });
  const visible = await Promise.all(
    rows.map((row) => findConversation(row.id, { side: "patron", patron })),
  );
  return visible.flatMap((row) =>
    row
      ? [
          {
            id: row.id,
            state: toView(row).state,
            questionType: row.questionType,
            startedAt: row.startedAt.toISOString(),
            lastMessage: row.lastMessagePreview,
            unread: row.lastMessageBy === "librarian" && row.patronReadSeq < row.lastSeq,
          },
        ]
      : [],
  );
}
