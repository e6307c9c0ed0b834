import "server-only";
import { z } from "zod";
import { isoDateOf, wibDay } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { mayEditCatalogue } from "../policy";
import type { UnansweredSearch } from "./types";

const dayMs = 86_400_000;
/** Days that staff see together, and lines at most. */
export const summaryDays = 90;
const shownMax = 200;

/** The text of one line of the list; null for one that is gone, and for who may not edit. */
export async function findUnanswered(staff: Staff, id: string): Promise<string | null> {
  if (!mayEditCatalogue(staff) || !z.uuid().safeParse(id).success) return null;
  const row = await db().catalogueUnanswered.findUnique({ where: { id }, select: { text: true } });
  return row?.text ?? null;
}

/** What was searched in vain in the last 90 days and not put aside, most often first. Nothing for who may not edit. */
export async function listUnanswered(staff: Staff): Promise<readonly UnansweredSearch[]> {
  if (!mayEditCatalogue(staff)) return [];
  const since = new Date((wibDay(now().getTime()) - summaryDays + 1) * dayMs);
  const rows = await db().$queryRaw<{ id: string; text: string; count: number; day: Date }[]>`
    SELECT (array_agg(u.id ORDER BY day DESC))[1]::text AS id, u.text, sum(count)::int AS count, max(day) AS day
    FROM catalogue_unanswered u
    WHERE day >= ${since}::date AND NOT EXISTS (SELECT FROM catalogue_ignored_search i WHERE i.text = u.text)
    GROUP BY u.text ORDER BY 3 DESC, 4 DESC, 2 LIMIT ${shownMax}::int`;
  return rows.map(({ day, ...row }) => ({ ...row, lastDay: isoDateOf(day.getTime() / dayMs) }));
}
