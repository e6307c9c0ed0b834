import "server-only";

import type { Tx } from "@/lib/platform/db";

/** Empties the list of records that an account has saved. */
export async function removeSavedRecords(tx: Tx, accountId: string): Promise<void> {
  await tx.savedRecord.deleteMany({ where: { accountId } });
}
