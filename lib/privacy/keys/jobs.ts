import "server-only";

import type { System } from "@/lib/identity/types";
import { seal, sealedByNewest, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { SealedColumn } from "@/lib/platform/sealed-columns";
import { sealedColumns } from "@/lib/platform/sealed-columns";

const batchMax = 500;

/** What became of one column: how many values were sealed anew. */
export type Resealed = SealedColumn & { readonly count: number };

/**
 * Seals every sealed value anew with the newest key of `PORTAL_DATA_KEYS`. May run beside the portal and be cut off anywhere:
 * a value that was changed meanwhile is left alone, for it has the newest key already. Afterwards the older keys open
 * nothing in this database any more; backups still need them.
 */
export async function resealAll(_by: System): Promise<readonly Resealed[]> {
  const done: Resealed[] = [];
  for (const place of sealedColumns) done.push({ ...place, count: await resealColumn(place) });
  return done;
}

async function resealColumn({ table, column }: SealedColumn): Promise<number> {
  const [from, value] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  let count = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await db().$queryRaw<{ id: string; token: string }[]>`
      SELECT id::text, ${value} AS token FROM ${from}
      WHERE id > ${after}::uuid AND ${value} IS NOT NULL ORDER BY id LIMIT ${batchMax}`;
    for (const { id, token } of rows) {
      if (sealedByNewest(token)) continue;
      count += await db().$executeRaw`
        UPDATE ${from} SET ${value} = ${seal(unseal(token))} WHERE id = ${id}::uuid AND ${value} = ${token}`;
    }
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
  }
}

/** Removes what bears fingerprints that cannot be made anew: mailed links, tries of verification, windows of limits. */
export async function forgetFingerprints(_by: System): Promise<void> {
  await db().$transaction([
    db().mailedLink.deleteMany(),
    db().verificationTry.deleteMany(),
    db().rateWindow.deleteMany(),
  ]);
}
