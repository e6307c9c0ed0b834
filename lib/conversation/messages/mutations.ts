import "server-only";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { ConversationEvent, ReadMoved } from "@/lib/realtime/contract";
import { publishRead } from "@/lib/realtime/publish";
import { normaliseBody, preview } from "../domain/message";
import { recordOf } from "../domain/record-card";
import { waitedUntilClaim } from "../domain/service-level";
import { claimableStates } from "../domain/states";
import { standAtDesk } from "../duty/mutations";
import type { Message, NewEvent, Recorded, Said } from "../record/mutations";
import {
  actorOf,
  announce,
  append,
  appendMessage,
  carried,
  isOf,
  isRepeatedIntent,
  quiet,
  tellBothSides,
} from "../record/mutations";
import type { ConversationRow } from "../record/queries";
import { findByClientId, findConversation, toEvent } from "../record/queries";
import { conversationIdSchema } from "../schema";
import type { ConversationRefusal, Participant } from "../types";

export type Sent = {
  readonly events: readonly ConversationEvent[];
  /** True when the same intent had been recorded before. */
  readonly repeated: boolean;
};

/** A write is tried again when the conversation moved under it; three times is more than any honest race needs. */
const triesMax = 3;

/**
 * Records a message of either side. A librarian's first message claims the conversation in the same
 * transaction: exactly one wins, the others are refused `already-claimed` and keep their draft (R032).
 * A repeated `clientId` answers the original; with another text it is refused `client-id-reused`.
 */
export async function sendMessage(
  participant: Participant,
  conversationId: string,
  intent: Message,
): Promise<Result<Sent, ConversationRefusal>> {
  const body = normaliseBody(intent.body);
  const said = body.ok
    ? await say(participant, conversationId, { ...intent, body: body.value })
    : null;
  if (said) return ok({ events: said.events, repeated: false });
  // Repeated, refused, or the first of its kind: this looks closely.
  for (let tries = 0; tries < triesMax; tries += 1) {
    const row = await findConversation(conversationId, participant);
    if (!row) return refuse("not-found");
    const known = await findByClientId(row.id, intent.clientId);
    if (known)
      return says(toEvent(known), bodyOf(body), intent)
        ? ok({ events: [toEvent(known)], repeated: true })
        : refuse("client-id-reused");
    if (!body.ok) return body;
    const refusal = refusedNow(row, participant);
    if (refusal) return refuse(refusal);
    try {
      const recorded = await record(row, participant, { ...intent, body: body.value });
      if (!recorded) continue;
      void announce(recorded, deskHearing(row, participant));
      return ok({ events: recorded.events, repeated: false });
    } catch (error) {
      if (!isRepeatedIntent(error)) throw error; // otherwise the next round finds the original
    }
  }
  return refuse(participant.side === "librarian" ? "already-claimed" : "closed");
}

/** Null when the intent was recorded before, or when these two do not talk in an open conversation. */
async function say(
  participant: Participant,
  conversationId: string,
  message: Message,
): Promise<Said | null> {
  if (!conversationIdSchema.safeParse(conversationId).success) return null;
  try {
    const said = await appendMessage(conversationId, participant, message);
    if (said) void tellBothSides(conversationId, said.events);
    return said;
  } catch (error) {
    if (isRepeatedIntent(error)) return null;
    throw error;
  }
}

/** Is this recorded event the message that is sent again? What was removed since says nothing any more. */
const says = (
  { type, body, data }: ConversationEvent,
  words: string | null,
  { record: cited = null }: { readonly record?: number | undefined | null },
) => type === "message.sent" && (body === null || (body === words && recordOf(data) === cited));

const bodyOf = (body: ReturnType<typeof normaliseBody>) => (body.ok ? body.value : null);

function refusedNow(row: ConversationRow, participant: Participant): ConversationRefusal | null {
  if (row.state === "closed") return "closed";
  if (participant.side === "patron" || row.librarianId === participant.staff.accountId) return null;
  return row.librarianId === null ? null : "already-claimed";
}

/** The desk hears what waits, and who took it; a message inside an open conversation concerns two people only. */
function deskHearing(before: ConversationRow, participant: Participant) {
  if (before.state === "open") return quiet;
  return { ring: participant.side === "patron" && before.state !== "message", alarm: null };
}

function record(
  row: ConversationRow,
  participant: Participant,
  said: Message,
): Promise<Recorded | null> {
  const at = now();
  const { clientId, body } = said;
  const actor = actorOf(participant);
  const message: NewEvent = { type: "message.sent", actor, clientId, body, data: carried(said) };
  const last = {
    lastMessageBy: participant.side,
    lastMessagePreview: preview(body),
    lastMessageAt: at,
  };
  const unchanged = { id: row.id, state: row.state, librarianId: row.librarianId };
  if (participant.side === "patron") {
    const change = {
      ...last,
      patronMessageSeq: row.lastSeq + 1,
      ...(row.state === "left" ? { state: "waiting" } : {}),
    };
    return db().$transaction(async (tx) => {
      const recorded = await append(tx, unchanged, change, [message]);
      const seq = recorded?.events[0]?.seq;
      // Another message came in between: the number read before is not ours.
      if (recorded && seq && seq !== row.lastSeq + 1)
        await tx.conversation.updateMany({
          where: { id: row.id },
          data: { patronMessageSeq: seq },
        });
      return recorded;
    });
  }
  const { staff } = participant;
  if (row.librarianId !== null)
    return db().$transaction((tx) => append(tx, unchanged, last, [message]));

  const waited = waitedUntilClaim(row, at);
  const first = row.firstReplyAt === null;
  const claim: NewEvent = {
    type: "conversation.claimed",
    actor,
    data: { first, ...(waited === null ? {} : { waitedSeconds: waited }) },
  };
  return db().$transaction(async (tx) => {
    const recorded = await append(
      tx,
      { id: row.id, state: { in: [...claimableStates] }, librarianId: null },
      {
        ...last,
        state: "open",
        librarianId: staff.accountId,
        librarianName: staff.name,
        ...(first ? { firstReplyAt: at } : {}),
        ...(first && row.dueAt && at > row.dueAt ? { breachedAt: row.dueAt } : {}),
      },
      [claim, message],
    );
    if (recorded) await standAtDesk(tx, staff);
    return recorded;
  });
}

/**
 * Takes a message's words back: the row stays, its body goes, and the record it carries, on both sides. Only its own writer may.
 */
export async function removeMessage(
  participant: Participant,
  conversationId: string,
  { clientId, seq }: { readonly clientId: string; readonly seq: number },
): Promise<Result<Sent, ConversationRefusal>> {
  const row = await findConversation(conversationId, participant);
  if (!row) return refuse("not-found");
  const known = await findByClientId(row.id, clientId);
  if (known) return ok({ events: [toEvent(known)], repeated: true });
  const actor = actorOf(participant);
  const recorded = await db().$transaction(async (tx) => {
    const removed = await tx.conversationEvent.updateMany({
      where: {
        conversationId: row.id,
        seq,
        type: "message.sent",
        actorKind: actor.kind,
        actorId: actor.id,
        body: { not: null },
      },
      data: { body: null, data: {} },
    });
    if (removed.count === 0) return null;
    const event: NewEvent = { type: "message.removed", actor, clientId, data: { seq } };
    // The preview in the desk's lists may be this very message: its words go too.
    return append(tx, { id: row.id }, { lastMessagePreview: "" }, [event]);
  });
  if (!recorded) return refuse("not-removable");
  void announce(recorded, row.state === "open" ? quiet : { ring: false, alarm: null });
  return ok({ events: recorded.events, repeated: false });
}

/**
 * Moves a side's read position forward; a lower number changes nothing. On the library's side only
 * the librarian who serves reads for the patron: somebody who merely looks has not answered for it.
 */
export async function moveRead(
  participant: Participant,
  conversationId: string,
  seq: number,
): Promise<Result<{ readonly moved: boolean }, "not-found">> {
  if (!conversationIdSchema.safeParse(conversationId).success) return refuse("not-found");
  const at = now();
  if (!(await readUpTo(conversationId, participant, isOf(participant), { seq, at }))) {
    const row = await findConversation(conversationId, participant);
    if (!row) return refuse("not-found");
    const here = participant.side === "patron" && row.publicComputer;
    if (!here || !(await readUpTo(row.id, participant, Prisma.sql`TRUE`, { seq, at })))
      return ok({ moved: false });
  }
  const moved: ReadMoved = { side: participant.side, seq, at: at.toISOString() };
  void publishRead(conversationId, moved);
  return ok({ moved: true });
}

/** One statement: every message is read, so this runs as often as sending does. False when nothing moved. */
async function readUpTo(
  conversationId: string,
  { side }: Participant,
  condition: Prisma.Sql,
  { seq, at }: { readonly seq: number; readonly at: Date },
): Promise<boolean> {
  const position = Prisma.raw(`${side}_read_seq`);
  const readAt = Prisma.raw(`${side}_read_at`);
  const count = await db().$executeRaw`
    UPDATE conversation SET ${position} = ${seq}::int, ${readAt} = ${at.toISOString()}::timestamptz
    WHERE id = ${conversationId}::uuid AND last_seq >= ${seq}::int AND ${position} < ${seq}::int AND ${condition}`;
  return count > 0;
}
