import "server-only";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Days after which a picture that no edition names is removed: an editor may come back to a half-written piece. */
const unusedDays = 7;

/** Removes pictures that were uploaded and never used in anything saved. @returns how many */
export async function removeUnusedPictures(_system: System): Promise<number> {
  const before = new Date(now().getTime() - unusedDays * 86_400_000);
  return db().$executeRaw`DELETE FROM picture p WHERE p.at < ${before.toISOString()}::timestamptz
    AND NOT EXISTS (SELECT FROM edition e WHERE e.content->'shared'->>'imageId' = p.id::text)`;
}
