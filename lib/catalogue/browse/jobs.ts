import "server-only";
import type { System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { shelfKey } from "../bibliography/domain/call-number";
import { rowsParameter } from "../domain/rows";

/** Rows of one transaction: written again whole, so that nobody waits long for one of them. */
const batchSize = 500;

/**
 * Gives their place on the shelf to records that were stored before there was one; costs an index probe when all have it.
 * @returns how many were read
 */
export async function placeOnShelf(_system: System): Promise<number> {
  let placed = 0;
  for (;;) {
    const count = await placeBatch();
    placed += count;
    if (count < batchSize) return placed;
  }
}

async function placeBatch(): Promise<number> {
  return db().$transaction(async (tx) => {
    // What an import is writing just now it places itself.
    const rows = await tx.$queryRaw<{ id: number; callNumber: string | null }[]>`
      SELECT r.record_id AS id, c.call_number AS "callNumber" FROM search.record r
      JOIN catalogue_record c ON c.id = r.record_id WHERE r.sort_shelf = ''
      ORDER BY r.record_id LIMIT ${batchSize}::int FOR UPDATE OF r SKIP LOCKED`;
    if (rows.length === 0) return 0;
    const keys = rows.map(({ id, callNumber }) => ({
      id,
      key: shelfKey(callNumber ?? "") || null,
    }));
    await tx.$executeRaw`
      UPDATE search.record r SET sort_shelf = k.key
      FROM json_to_recordset(${rowsParameter(keys)}::json) AS k (id int, key text)
      WHERE r.record_id = k.id`;
    return rows.length;
  });
}
