import "server-only";

import { noteList } from "@/lib/audit/access/mutations";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { ApplicationState } from "../registration/domain/states";
import {
  isClean,
  isCleanAmongAll,
  isContested,
  isMarked,
  resemblesMember,
  warningsIn,
} from "./attention/queries";
import type { Place, QueueView } from "./schema";
import { readSearch, writePlace } from "./schema";
import type { QueueCounts, ReviewLine, ReviewPage } from "./types";
import { countedMax } from "./types";

/** Lines of a page, and as many as are approved at once. */
export const linesPerPage = 50;

type Row = Omit<ReviewLine, "warnings"> & { readonly warnings: readonly string[] };

const toLine = ({ warnings, ...row }: Row): ReviewLine => ({
  ...row,
  warnings: warningsIn(warnings),
});

/**
 * Whether it became a member who had the use of his data restricted (UU 27/2022 article 11). A value of the one row: of an EXISTS the
 * planner made a table of all members, 18 ms a time with 50,000.
 */
const isRestricted = Prisma.sql`((SELECT restricted.restricted_at IS NOT NULL FROM member restricted
  WHERE restricted.id = a.member_id) IS TRUE)`;

const columns = Prisma.sql`
  a.id::text, a.reference, a.state, ${isRestricted} AS restricted,
  CASE WHEN ${isRestricted} THEN '' ELSE coalesce(a.name, '') END AS name,
  CASE WHEN ${isRestricted} THEN '{}' ELSE a.warnings END AS warnings,
  ${isContested} AS contested, ${resemblesMember} AS resembles,
  a.submitted_at AS "submittedAt", a.decided_at AS "decidedAt"`;

/** What of the queue a part of its page shows. */
const parts: { readonly [V in Exclude<QueueView, "dikembalikan" | "riwayat">]: Prisma.Sql } = {
  semua: Prisma.empty,
  perhatian: Prisma.sql`AND NOT ${isClean}`,
  bersih: Prisma.sql`AND ${isClean}`,
};

/**
 * One page of the queue, the longest waiting first; or of what was sent back or decided, the last first, 50 at most.
 * Notes that the reader listed them, and whom the page shows.
 */
export async function listApplications(
  staff: Staff,
  view: QueueView,
  after: Place | null,
): Promise<ReviewPage> {
  const page = await (view === "riwayat" || view === "dikembalikan"
    ? past(view)
    : waiting(view, after));
  const shown = page.lines.map(({ id }) => id);
  await noteList({ staff, list: `list:applications-${view}`, manner: "listed", shown });
  return page;
}

async function waiting(view: keyof typeof parts, after: Place | null): Promise<ReviewPage> {
  const beyond = after
    ? Prisma.sql`AND (a.submitted_at, a.id) > (${new Date(after.at)}, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${columns} FROM membership_application a
    WHERE a.state = 'submitted' ${parts[view]} ${beyond}
    ORDER BY a.submitted_at, a.id LIMIT ${linesPerPage + 1}`;
  const lines = rows.slice(0, linesPerPage).map(toLine);
  const last = rows.length > linesPerPage ? lines.at(-1) : undefined;
  const next = last ? writePlace({ at: last.submittedAt.toISOString(), id: last.id }) : null;
  return { lines, next };
}

async function past(view: "riwayat" | "dikembalikan"): Promise<ReviewPage> {
  const rows =
    view === "dikembalikan"
      ? await db().$queryRaw<Row[]>`
          SELECT ${columns} FROM membership_application a WHERE a.state = 'returned'
          ORDER BY a.saved_at DESC LIMIT ${linesPerPage}`
      : await db().$queryRaw<Row[]>`
          SELECT * FROM (
            (SELECT ${columns} FROM membership_application a WHERE a.state = 'approved'
              ORDER BY a.decided_at DESC LIMIT ${linesPerPage})
            UNION ALL
            (SELECT ${columns} FROM membership_application a WHERE a.state = 'refused'
              ORDER BY a.decided_at DESC LIMIT ${linesPerPage})
          ) AS decided ORDER BY "decidedAt" DESC LIMIT ${linesPerPage}`;
  return { lines: rows.map(toLine), next: null };
}

/** What the staff's menu says of the queue: how many wait, 100 for more than 99. Reads no more than that many. */
export async function countWaiting(_staff: Staff): Promise<number> {
  return db().membershipApplication.count({ where: { state: "submitted" }, take: 100 });
}

/**
 * How much waits, and since when. The parts are counted no further than `countedMax`, and what asks to be looked at first by the marks
 * of the applications alone: whether a member is like an applicant takes longer to find out than the rest of the page.
 */
export async function countQueue(_staff: Staff): Promise<QueueCounts> {
  const some = (condition: Prisma.Sql) => Prisma.sql`(SELECT count(*)::int FROM (SELECT
    FROM membership_application a WHERE a.state = 'submitted' AND ${condition} LIMIT ${countedMax}) AS counted)`;
  const [counts] = await db().$queryRaw<(Omit<QueueCounts, "attention"> & { marked: number })[]>`
    SELECT count(*)::int AS waiting, min(submitted_at) AS oldest, ${some(isClean)} AS clean, ${some(isMarked)} AS marked
    FROM membership_application WHERE state = 'submitted'`;
  if (!counts) return { waiting: 0, clean: 0, attention: 0, oldest: null };
  const { marked, ...rest } = counts;
  if (marked === countedMax) return { ...rest, attention: countedMax };
  if (rest.clean < countedMax)
    return { ...rest, attention: Math.min(rest.waiting - rest.clean, countedMax) };
  const [all] = await db().$queryRaw<{ attention: number }[]>`
    SELECT ${some(Prisma.sql`NOT ${isCleanAmongAll}`)} AS attention`;
  return { ...rest, attention: all?.attention ?? 0 };
}

/**
 * Applications that were sent in, by reference, whole e-mail address or part of the name, the last first; 50 at most.
 * That of a member who had the use of his data restricted is found by its reference alone.
 * Notes that the reader searched and whom he found, never for what.
 */
export async function findApplications(
  staff: Staff,
  typed: string,
): Promise<readonly ReviewLine[]> {
  const text = readSearch(typed);
  if (text === "") return [];
  const reference = text.replace(/[\s-]/g, "").toUpperCase();
  const pattern = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT ${columns} FROM membership_application a
    WHERE a.state IN ('submitted', 'returned', 'approved', 'refused')
      AND (a.reference = ${reference}
        OR ((a.email = ${text.toLowerCase()} OR a.name ILIKE ${pattern}) AND NOT ${isRestricted}))
    ORDER BY a.submitted_at DESC LIMIT ${linesPerPage}`;
  const shown = rows.map(({ id }) => id);
  await noteList({ staff, list: "list:applications", manner: "searched", shown });
  return rows.map(toLine);
}

/** Whether staff may read an application: what was never sent in, or was taken back, is not theirs. */
export function isReadable(state: string): state is ApplicationState {
  return ["submitted", "returned", "approved", "refused"].includes(state);
}
