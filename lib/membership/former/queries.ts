import "server-only";

import { unseal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { FormerKind } from "./mutations";

/** What a member was called and reached by before, oldest first. */
export async function listFormers(
  tx: Tx,
  memberId: string,
): Promise<readonly { readonly kind: FormerKind; readonly value: string; readonly until: Date }[]> {
  const rows = await tx.memberFormer.findMany({ where: { memberId }, orderBy: { until: "asc" } });
  return rows.map(({ kind, valueSealed, until }) => ({
    ...{ kind: kind as FormerKind, value: unseal(valueSealed), until },
  }));
}
