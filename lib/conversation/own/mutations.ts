import "server-only";

import { record } from "@/lib/audit/mutations";
import { hangUp } from "@/lib/identity/sessions/ending/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { listHolders } from "../record/queries";

/**
 * Makes conversations that this browser began without signing in belong to the member's account: the one named, or all.
 * Only those under the browser's own key that belong to no account yet, and none of a public computer, where the next
 * person holds the key. From then on the account alone opens them. Whether he is a member stays as it was verified.
 * Sockets that were opened by a browser's key are closed.
 * @returns how many were taken; none for one that may not be
 */
export async function keepInAccount(
  member: MemberPatron,
  which: { readonly conversationId: string } | "all",
): Promise<number> {
  const { keyHash, account } = member;
  if (keyHash === null) return 0;
  const id = which === "all" ? null : which.conversationId;
  const { taken, sockets } = await db().$transaction(async (tx) => {
    // Held in the order of their ids, as a deletion takes them.
    const taken = await tx.$queryRaw<{ id: string }[]>`
      UPDATE conversation SET account_id = ${account.accountId}::uuid
      WHERE id IN (SELECT id FROM conversation
        WHERE key_hash = ${keyHash}::char(64) AND account_id IS NULL AND NOT public_computer
          AND (${id}::uuid IS NULL OR id = ${id}::uuid)
        ORDER BY id FOR NO KEY UPDATE)
      RETURNING id::text`;
    const sockets = await listHolders(tx, taken);
    for (const { id } of taken)
      await record(tx, {
        ...{ actorKind: "patron", actorId: account.accountId, action: "conversation.kept" },
        subject: `conversation:${id}`,
      });
    return { taken, sockets };
  });
  await hangUp(sockets);
  return taken.length;
}
