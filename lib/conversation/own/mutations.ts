import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";

/**
 * Makes conversations that this browser began without signing in belong to the member's account: the one named, or all.
 * Only those under the browser's own key that belong to no account yet, and none of a public computer, where the next
 * person holds the key. From then on the account alone opens them. Whether he is a member stays as it was verified.
 * @returns how many were taken; none for one that may not be
 */
export async function keepInAccount(
  member: MemberPatron,
  which: { readonly conversationId: string } | "all",
): Promise<number> {
  const { keyHash, account } = member;
  if (keyHash === null) return 0;
  const id = which === "all" ? null : which.conversationId;
  return db().$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ id: string }[]>`
      UPDATE conversation SET account_id = ${account.accountId}::uuid
      WHERE key_hash = ${keyHash}::char(64) AND account_id IS NULL AND NOT public_computer
        AND (${id}::uuid IS NULL OR id = ${id}::uuid)
      RETURNING id::text`;
    for (const { id } of taken)
      await record(tx, {
        ...{ actorKind: "patron", actorId: account.accountId, action: "conversation.kept" },
        subject: `conversation:${id}`,
      });
    return taken.length;
  });
}
