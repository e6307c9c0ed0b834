import "server-only";

import { noteAccess } from "@/lib/audit/access/mutations";
import { record } from "@/lib/audit/mutations";
import { announceVerified, recordVerified } from "@/lib/conversation/moves/mutations";
import type { ConversationRow } from "@/lib/conversation/record/queries";
import { findByClientId, toEvent } from "@/lib/conversation/record/queries";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import type { CardStanding } from "@/lib/membership/card/domain/standing";
import { compareMemberFact, findMatchedMember } from "@/lib/membership/queries";
import type { MemberFact } from "@/lib/membership/schema";
import type { MaskedMember, MemberMatch } from "@/lib/membership/types";
import { now } from "@/lib/platform/clock";
import { blindIndex } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { ConversationEvent } from "@/lib/realtime/contract";
import type { VerificationRefusal } from "./policy";
import { memberWindowHours, triesPerConversation, verificationRefusal } from "./policy";
import { findMemberOfAccount } from "./queries";

export type Verification = {
  readonly match: boolean;
  /** Tries left in this conversation, 0 to 2. */
  readonly triesLeft: number;
  /** How membership and card stand; only after a match. */
  readonly standing?: CardStanding;
  /** Only after a match, and not of a member who has restricted the use of his data. */
  readonly masked?: MaskedMember;
  /** What the conversation's record says of it: one event after a match, none otherwise. */
  readonly events: readonly ConversationEvent[];
};

/** What a librarian asks in a conversation that he was found to be let into. */
export type VerificationQuestion = {
  readonly conversation: ConversationRow;
  readonly staff: Staff;
  /** The intent's own id: pressed once and sent twice, it is one try. */
  readonly clientId: string;
  readonly memberNumber: string;
  readonly fact: MemberFact;
};

/**
 * Checks a member number against one fact (conversation.md, "Who is asking"; R033, R034). Answers only
 * match or no match; an unknown number and a wrong fact are one answer. Every try, refused ones
 * included, is logged. One transaction holds the try, the log, and after a match the conversation's event with the
 * member's id and the line of whose data were looked at. A conversation verified for one member becomes no other's
 * (`other-member`). Whether this librarian may serve that conversation is for the
 * caller to know.
 */
export async function verifyMember(
  question: VerificationQuestion,
): Promise<Result<Verification, VerificationRefusal | "closed">> {
  try {
    const answer = await db().$transaction((tx) => verify(tx, question));
    if (!answer.ok) return answer;
    const { recorded, ...verification } = answer.value;
    if (recorded) void announceVerified(recorded);
    return ok(verification);
  } catch (error) {
    if (error instanceof MovedMeanwhile) return refuse("closed");
    throw error;
  }
}

/** Takes the try back too: what was found is told to nobody. */
class MovedMeanwhile extends Error {}

async function verify(tx: Tx, question: VerificationQuestion) {
  const { conversation, staff, memberNumber, fact } = question;
  const conversationId = conversation.id;
  const numberIndex = blindIndex(`member-number:${memberNumber}`);
  await oneAtATime(tx, conversationId, numberIndex);
  const at = now();
  const today = wibDateAt(at);
  const since = new Date(at.getTime() - memberWindowHours * 3600 * 1000);
  const triesOfConversation = await tx.verificationTry.count({ where: { conversationId } });
  const repeated = await findRepeated(tx, question, today);
  if (repeated) {
    const triesLeft = Math.max(0, triesPerConversation - triesOfConversation);
    return ok({ ...repeated, triesLeft, recorded: null });
  }
  const triesOfMember = await tx.verificationTry.count({
    where: { numberIndex, at: { gt: since } },
  });
  const refusal = verificationRefusal(triesOfConversation, triesOfMember);
  const match = refusal ? null : await compareMemberFact(tx, staff, { memberNumber, fact, today });
  const found = match && (await recordMatch(tx, question, match));
  await record(tx, {
    actorKind: "staff",
    actorId: staff.accountId,
    action: "member.verification-tried",
    subject: `conversation:${conversationId}`,
    data: { outcome: refusal ?? outcomeOf(found), fact: fact.kind },
  });
  if (refusal) return refuse(refusal);
  await tx.verificationTry.create({
    data: { conversationId, numberIndex, accountId: staff.accountId, matched: !!match, at },
  });
  // A match that may not be recorded is a try like any other: it says of a number that it is somebody's.
  if (found === "other-member") return refuse(found);
  const triesLeft = triesPerConversation - triesOfConversation - 1;
  return ok(found ? { ...found, triesLeft } : { ...noMatch, triesLeft });
}

const outcomeOf = (found: object | "other-member" | null) =>
  typeof found === "string" ? found : found ? "match" : "no-match";

const noMatch = { match: false, events: [], recorded: null } as const;

/** The conversation's event, and the line of whose data were looked at. */
async function recordMatch(
  tx: Tx,
  { conversation, staff, clientId }: VerificationQuestion,
  match: MemberMatch,
) {
  const { memberId } = match;
  // Who began it signed in has proven who he is: his words never become another member's.
  const signedIn = await findMemberOfAccount(tx, conversation.accountId);
  if (signedIn !== null && signedIn !== memberId) return "other-member";
  const recorded = await recordVerified(tx, staff, conversation, { clientId, memberId });
  if (!recorded) throw new MovedMeanwhile();
  if (recorded === "other-member") return recorded;
  await noteAccess(tx, { staff, subject: `member:${memberId}`, manner: "verified" });
  return { ...shown(match), events: recorded.events, recorded };
}

function shown({ standing, masked }: MemberMatch) {
  return { match: true, standing, ...(masked ? { masked } : {}) };
}

/**
 * The answer of an intent that was recorded before: its first answer was lost on the way. Of a match that stands no longer,
 * since the conversation was resumed in another browser, nothing is shown.
 */
async function findRepeated(
  tx: Tx,
  { conversation, staff, clientId }: VerificationQuestion,
  today: string,
) {
  const known = await findByClientId(conversation.id, clientId, tx);
  if (!known) return null;
  const { verification, verifiedMemberId } = await tx.conversation.findUniqueOrThrow({
    where: { id: conversation.id },
    select: { verification: true, verifiedMemberId: true },
  });
  if (verification !== "member") throw new MovedMeanwhile();
  const match = verifiedMemberId && (await findMatchedMember(tx, staff, verifiedMemberId, today));
  return { ...(match ? shown(match) : { match: true }), events: [toEvent(known)] };
}

/** Two librarians who press at once count one after the other; always in this order, so without deadlock. */
async function oneAtATime(tx: Tx, conversationId: string, numberIndex: string): Promise<void> {
  for (const key of [`verify:conversation:${conversationId}`, `verify:member:${numberIndex}`]) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}
