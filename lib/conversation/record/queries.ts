import "server-only";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type {
  Conversation as ConversationRow,
  ConversationEvent as EventRow,
} from "@/lib/platform/prisma/client";
import type { ConversationEvent, DeskItem, EventType } from "@/lib/realtime/contract";
import { maskLongNumbers } from "../domain/message";
import { mayTakePart } from "../policy";
import { conversationIdSchema } from "../schema";
import { holderOf } from "../socket-holder";
import type { ConversationView, Participant, Verification } from "../types";

export type { ConversationRow };

/** Most events that one catch-up answer carries. */
export const eventsPageMax = 200;

/** A stored event as both sides see it. A removed message keeps its row and has no body. */
export function toEvent(
  row: Omit<EventRow, "data"> & { readonly data: unknown },
): ConversationEvent {
  return {
    seq: row.seq,
    type: row.type as EventType,
    actor: {
      kind: row.actorKind as ConversationEvent["actor"]["kind"],
      id: row.actorId,
      name: row.actorName,
    },
    clientId: row.clientId,
    body: row.body,
    data: row.data as ConversationEvent["data"],
    at: row.at.toISOString(),
  };
}

export function toView(row: ConversationRow): ConversationView {
  return {
    id: row.id,
    state: row.state as ConversationView["state"],
    patronName: row.patronName,
    questionType: row.questionType,
    locale: row.locale === "en" ? "en" : "id",
    startedAt: row.startedAt.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    firstReplyAt: row.firstReplyAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    mailRequestedAt: row.mailRequestedAt?.toISOString() ?? null,
    ...(env().SMTP_URL === undefined ? { mailHeld: true } : {}),
    librarian:
      row.librarianId && row.librarianName
        ? { id: row.librarianId, name: row.librarianName }
        : null,
    verification: row.verification as Verification,
    lastSeq: row.lastSeq,
    read: { patron: row.patronReadSeq, librarian: row.librarianReadSeq },
    readAt: {
      patron: row.patronReadAt?.toISOString() ?? null,
      librarian: row.librarianReadAt?.toISOString() ?? null,
    },
    publicComputer: row.publicComputer,
    previousId: row.previousId,
  };
}

export function toDeskItem(row: ConversationRow): DeskItem {
  const view = toView(row);
  return {
    id: row.id,
    seq: row.lastSeq,
    state: view.state,
    patronName: row.patronName,
    questionType: row.questionType,
    startedAt: view.startedAt,
    dueAt: view.dueAt,
    firstReplyAt: view.firstReplyAt,
    librarian: view.librarian,
    verification: view.verification,
    lastMessage:
      row.lastMessageAt && row.lastMessageBy
        ? {
            by: row.lastMessageBy as "patron" | "librarian" | "system",
            // Once more: it may have been written before previews were masked.
            preview: maskLongNumbers(row.lastMessagePreview ?? ""),
            at: row.lastMessageAt.toISOString(),
          }
        : null,
    librarianRead: row.librarianReadSeq,
    patronMessageSeq: row.patronMessageSeq,
  };
}

/**
 * The conversation, if it exists and this person may take part; null otherwise. Both answer alike, so
 * that nobody learns which ids exist. A malformed id is as unknown as any other.
 */
export async function findConversation(
  id: string,
  participant: Participant,
): Promise<ConversationRow | null> {
  if (!conversationIdSchema.safeParse(id).success) return null;
  const row = await db().conversation.findUnique({ where: { id } });
  if (!row) return null;
  if (!mayTakePart(row, participant, new Date()))
    return participant.side === "patron" ? asResumed(row, participant) : null;
  if (participant.side === "patron" && row.publicComputer) {
    await db().conversation.updateMany({ where: { id }, data: { patronSeenAt: new Date() } });
  }
  return row;
}

/** The conversation as a browser sees it that a mailed link gave it to; null for every other. */
async function asResumed(
  row: ConversationRow,
  participant: Extract<Participant, { readonly side: "patron" }>,
): Promise<ConversationRow | null> {
  const { keyHash } = participant.patron;
  if (keyHash === null || row.accountId !== null) return null;
  const given = { conversationId_keyHash: { conversationId: row.id, keyHash } };
  const key = await db().conversationKey.findUnique({ where: given });
  if (!key) return null;
  const { publicComputer, seenAt: patronSeenAt } = key;
  const ownership = { keyHash, accountId: null, publicComputer, patronSeenAt };
  const realNow = new Date();
  if (!mayTakePart(ownership, participant, realNow)) return null;
  if (publicComputer)
    await db().conversationKey.updateMany({
      where: { conversationId: row.id, keyHash },
      data: { seenAt: realNow },
    });
  return { ...row, publicComputer };
}

/** As whom the sockets of every browser are signed in that a key lets into these conversations: for who takes them away. */
export async function listHolders(
  database: Db,
  conversations: readonly { readonly id: string }[],
): Promise<readonly string[]> {
  const id = { in: conversations.map(({ id }) => id) };
  const rows = await database.conversation.findMany({
    where: { id },
    select: { id: true, keyHash: true, keys: { select: { keyHash: true } } },
  });
  return rows.flatMap(({ id, keyHash, keys }) =>
    [keyHash, ...keys.map((key) => key.keyHash)].flatMap((hash) =>
      hash === null ? [] : [holderOf(id, hash)],
    ),
  );
}

/** The event an intent already led to, or null. */
export async function findByClientId(
  conversationId: string,
  clientId: string,
  database: Db = db(),
): Promise<EventRow | null> {
  return database.conversationEvent.findUnique({
    where: { conversationId_clientId: { conversationId, clientId } },
  });
}

/** Events above `after`, in order, at most `limit` (200). */
export async function listEventsAfter(
  conversationId: string,
  after: number,
  limit = eventsPageMax,
): Promise<readonly ConversationEvent[]> {
  const rows = await db().conversationEvent.findMany({
    where: { conversationId, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map(toEvent);
}
