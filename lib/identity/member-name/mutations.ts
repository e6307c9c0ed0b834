import "server-only";

import type { Tx } from "@/lib/platform/db";

/** Gives the account of a member the name that his membership has now. */
export async function renameMemberAccount(
  tx: Tx,
  memberNumber: string,
  name: string,
): Promise<void> {
  await tx.account.updateMany({ where: { memberNumber, role: "member" }, data: { name } });
}
