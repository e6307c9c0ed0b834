import "server-only";

import type { Tx } from "@/lib/platform/db";

/** A member's account as the other rooms know it. */
export type LeavingAccount = { readonly accountId: string; readonly email: string | null };

/** The account that is joined to a member number, held until the transaction ends; null when there is none. */
export async function holdAccountOfMember(
  tx: Tx,
  memberNumber: string,
): Promise<LeavingAccount | null> {
  const [row] = await tx.$queryRaw<LeavingAccount[]>`
    SELECT id::text AS "accountId", email FROM account
    WHERE member_number = ${memberNumber} AND role = 'member' FOR UPDATE`;
  return row ?? null;
}

/**
 * Removes a member's account with its sessions, second factor, recovery codes, sign-ins and list of records. Never that of
 * staff. Answers whether there was one; the caller calls `lookAgain` after the commit.
 */
export async function removeMemberAccount(tx: Tx, accountId: string): Promise<boolean> {
  const { count } = await tx.account.deleteMany({ where: { id: accountId, role: "member" } });
  return count > 0;
}

/**
 * Removes the mailed links to these subjects, used or not, whatever address they went to. Links of others to the same
 * address stay: a family shares one.
 */
export async function removeLinks(tx: Tx, subjectIds: readonly string[]): Promise<void> {
  await tx.mailedLink.deleteMany({ where: { subjectId: { in: [...subjectIds] } } });
}
