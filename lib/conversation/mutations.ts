import "server-only";
import { randomUUID } from "node:crypto";
import { addServiceTime, statusAt } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import type { KeyedPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { normaliseBody, preview } from "./domain/message";
import { firstReplySeconds } from "./domain/service-level";
import { listOfferedQuestionTypes } from "./question-types/queries";
import type { NewEvent, Recorded } from "./record/mutations";
import { actorOf, announce, isRepeatedIntent, toRows } from "./record/mutations";
import { toEvent } from "./record/queries";
import type { StartInput } from "./schema";

export type StartRefusal = "question-required" | "body-too-long" | "question-type-unknown";

export type Started = { readonly conversationId: string; readonly state: "waiting" | "message" };

/**
 * Starts a conversation at the click on *Mulai Obrolan*, which is when the five minutes begin (R005), or
 * leaves a message: outside hours always, within them when `asMessage`. A message needs a question.
 * Refuses a question type that staff do not offer now.
 * Of a signed-in member the number is his account's, whatever the form says.
 * The same `clientId` from the same browser answers the conversation that was started first.
 */
export async function startConversation(
  patron: KeyedPatron,
  input: StartInput,
  {
    locale,
    asMessage,
    previousId = null,
  }: {
    readonly locale: "id" | "en";
    readonly asMessage: boolean;
    /** The closed conversation this one goes on from; the caller has seen that it is the patron's own. */
    readonly previousId?: string | null;
  },
): Promise<Result<Started, StartRefusal>> {
  const known = await findStarted(patron.keyHash, input.clientId);
  if (known) return ok(known);
  if (!(await isOffered(input.questionType))) return refuse("question-type-unknown");
  const body = normaliseBody(input.question);
  if (!body.ok && body.refusal === "body-too-long") return refuse("body-too-long");

  const schedule = await getSchedule("chat");
  const at = now();
  const waiting = statusAt(schedule, at).open && !asMessage;
  if (!waiting && !body.ok) return refuse("question-required");

  const actor = actorOf({ side: "patron", patron });
  const said = [...citedRecord(input), ...(body.ok ? [{ body: body.value }] : [])];
  const last = said.at(-1)?.body;
  const opening: NewEvent[] = [
    {
      type: "conversation.started",
      actor,
      clientId: input.clientId,
      data: { asMessage: !waiting },
    },
    ...said.map((message) => ({ type: "message.sent", actor, ...message }) as const),
  ];
  const state = waiting ? "waiting" : "message";
  const id = randomUUID();
  const data = {
    id,
    state,
    patronName: input.name,
    patronEmail: input.email,
    // Of who is signed in his own: another one, typed over it, would stand at the desk as verified (R033).
    memberNumberGiven: patron.account?.memberNumber ?? input.memberNumber,
    questionType: input.questionType,
    purpose: input.purpose,
    locale,
    keyHash: patron.keyHash,
    accountId: patron.account?.accountId ?? null,
    publicComputer: input.publicComputer,
    startClientId: input.clientId,
    previousId,
    lastSeq: opening.length,
    publishedSeq: 0,
    startedAt: at,
    dueAt: waiting ? addServiceTime(schedule, at, firstReplySeconds) : null,
    // Whoever leaves a message does not sit before it: an answer that stands unread is told by mail.
    mailRequestedAt: waiting ? null : at,
    // A signed-in member has proven who he is; everybody else is asked by the librarian (R033).
    verification: patron.account?.memberNumber ? "member" : "unverified",
    lastMessageBy: last === undefined ? null : "patron",
    lastMessagePreview: last === undefined ? null : preview(last),
    lastMessageAt: last === undefined ? null : at,
    patronMessageSeq: last === undefined ? 0 : opening.length,
    patronReadSeq: opening.length,
    librarianReadSeq: 0,
    patronSeenAt: new Date(),
    recordedAt: new Date(),
  } as const;
  const rows = toRows(id, 1, opening, at);
  let recorded: Recorded;
  try {
    const [row] = await db().$transaction([
      db().conversation.create({ data }),
      db().conversationEvent.createMany({ data: rows }),
    ]);
    recorded = { row, events: rows.map(toEvent) };
  } catch (error) {
    const winner = isRepeatedIntent(error) && (await findStarted(patron.keyHash, input.clientId));
    if (winner) return ok(winner);
    throw error;
  }
  await announce(recorded, { ring: waiting, alarm: null });
  return ok({ conversationId: id, state });
}

/** The record that the question is about, as a message before it: it is read, removed and copied like any other. */
function citedRecord({ record = null, recordText = "" }: StartInput) {
  const words = normaliseBody(recordText);
  return record !== null && words.ok ? [{ body: words.value, data: { record } }] : [];
}

/** While staff offer no type there is nothing to choose from, and nothing to refuse: the library can still be asked. */
async function isOffered(code: string): Promise<boolean> {
  const offered = await listOfferedQuestionTypes();
  return offered.length === 0 || offered.some((type) => type.code === code);
}

/** The conversation that this browser's key started with this click, or null. */
export async function findStarted(keyHash: string, startClientId: string): Promise<Started | null> {
  const row = await db().conversation.findUnique({
    where: { keyHash_startClientId: { keyHash, startClientId } },
    select: { id: true, state: true },
  });
  return row && { conversationId: row.id, state: row.state === "message" ? "message" : "waiting" };
}
