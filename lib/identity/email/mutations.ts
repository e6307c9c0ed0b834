import "server-only";

import type { Tx } from "@/lib/platform/db";
import { voidLinks } from "../links/mutations";

/**
 * Makes a proven address the one that signs an account in. One that signs in somebody else stays theirs: this account
 * then goes by its member number alone. Links mailed to the address of before are taken back. Answers whether it signs in.
 * Taken by somebody else at the same instant it throws P2002, and the whole transaction is to be run once more.
 */
export async function takeSignInEmail(tx: Tx, accountId: string, email: string): Promise<boolean> {
  const holder = await tx.account.findUnique({ where: { email }, select: { id: true } });
  const free = holder === null || holder.id === accountId;
  await tx.account.update({ where: { id: accountId }, data: { email: free ? email : null } });
  await voidLinks(tx, accountId, ["change-email", "reset-password"]);
  return free;
}
