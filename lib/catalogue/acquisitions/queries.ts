import "server-only";
import { db } from "@/lib/platform/db";
import type { ListedRecord } from "../search/types";

/** A record and when it came into the catalogue. */
export type Acquisition = ListedRecord & { readonly createdAt: Date };

/** Behind the record that came in then: what is older. */
export type OlderThan = { readonly at: Date; readonly id: number };

/** Live records, the newest first, from the newest or from `olderThan` on; at most `limit` (100). Public; an index gives them. */
export async function listAcquisitions(
  limit: number,
  olderThan: OlderThan | null = null,
): Promise<readonly Acquisition[]> {
  const at = olderThan?.at.toISOString() ?? "9999-01-01T00:00:00Z";
  return db().$queryRaw<Acquisition[]>`
    SELECT c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind, c.digital_kind AS "digitalKind",
      c.language, c.call_number AS "callNumber", coalesce(r.available, false) AS available, c.created_at AS "createdAt"
    FROM (SELECT * FROM catalogue_record
      WHERE (created_at, id) < (${at}::timestamptz, ${olderThan?.id ?? 0}::int) AND withdrawn_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT ${Math.min(limit, 100)}::int) c
    LEFT JOIN search.record r ON r.record_id = c.id
    ORDER BY c.created_at DESC, c.id DESC`;
}
