import "server-only";

import type { LinkPurpose } from "@/lib/identity/links/domain/purposes";
import { emailIndexOf, spendLink } from "@/lib/identity/links/mutations";
import { peekLink } from "@/lib/identity/links/queries";
import type { Tx } from "@/lib/platform/db";
import type { MembershipApplication } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";

/**
 * Uses up a mailed link of one of these purposes, and answers its application, held until the transaction ends. The
 * application is taken before its link, as saves, decisions and deletions take them: neither waits for the other, and a
 * save at the same moment uses no link up for nothing. `link-dead`: used, late, made up or taken back, its application is
 * gone, or has another address since.
 */
export async function takeByLink(
  tx: Tx,
  purposes: readonly LinkPurpose[],
  token: string,
): Promise<Result<MembershipApplication, "link-dead">> {
  for (const purpose of purposes) {
    const known = await peekLink(purpose, token, tx);
    if (!known) continue;
    const id = known.subjectId;
    await tx.$executeRaw`SELECT FROM membership_application WHERE id = ${id}::uuid FOR UPDATE`;
    const spent = await spendLink(tx, purpose, token);
    if (!spent.ok) return spent;
    const row = await tx.membershipApplication.findUnique({ where: { id } });
    if (row?.email == null) return refuse("link-dead");
    return emailIndexOf(row.email) === spent.value.emailIndex ? ok(row) : refuse("link-dead");
  }
  return refuse("link-dead");
}
