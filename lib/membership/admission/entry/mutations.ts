import "server-only";

import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { openMemberAccount } from "@/lib/identity/member-accounts/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { issueFirstCard } from "../../card/mutations";
import { passConsents } from "../../consents/mutations";
import { detailsOf } from "../../domain/details";
import { memberNumberOf } from "../../domain/member-number";
import { readAnswers } from "../../registration/queries";
import { lastDayOf } from "../../rules/domain/validity";
import { getMembershipRule } from "../../rules/queries";

export type AdmittedMember = {
  readonly memberId: string;
  readonly memberNumber: string;
  readonly accountId: string;
  /** False when another account has the address: this one signs in by its number. */
  readonly signsInByEmail: boolean;
};

/**
 * Turns an application that the caller holds, submitted and no duplicate, into a member with number, first card, account,
 * consents and picture. Refuses, writing nothing, when a member bears the identity.
 */
export async function admitMember(
  tx: Tx,
  staff: Staff,
  applicationId: string,
): Promise<Result<AdmittedMember, "identity-known">> {
  const row = await tx.membershipApplication.findUniqueOrThrow({ where: { id: applicationId } });
  if (!row.answersSealed || !row.identityIndex)
    throw new Error("an application in the queue has no answers");
  const answers = readAnswers(row.answersSealed);
  const { identity, person } = answers;
  const { name, mobile, education, occupation, institution } = person;
  const at = now();
  const { validityYears } = await getMembershipRule(tx);
  const validUntil = lastDayOf(wibDateAt(at), validityYears);
  const [next] = await tx.$queryRaw<{ serial: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('member', 'serial')) AS serial`;
  if (!next) throw new Error("the member sequence answered nothing");
  const memberNumber = memberNumberOf(next.serial);
  const [member] = await tx.member.createManyAndReturn({
    data: [
      {
        ...{ serial: next.serial, number: memberNumber, name, mobile, memberSince: at },
        birthDate: new Date(`${person.birthDate}T00:00:00Z`),
        validUntil: validUntil === null ? null : new Date(`${validUntil}T00:00:00Z`),
        ...{ identityKind: identity.kind, identitySealed: seal(identity.number) },
        ...{ identityIndex: row.identityIndex, likenessIndex: row.likenessIndex },
        ...{ email: row.email, emailVerifiedAt: row.emailVerifiedAt, locale: row.locale },
        detailsSealed: seal(JSON.stringify(detailsOf(answers))),
        ...{ education, occupation, institution },
      },
    ],
    select: { id: true },
    skipDuplicates: true,
  });
  if (!member) return refuse("identity-known");
  const memberId = member.id;
  await issueFirstCard(tx, memberId);
  const signIn = { memberNumber, name, email: identity.email };
  const account = await openMemberAccount(tx, staff, signIn);
  await passConsents(tx, applicationId, memberId);
  await tx.portrait.updateMany({
    where: { applicationId },
    data: { applicationId: null, memberId },
  });
  await tx.membershipApplication.update({
    where: { id: applicationId },
    data: {
      ...{ state: "approved", memberId, decidedAt: at, decidedBy: staff.accountId },
      ...{ answersSealed: null, changes: { increment: 1 } },
    },
  });
  const { accountId } = account;
  return ok({ memberId, memberNumber, accountId, signsInByEmail: account.email !== null });
}
