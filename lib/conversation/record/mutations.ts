import "server-only";
import { z } from "zod";
import { getRealtimeEpoch } from "@/lib/identity/queries";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Actor, ConversationEvent, EventType } from "@/lib/realtime/contract";
import { publishDesk, publishEvents } from "@/lib/realtime/publish";
import { preview } from "../domain/message";
import { statesAllowing } from "../domain/states";
import type { Participant } from "../types";
import type { ConversationRow } from "./queries";
import { toDeskItem, toEvent } from "./queries";

/** One change to be recorded. At most one event of an intent carries its `clientId`. */
export type NewEvent = {
  readonly type: EventType;
  readonly actor: Actor;
  readonly clientId?: string;
  readonly body?: string;
  readonly data?: Prisma.InputJsonObject;
};

/** What was recorded: the conversation after it, and its new events with their numbers. */
export type Recorded = {
  readonly row: ConversationRow;
  readonly events: readonly ConversationEvent[];
};

export const systemActor: Actor = { kind: "system", id: null, name: null };

export function actorOf(participant: Participant): Actor {
  return participant.side === "patron"
    ? { kind: "patron", id: null, name: null }
    : { kind: "librarian", id: participant.staff.accountId, name: participant.staff.name };
}

/**
 * Records events and the change they make, in one transaction. The numbers are taken by the same update
 * that checks the condition, so two writers never share one and none is skipped.
 * @returns null when the condition in `where` no longer holds
 */
export async function append(
  tx: Tx,
  where: Prisma.ConversationWhereInput & { readonly id: string },
  change: Prisma.ConversationUpdateManyMutationInput,
  events: readonly NewEvent[],
): Promise<Recorded | null> {
  const at = now();
  const states = events
    .map((event) => statesAllowing(event.type))
    .reduce((all, some) => all.filter((state) => some.includes(state)));
  const [row] = await tx.conversation.updateManyAndReturn({
    where: { state: { in: [...states] }, ...where },
    data: { ...change, lastSeq: { increment: events.length }, recordedAt: new Date() },
  });
  if (!row) return null;
  const rows = toRows(row.id, row.lastSeq - events.length + 1, events, at);
  await tx.conversationEvent.createMany({ data: rows });
  return { row, events: rows.map(toEvent) };
}

/** What somebody writes; `record` is the number of the catalogue's record that it carries. */
export type Message = {
  readonly clientId: string;
  readonly body: string;
  readonly record?: number | undefined;
};

/** The `data` of a message: the record it carries, or nothing. */
export const carried = ({ record }: Pick<Message, "record">): Prisma.InputJsonObject =>
  record === undefined ? {} : { record };

/** A message inside an open conversation: the number it got, as an event. */
export type Said = { readonly id: string; readonly events: readonly ConversationEvent[] };

/**
 * Records a message inside an open conversation, which changes nothing but the conversation's end: the path nearly
 * every message takes, so one statement stands for reading the conversation, asking whose it is and the transaction of
 * `append`. Its condition is `mayTakePart` for the two who talk, and narrower: a public computer is looked at closely.
 * @returns null when this is not one of the two, or the conversation is not open: `append` and its reader say why
 */
export async function appendMessage(
  conversationId: string,
  participant: Participant,
  message: Message,
): Promise<Said | null> {
  const { clientId, body } = message;
  const actor = actorOf(participant);
  const data = carried(message);
  const at = now();
  const [recorded] = await db().$queryRaw<{ seq: number }[]>`
    WITH grown AS (
      UPDATE conversation SET
        last_seq = last_seq + 1, recorded_at = clock_timestamp(),
        last_message_by = ${actor.kind}::text, last_message_preview = ${preview(body)}::text,
        last_message_at = ${at.toISOString()}::timestamptz,
        patron_message_seq =
          CASE WHEN ${actor.kind}::text = 'patron' THEN last_seq + 1 ELSE patron_message_seq END
      WHERE id = ${conversationId}::uuid AND state = 'open' AND librarian_id IS NOT NULL AND ${isOf(participant)}
      RETURNING id, last_seq
    )
    INSERT INTO conversation_event
      (conversation_id, seq, type, actor_kind, actor_id, actor_name, client_id, body, data, at)
    SELECT id, last_seq, 'message.sent', ${actor.kind}::text, ${actor.id}::uuid, ${actor.name}::text,
      ${clientId}::uuid, ${body}::text, ${JSON.stringify(data)}::jsonb, ${at.toISOString()}::timestamptz
    FROM grown RETURNING seq`;
  if (!recorded) return null;
  const event: NewEvent = { type: "message.sent", actor, clientId, body, data };
  return {
    id: conversationId,
    events: toRows(conversationId, recorded.seq, [event], at).map(toEvent),
  };
}

/** `mayTakePart` as a condition on the row, for the librarian who serves and for a patron on a device of his own. */
export function isOf(participant: Participant): Prisma.Sql {
  if (participant.side === "librarian")
    return Prisma.sql`librarian_id = ${participant.staff.accountId}::uuid`;
  const { keyHash, account } = participant.patron;
  return Prisma.sql`((NOT public_computer AND (account_id = ${account?.accountId ?? null}::uuid
      OR (account_id IS NULL AND key_hash = ${keyHash}::char(64))))
    OR (account_id IS NULL AND EXISTS (SELECT 1 FROM conversation_key k WHERE k.conversation_id = conversation.id
      AND k.key_hash = ${keyHash}::char(64) AND NOT k.public_computer)))`;
}

/** The events as rows, numbered from `first`. */
export function toRows(
  conversationId: string,
  first: number,
  events: readonly NewEvent[],
  at: Date,
) {
  return events.map((event, index) => ({
    conversationId,
    seq: first + index,
    type: event.type,
    actorKind: event.actor.kind,
    actorId: event.actor.id,
    actorName: event.actor.name,
    clientId: event.clientId ?? null,
    body: event.body ?? null,
    data: event.data ?? {},
    at,
  }));
}

/** Was this write refused because the same intent is recorded already (two tabs, a repeated POST)? */
export function isRepeatedIntent(error: unknown): boolean {
  // By shape, not by class: the web process holds Prisma twice, bundled by Next and beside it (decision 0005).
  const fault = faultSchema.safeParse(error).data;
  if (fault?.code === "P2002") return true;
  // A statement of our own is refused under another code, with PostgreSQL's inside.
  return fault?.code === "P2010" && fault.meta?.driverAdapterError?.cause?.originalCode === "23505";
}

const faultSchema = z.object({
  code: z.string(),
  meta: z
    .object({
      driverAdapterError: z
        .object({ cause: z.object({ originalCode: z.string().optional() }).optional() })
        .optional(),
    })
    .optional(),
});

type Announcement = { readonly ring: boolean; readonly alarm: "120" | "210" | "300" | null };

/** Nothing for the desk to hear: only the two sides of the conversation are told. */
export const quiet = null;

/**
 * After the commit: both sides are told at once, best effort, and the desk when `desk` is given. What
 * the broker did not take stays above `published_seq` and is sent again by the worker.
 */
export async function announce(
  { row, events }: Recorded,
  desk: Announcement | typeof quiet,
): Promise<void> {
  await Promise.all([tellBothSides(row.id, events), desk ? tellDesk(row, desk) : undefined]);
}

/** After the commit, for what the desk need not hear. */
export async function tellBothSides(
  conversationId: string,
  events: readonly ConversationEvent[],
): Promise<void> {
  const taken = await publishEvents(conversationId, events);
  const [first, last] = [events[0], events.at(-1)];
  if (taken && first && last) markPublished(conversationId, first.seq, last.seq);
}

/** Tells every desk how one conversation stands now. */
export async function tellDesk(row: ConversationRow, { ring, alarm }: Announcement): Promise<void> {
  await publishDesk(await getRealtimeEpoch(), { item: toDeskItem(row), ring, alarm });
}

// Marks are gathered for a moment and written together: one update per message more would cost as much
// as the message itself, and the worker looks only at what is unpublished for 2 s.
const gatherMilliseconds = 200;
const marks = new Map<string, { first: number; last: number }>();
let gathering = false;

function markPublished(id: string, first: number, last: number): void {
  const known = marks.get(id);
  const joins = known && first <= known.last + 1;
  marks.set(id, joins ? { first: known.first, last: Math.max(known.last, last) } : { first, last });
  if (gathering) return;
  gathering = true;
  setTimeout(() => {
    gathering = false;
    void flushMarks();
  }, gatherMilliseconds);
}

async function flushMarks(): Promise<void> {
  const taken = [...marks];
  marks.clear();
  const ids = taken.map(([id]) => id);
  const firsts = taken.map(([, mark]) => mark.first);
  const lasts = taken.map(([, mark]) => mark.last);
  // Only without a hole: what lies between published_seq and `first` must not be passed over.
  await db().$executeRaw`UPDATE conversation AS c SET published_seq = m.last
      FROM unnest(${ids}::uuid[], ${firsts}::int[], ${lasts}::int[]) AS m(id, first, last)
      WHERE c.id = m.id AND c.published_seq >= m.first - 1 AND c.published_seq < m.last`.catch(
    () => undefined,
  ); // a mark not written only costs a repetition, which the clients drop
}
