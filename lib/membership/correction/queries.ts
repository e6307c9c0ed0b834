import "server-only";

import type { MemberPatron, Staff } from "@/lib/identity/types";
import { blindIndex, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { IdentityKind } from "../domain/identity-number";
import { identityIndexText } from "../domain/identity-number";
import type { NumberDifference } from "../domain/number-difference";
import { compareNumbers } from "../domain/number-difference";
import { readDetails } from "../read-details";
import { readIdentityNumber } from "../registration/domain/identity";
import type { Warning } from "../registration/domain/warnings";
import { identityWarnings } from "../registration/domain/warnings";

/** What staff weigh a wished identity number by; of neither number more than its last four is told. */
export type WeighedIdentity = {
  readonly kind: IdentityKind;
  /** It is none of its kind, and cannot be taken. */
  readonly invalid: boolean;
  readonly difference: NumberDifference;
  readonly warnings: readonly Warning[];
  /** Another member has it: it cannot be taken. */
  readonly heldByOther: boolean;
  /** How many applications that wait or were sent back claim it. */
  readonly claims: number;
};

/** Which paper the member's number is of: a correction keeps it. */
export async function identityKindOf(member: MemberPatron): Promise<IdentityKind> {
  const { identityKind } = await db().member.findUniqueOrThrow({
    where: { number: member.account.memberNumber },
    select: { identityKind: true },
  });
  return identityKind as IdentityKind;
}

/** A wished number, in the shape in which it was kept, beside the one that stands; null when there is no such member. */
export async function weighIdentity(
  _staff: Staff,
  memberId: string,
  wanted: string,
): Promise<WeighedIdentity | null> {
  const member = await db().member.findUnique({ where: { id: memberId } });
  if (!member) return null;
  const kind = member.identityKind as IdentityKind;
  const details = readDetails(member.detailsSealed);
  const home = details?.identityAddress;
  const identityIndex = blindIndex(identityIndexText(wanted));
  const [holders, claims] = await Promise.all([
    db().member.count({ where: { identityIndex, id: { not: memberId } } }),
    db().membershipApplication.count({
      where: { identityIndex, state: { in: ["submitted", "returned"] } },
    }),
  ]);
  return {
    ...{ kind, claims, heldByOther: holders > 0 },
    invalid: !readIdentityNumber(kind, wanted, undefined).ok,
    difference: compareNumbers(unseal(member.identitySealed), wanted),
    warnings: identityWarnings({
      ...{ kind, number: wanted, sex: details?.sex ?? null },
      birthDate: member.birthDate.toISOString().slice(0, 10),
      village: home?.kind === "indonesia" ? home.village : null,
    }),
  };
}
