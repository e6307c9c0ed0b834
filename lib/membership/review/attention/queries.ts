import "server-only";

import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { Warning } from "../../registration/domain/warnings";
import { warnings as knownWarnings } from "../../registration/domain/warnings";
import type { Look } from "../domain/attention";

// The rule of `domain/attention.ts` where a queue of many is parted and counted: conditions on an application `a`.

/**
 * Another open application that is marked claims the identity; of the marked one itself its own mark says so. The marked are few:
 * they are read once for all rows, by an index of their own.
 */
const claimedToo = Prisma.sql`a.identity_index IN (SELECT other.identity_index
  FROM membership_application other WHERE other.duplicate AND other.state IN ('submitted', 'returned'))`;

// Members are many: each row looks into their index. Naming the applicant's own row as well keeps the planner from reading all of
// them into a table first.
const ofAnother = Prisma.sql`AND m.id IS DISTINCT FROM a.member_id`;
const memberBearsIt = (others: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM member m
  WHERE m.identity_index = a.identity_index ${others})`;
const memberIsAlike = (others: Prisma.Sql) => Prisma.sql`EXISTS (SELECT FROM member m
  WHERE m.likeness_index = a.likeness_index ${others})`;

/**
 * Whether an application shares its identity number with another open one, as the marked duplicate or as the one that was
 * quicker and holds it, or with a member. Of an approved one no: the member is he himself.
 */
export const isContested = Prisma.sql`(a.member_id IS NULL
  AND (a.duplicate OR ${claimedToo} OR ${memberBearsIt(ofAnother)}))`;

/** Whether a member has the same name and birth date; of an approved one no. */
export const resemblesMember = Prisma.sql`(a.member_id IS NULL AND ${memberIsAlike(ofAnother)})`;

/** Whether an application bears a mark of its own: nothing else has to be read to know that it asks to be looked at. */
export const isMarked = Prisma.sql`(cardinality(a.warnings) > 0 OR a.duplicate)`;

const nothingAsks = (
  others: Prisma.Sql,
) => Prisma.sql`(cardinality(a.warnings) = 0 AND NOT a.duplicate
  AND NOT ${claimedToo} AND NOT ${memberBearsIt(others)} AND NOT ${memberIsAlike(others)})`;

/** Whether nothing asks to be looked at, of an application that waits: for a page of them. */
export const isClean = nothingAsks(ofAnother);

/**
 * The same for counting all that wait, of whom none is a member yet: reading the members once took half the time of 50,000 looks into
 * their index (82 against 155 ms).
 */
export const isCleanAmongAll = nothingAsks(Prisma.empty);

/** The warnings of a row, in the order in which staff read them; a word that is none any more is left out. */
export function warningsIn(words: readonly string[]): readonly Warning[] {
  return knownWarnings.filter((word) => words.includes(word));
}

/** What the rule says of one application; `known`: a member bears its identity number. Throws when there is none. */
export async function lookAt(
  database: Db,
  applicationId: string,
): Promise<Look & { readonly known: boolean }> {
  const [row] = await database.$queryRaw<
    { warnings: string[]; contested: boolean; resembles: boolean; known: boolean }[]
  >`SELECT a.warnings, ${isContested} AS contested, ${resemblesMember} AS resembles,
      (a.member_id IS NULL AND ${memberBearsIt(ofAnother)}) AS known
    FROM membership_application a WHERE a.id = ${applicationId}::uuid`;
  if (!row) throw new Error("an application that was read a moment ago is gone");
  return { ...row, warnings: warningsIn(row.warnings) };
}
