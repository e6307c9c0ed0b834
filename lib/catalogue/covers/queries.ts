import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { Cover } from "./types";

/** The covers of these records; one without a cover is left out. Public. */
export async function listCovers(
  recordIds: readonly number[],
): Promise<ReadonlyMap<number, Cover>> {
  if (recordIds.length === 0) return new Map();
  const rows = await db().$queryRaw<(Cover & { readonly recordId: number })[]>`
    SELECT v.record_id AS "recordId", v.id::text AS id, v.alt, s.width, s.height FROM catalogue_cover v
    CROSS JOIN LATERAL (SELECT width, height FROM catalogue_cover_size z WHERE z.cover_id = v.id
      ORDER BY width DESC LIMIT 1) s
    WHERE v.record_id = ANY(${[...recordIds]}::int[])`;
  return new Map(rows.map(({ recordId, ...cover }) => [recordId, cover]));
}

/**
 * The WebP of the narrowest kept width that is at least `width`, or of the widest; null when there is no such cover, and
 * while its record is withdrawn. Public.
 */
export async function getCover(
  coverId: string,
  width: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!z.uuid().safeParse(coverId).success) return null;
  const [row] = await db().$queryRaw<{ webp: Uint8Array }[]>`
    SELECT s.webp FROM catalogue_cover_size s JOIN catalogue_cover v ON v.id = s.cover_id
    JOIN catalogue_record r ON r.id = v.record_id
    WHERE s.cover_id = ${coverId}::uuid AND r.withdrawn_at IS NULL
    ORDER BY s.width < ${width}::int, CASE WHEN s.width < ${width}::int THEN -s.width ELSE s.width END LIMIT 1`;
  return row ? new Uint8Array(row.webp) : null;
}
