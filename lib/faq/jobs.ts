import "server-only";
import { dayMs, wibDay } from "@/lib/hours/domain/civil-date";
import type { System } from "@/lib/identity/types";
import { reading } from "@/lib/language/search-text/reading";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { getPublished } from "@/lib/publishing/queries";
import { showEntry } from "./mutations";
import { faqReader } from "./queries";

/** Days an unanswered search is kept: long enough to write what is missing (UU 27/2022, no longer than needed). */
export const searchRetentionDays = 180;

/** Deletes unanswered searches that are older. @returns how many lines */
export async function forgetOldSearches(_system: System): Promise<number> {
  const first = new Date((wibDay(now().getTime()) - searchRetentionDays) * dayMs);
  const { count } = await db().faqUnanswered.deleteMany({ where: { day: { lt: first } } });
  return count;
}

/**
 * Makes public entries findable that are not, or are only by an older reading of the language: after an upgrade the
 * questions of patrons and the index must be read alike. @returns how many entries
 */
export async function refreshIndex(_system: System): Promise<number> {
  const stale = await db().$queryRaw<{ slug: string }[]>`
    SELECT d.slug FROM document d
    WHERE d.kind = ${faqReader.kind} AND d.published IS NOT NULL AND NOT EXISTS
      (SELECT FROM search.faq_entry e WHERE e.document_id = d.id AND e.locale = 'id' AND e.reading = ${reading})`;
  let refreshed = 0;
  for (const { slug } of stale) {
    refreshed += await db().$transaction(async (tx) => {
      // Held, so that what is indexed is what is public when this ends.
      await tx.$queryRaw`SELECT 1 AS held FROM document
        WHERE kind = ${faqReader.kind} AND slug = ${slug} FOR UPDATE`;
      const entry = await getPublished(faqReader, slug, tx);
      if (entry === null) return 0;
      await showEntry(tx, entry, entry.content);
      return 1;
    });
  }
  return refreshed;
}
