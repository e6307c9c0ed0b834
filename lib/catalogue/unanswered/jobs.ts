import "server-only";
import { wibDay } from "@/lib/hours/domain/civil-date";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Days an unanswered search is kept: long enough to buy what is missing (UU 27/2022, no longer than needed). */
export const searchRetentionDays = 180;

/**
 * Deletes unanswered searches that are older, and what staff put aside that long ago and nobody has searched since.
 * @returns how many searches
 */
export async function forgetOldSearches(_system: System): Promise<number> {
  const first = new Date((wibDay(now().getTime()) - searchRetentionDays) * 86_400_000);
  return db().$transaction(async (tx) => {
    const { count } = await tx.catalogueUnanswered.deleteMany({ where: { day: { lt: first } } });
    await tx.$executeRaw`
      DELETE FROM catalogue_ignored_search i WHERE ignored_at < ${first}::timestamptz
        AND NOT EXISTS (SELECT FROM catalogue_unanswered u WHERE u.text = i.text)`;
    return count;
  });
}
