import "server-only";

import type { Tx } from "@/lib/platform/db";
import type { Staff } from "../types";

/**
 * Opens the account of a new member, without a password: nothing matches until the member has chosen one by a mailed
 * link. An address that another account has signs that one in, so this one goes by its number: `email` answers null then.
 */
export async function openMemberAccount(
  tx: Tx,
  _by: Staff,
  member: { readonly memberNumber: string; readonly name: string; readonly email: string },
): Promise<{ readonly accountId: string; readonly email: string | null }> {
  const { memberNumber, name, email } = member;
  const data = { memberNumber, name, role: "member" };
  const select = { id: true, email: true } as const;
  const [opened] = await tx.account.createManyAndReturn({
    data: [{ ...data, email }],
    select,
    skipDuplicates: true,
  });
  const { id, email: signsIn } = opened ?? (await tx.account.create({ data, select }));
  return { accountId: id, email: signsIn };
}
