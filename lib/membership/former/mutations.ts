import "server-only";

import { now } from "@/lib/platform/clock";
import { seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";

export type FormerKind = "name" | "email";

/**
 * Keeps a name, or a proven address, that a member has from now on no more, sealed and with his row: a deletion finds by it
 * the conversations that bear it still. Called in the transaction that changes it, by whoever holds the member's row.
 */
export async function keepFormer(
  tx: Tx,
  memberId: string,
  former: { readonly kind: FormerKind; readonly value: string },
): Promise<void> {
  const { kind, value } = former;
  await tx.memberFormer.create({
    data: { memberId, kind, valueSealed: seal(value), until: now() },
  });
}
