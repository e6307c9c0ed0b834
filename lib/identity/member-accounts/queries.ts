import "server-only";

import type { Db } from "@/lib/platform/db";

/**
 * The account of a member who has not chosen his first password yet, with the address its link goes to: the one that signs
 * in, else the member's own. Null for every other: who has a password asks for another one himself.
 */
export async function findUnchosenAccount(
  database: Db,
  memberId: string,
): Promise<{
  readonly accountId: string;
  readonly memberNumber: string;
  readonly address: string;
  readonly signsInByEmail: boolean;
} | null> {
  const account = await database.account.findFirst({
    where: { role: "member", passwordHash: null, deactivatedAt: null, member: { id: memberId } },
    select: { id: true, email: true, memberNumber: true, member: { select: { email: true } } },
  });
  const address = account?.email ?? account?.member?.email ?? null;
  if (!account || account.memberNumber === null || address === null) return null;
  const { id: accountId, memberNumber, email } = account;
  return { accountId, memberNumber, address, signsInByEmail: email !== null };
}
