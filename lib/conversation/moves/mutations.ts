import "server-only";
import { addServiceTime } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import { holds } from "@/lib/identity/domain/duties";
import { hangUp } from "@/lib/identity/sessions/ending/mutations";
import type { Patron, Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { EventType } from "@/lib/realtime/contract";
import { normaliseBody, preview } from "../domain/message";
import { firstReplySeconds } from "../domain/service-level";
import { mayReopen, move } from "../domain/states";
import { findOnDuty } from "../duty/queries";
import type { Sent } from "../messages/mutations";
import type { NewEvent, Recorded } from "../record/mutations";
import {
  actorOf,
  announce,
  append,
  isRepeatedIntent,
  quiet,
  systemActor,
} from "../record/mutations";
import type { ConversationRow } from "../record/queries";
import { findByClientId, findConversation, toEvent } from "../record/queries";
import { holderOf } from "../socket-holder";
import type { ConversationRefusal, Participant } from "../types";

type Move = {
  readonly events: readonly NewEvent[];
  readonly change: Prisma.ConversationUpdateManyMutationInput;
  readonly ring?: boolean;
  /** False for what only the two sides need to hear. */
  readonly desk?: boolean;
};

/**
 * One intent that moves a conversation: looks the intent up first, checks what `decide` says of the
 * conversation as it is, and writes on the condition that it still is so.
 */
async function act(
  participant: Participant,
  conversationId: string,
  clientId: string,
  decide: (row: ConversationRow) => Promise<Result<Move, ConversationRefusal>>,
): Promise<Result<Sent, ConversationRefusal>> {
  const row = await findConversation(conversationId, participant);
  if (!row) return refuse("not-found");
  const known = await findByClientId(row.id, clientId);
  if (known) return ok({ events: [toEvent(known)], repeated: true });
  const decided = await decide(row);
  if (!decided.ok) return decided;
  const { events, change, ring = false, desk = true } = decided.value;
  const unchanged = { id: row.id, state: row.state, librarianId: row.librarianId };
  try {
    const recorded = await db().$transaction((tx) => write(tx, unchanged, change, events));
    if (!recorded) return refuse("closed");
    void announce(recorded, desk ? { ring, alarm: null } : quiet);
    return ok({ events: recorded.events, repeated: false });
  } catch (error) {
    const original = isRepeatedIntent(error) && (await findByClientId(row.id, clientId));
    if (original) return ok({ events: [toEvent(original)], repeated: true });
    throw error;
  }
}

async function write(
  tx: Tx,
  unchanged: { readonly id: string; readonly state: string; readonly librarianId: string | null },
  change: Prisma.ConversationUpdateManyMutationInput,
  events: readonly NewEvent[],
) {
  // A conversation that waits anew is announced anew: its alarms start from the beginning.
  if (change.state === "waiting")
    await tx.conversationAlarm.deleteMany({ where: { conversationId: unchanged.id } });
  const [first, ...rest] = events;
  const step = first && (await append(tx, unchanged, rest.length > 0 ? {} : change, [first]));
  if (!step || rest.length === 0) return step ?? null;
  // Two events of one intent may belong to two states in a row, so each is appended in its own.
  await tx.conversation.updateMany({
    where: { id: unchanged.id },
    data: { state: stateAfter(unchanged.state, first.type) },
  });
  const next = await append(tx, { id: unchanged.id }, change, rest);
  return next && { row: next.row, events: [...step.events, ...next.events] };
}

const stateAfter = (state: string, type: EventType) =>
  move(state as Parameters<typeof move>[0], type) ?? state;

/** A fresh promise for somebody who waits again: five service minutes from now. */
async function dueFromNow(): Promise<Date | null> {
  return addServiceTime(await getSchedule("chat"), now(), firstReplySeconds);
}

const mine = (row: ConversationRow, staff: Staff) =>
  row.librarianId === staff.accountId || holds(staff.role, "desk.supervise");

/**
 * Ends a conversation. A patron who waits *leaves* the queue and may come back by writing; otherwise it
 * is closed, by the patron, by the librarian who serves, or by any desk when nobody serves.
 */
export function closeConversation(
  participant: Participant,
  conversationId: string,
  clientId: string,
): Promise<Result<Sent, ConversationRefusal>> {
  return act(participant, conversationId, clientId, async (row) => {
    const actor = actorOf(participant);
    if (row.state === "closed") return refuse("closed");
    if (participant.side === "patron" && row.state === "waiting")
      return ok({
        events: [{ type: "conversation.left", actor, clientId }],
        change: { state: "left" },
      });
    if (participant.side === "librarian" && row.librarianId && !mine(row, participant.staff))
      return refuse("not-yours");
    return ok({
      events: [{ type: "conversation.closed", actor, clientId }],
      change: { state: "closed", closedAt: now() },
    });
  });
}

/**
 * Takes a closed conversation up again within 24 hours. When its librarian is no longer at the desk it
 * is offered to all, with five new minutes.
 */
export function reopenConversation(
  participant: Participant,
  conversationId: string,
  clientId: string,
): Promise<Result<Sent, ConversationRefusal>> {
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state !== "closed" || !row.closedAt) return refuse("not-waiting");
    if (!mayReopen(row.closedAt, now())) return refuse("reopen-too-late");
    const reopened: NewEvent = {
      type: "conversation.reopened",
      actor: actorOf(participant),
      clientId,
    };
    const serving = row.librarianId !== null && (await findOnDuty(row.librarianId));
    if (serving) return ok({ events: [reopened], change: { state: "open", closedAt: null } });
    return ok({
      events: [reopened, { type: "conversation.given-back", actor: systemActor }],
      change: {
        state: "waiting",
        closedAt: null,
        librarianId: null,
        librarianName: null,
        dueAt: await dueFromNow(),
      },
      ring: true,
    });
  });
}

/** Hands a conversation to a colleague who is on duty; the one who serves may, and whoever supervises. */
export function transferConversation(
  staff: Staff,
  conversationId: string,
  { clientId, to }: { readonly clientId: string; readonly to: string },
): Promise<Result<Sent, ConversationRefusal>> {
  const participant = { side: "librarian", staff } as const;
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state !== "open") return refuse("not-yours");
    if (!mine(row, staff)) return refuse("not-yours");
    const colleague = await findOnDuty(to);
    if (!colleague) return refuse("nobody-on-duty-there");
    return ok({
      events: [
        {
          type: "conversation.transferred",
          actor: actorOf(participant),
          clientId,
          data: { toId: colleague.id, toName: colleague.name },
        },
      ],
      change: { librarianId: colleague.id, librarianName: colleague.name },
      ring: false,
    });
  });
}

/** Puts a conversation back into the queue, for everybody, with five new minutes. */
export function giveBackConversation(
  staff: Staff,
  conversationId: string,
  clientId: string,
): Promise<Result<Sent, ConversationRefusal>> {
  const participant = { side: "librarian", staff } as const;
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state !== "open" || !mine(row, staff)) return refuse("not-yours");
    return ok({
      events: [{ type: "conversation.given-back", actor: actorOf(participant), clientId }],
      change: {
        state: "waiting",
        librarianId: null,
        librarianName: null,
        dueAt: await dueFromNow(),
      },
      ring: true,
    });
  });
}

/** Turns waiting into a message: the patron goes, the answer comes later. Needs something to answer. */
export function leaveMessage(
  patron: Patron,
  conversationId: string,
  { clientId, body: text }: { readonly clientId: string; readonly body?: string | undefined },
): Promise<Result<Sent, ConversationRefusal>> {
  const participant = { side: "patron", patron } as const;
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state !== "waiting" && row.state !== "left") return refuse("not-waiting");
    const body = text === undefined || text.trim() === "" ? null : normaliseBody(text);
    if (body && !body.ok) return body;
    if (!body && row.patronMessageSeq === 0) return refuse("body-empty");
    const actor = actorOf(participant);
    const left: NewEvent = { type: "conversation.left-message", actor, clientId };
    // Whoever goes is told of the answer by mail.
    const asked = { state: "message", mailRequestedAt: row.mailRequestedAt ?? now() };
    if (!body) return ok({ events: [left], change: asked });
    return ok({
      events: [left, { type: "message.sent", actor, body: body.value }],
      change: {
        ...asked,
        lastMessageBy: "patron",
        lastMessagePreview: preview(body.value),
        lastMessageAt: now(),
        patronMessageSeq: row.lastSeq + 2,
      },
    });
  });
}

/** *Beri tahu lewat email*: an answer that stands unread is told by mail (`awaited/jobs`); the place in the queue is kept. */
export function requestMail(
  patron: Patron,
  conversationId: string,
  clientId: string,
): Promise<Result<Sent, ConversationRefusal>> {
  const participant = { side: "patron", patron } as const;
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state !== "waiting") return refuse("not-waiting");
    return ok({
      events: [{ type: "conversation.mail-requested", actor: actorOf(participant), clientId }],
      change: { mailRequestedAt: now() },
    });
  });
}

/**
 * Records in the caller's transaction that who asks is the member of this id (R033); `announceVerified` after its commit.
 * The words of a conversation are one member's: of whom it was once verified it stays, and no other member's ever after,
 * since a deletion finds them by him.
 * @returns null when the conversation has moved since `row` was read
 */
export async function recordVerified(
  tx: Tx,
  staff: Staff,
  row: ConversationRow,
  { clientId, memberId }: { readonly clientId: string; readonly memberId: string },
): Promise<Recorded | "other-member" | null> {
  const [held] = await tx.$queryRaw<{ memberId: string | null }[]>`
    SELECT verified_member_id::text AS "memberId" FROM conversation
    WHERE id = ${row.id}::uuid FOR NO KEY UPDATE`;
  if (held && held.memberId !== null && held.memberId !== memberId) return "other-member";
  const unchanged = { id: row.id, state: row.state, librarianId: row.librarianId };
  const actor = actorOf({ side: "librarian", staff });
  const event = { type: "conversation.verified", actor, clientId, data: { as: "member" } } as const;
  return append(tx, unchanged, { verification: "member", verifiedMemberId: memberId }, [event]);
}

/** Tells both sides and the desk what `recordVerified` has recorded. */
export function announceVerified(recorded: Recorded): Promise<void> {
  return announce(recorded, { ring: false, alarm: null });
}

/**
 * Records that who asks is no member (R033). It blocks no move and is no state. A member found earlier, before the
 * conversation was resumed elsewhere, stays in `verifiedMemberId`: his deletion finds his words by it.
 */
export function markNonmember(
  staff: Staff,
  conversationId: string,
  clientId: string,
): Promise<Result<Sent, ConversationRefusal>> {
  const participant = { side: "librarian", staff } as const;
  return act(participant, conversationId, clientId, async (row) => {
    if (row.state === "closed") return refuse("closed");
    const actor = actorOf(participant);
    return ok({
      events: [{ type: "conversation.verified", actor, clientId, data: { as: "nonmember" } }],
      change: { verification: "nonmember" },
    });
  });
}

/**
 * *Hapus dari perangkat ini*: this browser's key opens the conversation no longer, and what other tabs of it hold open is
 * closed beside the answer, which waits for no broker. The record stays.
 */
export async function forgetOnDevice(
  patron: Patron,
  conversationId: string,
): Promise<Result<null, "not-found">> {
  const row = await findConversation(conversationId, { side: "patron", patron });
  if (!row) return refuse("not-found");
  const { keyHash } = patron;
  const resumed = { conversationId: row.id, keyHash: keyHash ?? "" };
  const { count } = await db().conversationKey.deleteMany({ where: resumed });
  if (count === 0)
    await db().conversation.updateMany({ where: { id: row.id }, data: { keyHash: null } });
  if (keyHash !== null) void hangUp([holderOf(row.id, keyHash)]);
  return ok(null);
}
