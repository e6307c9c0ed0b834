import "server-only";

import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { findMatchedMember } from "@/lib/membership/queries";
import type { MemberMatch } from "@/lib/membership/types";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { triesPerConversation } from "./policy";

/** Tries left in this conversation, whoever made the others: 0 to 3. */
export async function getTriesLeft(_staff: Staff, conversationId: string): Promise<number> {
  const made = await db().verificationTry.count({ where: { conversationId } });
  return Math.max(0, triesPerConversation - made);
}

/**
 * The member a conversation stands verified for: whom a librarian has matched, or who began it signed in. Null where it is
 * nobody's, or no longer his because it was resumed in another browser.
 */
export async function getVerifiedMember(
  staff: Staff,
  conversationId: string,
): Promise<MemberMatch | null> {
  const row = await db().conversation.findUnique({
    where: { id: conversationId },
    select: { verification: true, verifiedMemberId: true, accountId: true },
  });
  if (row?.verification !== "member") return null;
  const memberId = row.verifiedMemberId ?? (await findMemberOfAccount(db(), row.accountId));
  return memberId === null ? null : findMatchedMember(db(), staff, memberId, wibDateAt(now()));
}

/** Id of the member whose account this is; null for none, for staff and for one who was deleted. */
export async function findMemberOfAccount(database: Db, accountId: string | null) {
  if (accountId === null) return null;
  const account = await database.account.findUnique({
    where: { id: accountId },
    select: { member: { select: { id: true } } },
  });
  return account?.member?.id ?? null;
}
