import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { compareMemberFact } from "@/lib/membership/queries";
import type { MemberFact } from "@/lib/membership/schema";
import type { MaskedMember } from "@/lib/membership/types";
import { now } from "@/lib/platform/clock";
import { blindIndex } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { VerificationRefusal } from "./policy";
import { memberWindowHours, triesPerConversation, verificationRefusal } from "./policy";

export type Verification = {
  readonly match: boolean;
  /** Tries left in this conversation, 0 to 2. */
  readonly triesLeft: number;
  /** Only after a match. */
  readonly masked?: MaskedMember;
};

/**
 * Checks a member number against one fact (conversation.md, "Who is asking"; R033, R034). Answers only
 * match or no match; an unknown number and a wrong fact are one answer. Every try, refused ones
 * included, is logged. `conversationId` is a UUID; whether this librarian may serve that conversation
 * is for the caller to know, and so is writing the event.
 */
export async function verifyMember(input: {
  readonly conversationId: string;
  readonly staff: Staff;
  readonly memberNumber: string;
  readonly fact: MemberFact;
}): Promise<Result<Verification, VerificationRefusal>> {
  const { conversationId, staff, memberNumber, fact } = input;
  const numberIndex = blindIndex(`member-number:${memberNumber}`);
  return db().$transaction(async (tx) => {
    await oneAtATime(tx, conversationId, numberIndex);
    const at = now();
    const since = new Date(at.getTime() - memberWindowHours * 3600 * 1000);
    const triesOfConversation = await tx.verificationTry.count({ where: { conversationId } });
    const triesOfMember = await tx.verificationTry.count({
      where: { numberIndex, at: { gt: since } },
    });
    const refusal = verificationRefusal(triesOfConversation, triesOfMember);
    const masked = refusal ? null : await compareMemberFact(tx, staff, memberNumber, fact);
    const outcome = refusal ?? (masked ? "match" : "no-match");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "member.verification-tried",
      subject: `conversation:${conversationId}`,
      data: { outcome, fact: fact.kind, numberIndex },
    });
    if (refusal) return refuse(refusal);
    await tx.verificationTry.create({
      data: { conversationId, numberIndex, accountId: staff.accountId, matched: !!masked, at },
    });
    const triesLeft = triesPerConversation - triesOfConversation - 1;
    return ok({ match: !!masked, triesLeft, ...(masked ? { masked } : {}) });
  });
}

/** Two librarians who press at once count one after the other; always in this order, so without deadlock. */
async function oneAtATime(tx: Tx, conversationId: string, numberIndex: string): Promise<void> {
  for (const key of [`verify:conversation:${conversationId}`, `verify:member:${numberIndex}`]) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}
