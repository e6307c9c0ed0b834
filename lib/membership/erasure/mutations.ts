import "server-only";

import { blindIndex } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";

/** Who is to be deleted, as the other rooms know him. */
export type LeavingMember = {
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  /** Every application of his: the one that was approved, and others with his identity. */
  readonly applicationIds: readonly string[];
};

/** Holds the member's row until the transaction ends, so that no other deed runs beside the deletion. Null: there is none. */
export async function holdLeavingMember(tx: Tx, memberId: string): Promise<LeavingMember | null> {
  const [member] = await tx.$queryRaw<
    { number: string; name: string; email: string | null; identity: string; likeness: string }[]
  >`
    SELECT number, name, email, identity_index AS identity, coalesce(likeness_index, '') AS likeness
    FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  if (!member) return null;
  const { number, name, email, identity, likeness } = member;
  const applications = await tx.membershipApplication.findMany({
    where: {
      OR: [
        { memberId },
        { identityIndex: identity },
        // Begun again and not yet at the identity number.
        ...(email === null ? [] : [{ email, likenessIndex: likeness }]),
      ],
    },
    select: { id: true },
  });
  return { number, name, email, applicationIds: applications.map(({ id }) => id) };
}

/**
 * Removes a member's row and what hangs on it: cards, consents, picture, applications with their history. The number is
 * not given again, because the sequence never goes back.
 */
export async function removeMember(tx: Tx, memberId: string): Promise<void> {
  await tx.member.deleteMany({ where: { id: memberId } });
}

/** Removes applications with their history, consents and pictures. Answers how many there were. */
export async function removeApplications(tx: Tx, ids: readonly string[]): Promise<number> {
  const { count } = await tx.membershipApplication.deleteMany({ where: { id: { in: [...ids] } } });
  return count;
}

/** Removes what was tried in these conversations, and what was tried with this member number. */
export async function removeTries(
  tx: Tx,
  of: { readonly conversationIds: readonly string[]; readonly memberNumber: string | null },
): Promise<void> {
  const { conversationIds, memberNumber } = of;
  await tx.verificationTry.deleteMany({
    where: {
      OR: [
        { conversationId: { in: [...conversationIds] } },
        ...(memberNumber === null ? [] : [{ numberIndex: memberNumberIndex(memberNumber) }]),
      ],
    },
  });
}

/** The fingerprint under which tries with a member number stand. */
export function memberNumberIndex(memberNumber: string): string {
  return blindIndex(`member-number:${memberNumber}`);
}
