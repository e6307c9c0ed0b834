import "server-only";

import { setImmediate as breathe } from "node:timers/promises";
import { z } from "zod";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { addressSchema } from "../registration/domain/answers";
import { ageOn } from "../registration/domain/birth-date";
import { ageGroupOf } from "./domain/ages";
import { foldSmall } from "./domain/fold";
import type { Tally } from "./domain/tally";
import { add, groupsOf, TextTally } from "./domain/tally";
import type { Figures } from "./schema";

/** Members opened at a time: some 10 ms of work, between which the worker's other loops go on. */
const pageSize = 250;
/** Institutions that are named at most. */
const institutionsMax = 30;

type Row = {
  readonly id: string;
  readonly birthDate: string;
  readonly details: string | null;
  readonly education: string | null;
  readonly occupation: string | null;
  readonly institution: string | null;
  readonly agrees: boolean;
};

/**
 * Counts members and applications once a day, into one row that holds no group of fewer than five: what is sealed is opened
 * here, page by page, and stands nowhere in the clear. Once a day and not oftener, since two counts side by side would tell
 * who came between them. Answers whether it counted.
 */
export async function countFigures(_system: System, signal: AbortSignal): Promise<boolean> {
  const today = wibDateAt(now());
  const known = await db().memberFigures.findUnique({ where: { id: 1 } });
  if (known && wibDateAt(known.countedAt) === today) return false;
  const countedAt = now();
  const members = await countMembers(today, signal);
  if (members === null) return false;
  const figures: Figures = { applications: await countApplications(), ...members };
  await db().memberFigures.upsert({
    where: { id: 1 },
    create: { id: 1, countedAt, figures },
    update: { countedAt, figures },
  });
  return true;
}

/** Null when the worker ends meanwhile. */
async function countMembers(
  today: string,
  signal: AbortSignal,
): Promise<Omit<Figures, "applications"> | null> {
  const tallies = {
    ...{ provinces: new Map() as Tally, ages: new Map() as Tally },
    ...{ educations: new Map() as Tally, occupations: new Map() as Tally },
  };
  const institutions = new TextTally();
  for (let last: string | null = null; ; ) {
    if (signal.aborted) return null;
    const rows: readonly Row[] = await readPage(today, last);
    for (const row of rows) {
      add(tallies.provinces, provinceOf(row.details));
      add(tallies.ages, ageGroupOf(ageOn(row.birthDate, today)));
      if (!row.agrees) continue;
      add(tallies.educations, row.education ?? "unsaid");
      add(tallies.occupations, row.occupation ?? "unsaid");
      institutions.add(row.institution ?? "unsaid");
    }
    last = rows.at(-1)?.id ?? null;
    if (last === null) break;
    await breathe();
  }
  return {
    provinces: foldSmall(groupsOf(tallies.provinces)),
    ages: foldSmall(groupsOf(tallies.ages)),
    educations: foldSmall(groupsOf(tallies.educations)),
    occupations: foldSmall(groupsOf(tallies.occupations)),
    institutions: foldSmall(institutions.groups(), institutionsMax),
  };
}

/** Active members whose data may be used, in the order of their ids. */
function readPage(today: string, last: string | null): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    SELECT m.id::text, m.birth_date::text AS "birthDate", m.details_sealed AS details,
      m.education, m.occupation, nullif(trim(m.institution), '') AS institution,
      EXISTS (SELECT FROM consent c WHERE c.member_id = m.id AND c.purpose = 'statistics'
        AND c.withdrawn_at IS NULL) AS agrees
    FROM member m
    WHERE (${last}::uuid IS NULL OR m.id > ${last}::uuid) AND m.restricted_at IS NULL
      AND m.state = 'active' AND (m.valid_until IS NULL OR m.valid_until >= ${today}::date)
    ORDER BY m.id LIMIT ${pageSize}::int`;
}

const residence = z.object({ currentAddress: addressSchema });

/** The first two digits of a village's code are its province's; of whoever was entered before registration online nobody knows. */
function provinceOf(details: string | null): string {
  if (details === null) return "unknown";
  const { currentAddress } = residence.parse(JSON.parse(unseal(details)));
  return currentAddress.kind === "abroad" ? "abroad" : currentAddress.village.slice(0, 2);
}

/** Applications that are still kept, by the month in Jakarta in which they were begun, and how they stand. */
async function countApplications(): Promise<Figures["applications"]> {
  const groups = await db().$queryRaw<{ key: string; count: number }[]>`
    SELECT to_char(started_at AT TIME ZONE 'Asia/Jakarta', 'YYYY-MM') || ' ' || state AS key,
      count(*)::int AS count
    FROM membership_application GROUP BY 1`;
  return foldSmall(groups);
}
