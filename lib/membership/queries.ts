import "server-only";

import { createHash, timingSafeEqual } from "node:crypto";
import type { Staff } from "@/lib/identity/types";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import type { Db } from "@/lib/platform/db";
import { identityIndexText } from "./domain/identity-number";
import { maskBirthDate, maskIdentityNumber, maskMobile, maskName } from "./domain/masking";
import type { MemberFact } from "./schema";
import type { MaskedMember } from "./types";

/**
 * Whether the fact belongs to the member of this number: masked values when it does, null when not.
 * An unknown number takes the same steps as a wrong fact: one read, one fingerprint of what was
 * typed, one comparison in constant time. Counting tries is the caller's duty (`staff/verification`).
 */
export async function compareMemberFact(
  database: Db,
  _staff: Staff,
  memberNumber: string,
  fact: MemberFact,
): Promise<MaskedMember | null> {
  const member = await database.member.findUnique({ where: { number: memberNumber } });
  const birthDate = member?.birthDate.toISOString().slice(0, 10) ?? "";
  const typedIndex = blindIndex(identityIndexText(fact.value));
  const [typed, stored] =
    fact.kind === "identity-number"
      ? [typedIndex, member?.identityIndex ?? ""]
      : [fact.value, fact.kind === "mobile" ? (member?.mobile ?? "") : birthDate];
  const equal = sameText(typed, stored);
  if (!member || !equal) return null;
  return {
    memberNumber: member.number,
    name: maskName(member.name),
    mobile: maskMobile(member.mobile),
    birthDate: maskBirthDate(birthDate),
    identityNumber: maskIdentityNumber(unseal(member.identitySealed)),
  };
}

function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
