import "server-only";
import { record } from "@/lib/audit/mutations";
import { isoDateOf, wibDay } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { storableText } from "@/lib/language/search-text/kept-search";
import { takeHere } from "@/lib/platform/burst";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayEditCatalogue } from "../policy";

/** Different texts kept of one day: more than staff ever read, and all that a machine can make the database grow by. */
export const unansweredDayMax = 2_000;

/** Unanswered searches of one address that are noted: a reading room is one address, a list of made-up texts is not. */
const searcherBurst = { limit: 200, windowSeconds: 3600 };

/**
 * Counts a search that found nothing, for staff. What looks like an address or a number of a person or telephone (and
 * with them an ISBN) is not stored, nor what is too short to mean anything. Never fails: whoever searches gets the answer
 * whether it could be noted or not.
 * @param searcher any key of who asks, such as an address; kept in this process only
 * @returns the text as it was stored, or null
 */
export async function noteUnanswered(searcher: string, query: string): Promise<string | null> {
  const text = storableText(query);
  if (text === null || !takeHere(`catalogue-note:${searcher}`, searcherBurst).ok) return null;
  const day = new Date(isoDateOf(wibDay(now().getTime())));
  try {
    const counted = await db().$executeRaw`
      INSERT INTO catalogue_unanswered AS u (day, text, count)
      SELECT ${day}::date, ${text}, 1
      WHERE (SELECT count(*) FROM catalogue_unanswered WHERE day = ${day}::date) < ${unansweredDayMax}::int
        OR EXISTS (SELECT FROM catalogue_unanswered WHERE day = ${day}::date AND text = ${text})
      ON CONFLICT (day, text) DO UPDATE SET count = u.count + 1`;
    return counted === 0 ? null : text;
  } catch {
    // A line missing from the list of staff is no trouble to anybody; what failed may hold the text, so it is not told.
    return null;
  }
}

/** Puts a text aside: it is not shown again, however often it is searched. Refuses `not-found` for a line that is gone. */
export async function ignoreSearch(
  staff: Staff,
  id: string,
): Promise<Result<true, "forbidden" | "not-found">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    const put = await tx.$executeRaw`
      INSERT INTO catalogue_ignored_search (text, ignored_at)
      SELECT text, ${now()}::timestamptz FROM catalogue_unanswered WHERE id::text = ${id}
      ON CONFLICT (text) DO UPDATE SET ignored_at = excluded.ignored_at`;
    if (put === 0) return refuse("not-found");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-search.ignored",
      subject: `catalogue-search:${id}`,
    });
    return ok(true);
  });
}
