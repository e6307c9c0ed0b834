import "server-only";

import { createHash, timingSafeEqual } from "node:crypto";
import type { Staff } from "@/lib/identity/types";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import type { Db } from "@/lib/platform/db";
import type { Member } from "@/lib/platform/prisma/client";
import { cardStanding } from "./card/domain/standing";
import { identityIndexText } from "./domain/identity-number";
import { maskBirthDate, maskIdentityNumber, maskMobile, maskName } from "./domain/masking";
import type { MemberFact } from "./schema";
import type { MemberMatch } from "./types";

/**
 * Whether the fact belongs to the member of this number: the member when it does, null when not. An unknown number takes
 * the same steps as a wrong fact: one read, one fingerprint of what was typed, one comparison in constant time. Counting
 * tries is the caller's duty (`staff/verification`). `today` is the day in the library's zone.
 */
export async function compareMemberFact(
  database: Db,
  staff: Staff,
  { memberNumber, fact, today }: MemberQuestion,
): Promise<MemberMatch | null> {
  const where = { number: memberNumber };
  const member = await database.member.findUnique({ where, include: withCards });
  const typedIndex = blindIndex(identityIndexText(fact.value));
  const [typed, stored] =
    fact.kind === "identity-number"
      ? [typedIndex, member?.identityIndex ?? ""]
      : [fact.value, fact.kind === "mobile" ? (member?.mobile ?? "") : dayOf(member?.birthDate)];
  const equal = sameText(typed, stored);
  return member && equal ? matchOf(member, staff, today) : null;
}

/** What was typed into the verification panel. */
export type MemberQuestion = {
  readonly memberNumber: string;
  readonly fact: MemberFact;
  readonly today: string;
};

/** A member who was matched before, as he stands today; null when he was deleted meanwhile. */
export async function findMatchedMember(
  database: Db,
  staff: Staff,
  memberId: string,
  today: string,
): Promise<MemberMatch | null> {
  const member = await database.member.findUnique({ where: { id: memberId }, include: withCards });
  return member && matchOf(member, staff, today);
}

const withCards = { cards: { select: { blockedAt: true } } } as const;
type CardedMember = Member & { readonly cards: readonly { readonly blockedAt: Date | null }[] };

function matchOf(member: CardedMember, _staff: Staff, today: string): MemberMatch {
  const { id: memberId, state, restrictedAt, cards } = member;
  const validUntil = member.validUntil && dayOf(member.validUntil);
  // A member older than the cards has none: nothing of his is blocked.
  const blocked = cards.length > 0 && cards.every(({ blockedAt }) => blockedAt !== null);
  const standing = cardStanding({ blocked, member: { state, validUntil } }, today);
  if (restrictedAt !== null) return { memberId, standing, masked: null };
  const masked = {
    memberNumber: member.number,
    name: maskName(member.name),
    mobile: maskMobile(member.mobile),
    birthDate: maskBirthDate(dayOf(member.birthDate)),
    identityNumber: maskIdentityNumber(unseal(member.identitySealed)),
  };
  return { memberId, standing, masked };
}

/** A calendar day of the database as text, `1990-08-17`; empty for none. */
function dayOf(date: Date | undefined): string {
  return date?.toISOString().slice(0, 10) ?? "";
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
