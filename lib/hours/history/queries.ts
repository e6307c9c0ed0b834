import "server-only";
import type { Staff } from "@/lib/identity/types";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { ScheduleContent } from "../domain/edition";
import type { ScheduleCode } from "../domain/schedule";
import { storedChange, storedContent, storedHoliday } from "../schema";
import type { HolidayContent, HolidayEdition, HoursHistory } from "../types";

/** How many editions a page of the history has. */
export const historyPageMax = 10;

/** The editions of a schedule older than `below` (all when null), newest first, at most `historyPageMax`. */
export async function listEditions(
  _staff: Staff,
  code: ScheduleCode,
  below: number | null = null,
): Promise<HoursHistory> {
  const rows = await db().hoursEdition.findMany({
    where: { scheduleCode: code, ...(below === null ? {} : { version: { lt: below } }) },
    orderBy: { version: "desc" },
    // One more than shown: the last edition's own before.
    take: historyPageMax + 1,
  });
  const contents = rows.map(({ content }) => storedContent.parse(content));
  const editions = rows.slice(0, historyPageMax).flatMap((row, place) => {
    const content = contents[place];
    if (content === undefined) return [];
    const { version, at, actorName, change } = row;
    const before = contents[place + 1] ?? null;
    return [{ version, at, actorName, change: storedChange.parse(change), content, before }];
  });
  return { editions, more: rows.length > historyPageMax };
}

/** What a schedule said at one of its versions; null when that was never kept. */
export async function findEdition(
  code: ScheduleCode,
  version: number,
  database: Db = db(),
): Promise<ScheduleContent | null> {
  const row = await database.hoursEdition.findUnique({
    where: { scheduleCode_version: { scheduleCode: code, version } },
  });
  return row === null ? null : storedContent.parse(row.content);
}

/** How many lines of the holidays' history are shown: two years' decrees and their corrections. */
export const holidayEditionsMax = 100;

/** What was done to holidays, newest first, at most `holidayEditionsMax`. */
export async function listHolidayEditions(_staff: Staff): Promise<readonly HolidayEdition[]> {
  const rows = await db().hoursHolidayEdition.findMany({
    orderBy: { number: "desc" },
    take: holidayEditionsMax,
  });
  const standing = await db().hoursHoliday.findMany({
    where: { date: { in: rows.map(({ date }) => date) } },
    select: { date: true, version: true },
  });
  const versions = new Map(standing.map(({ date, version }) => [date.getTime(), version]));
  return rows.map(({ number, date, at, actorName, before, after }) => ({
    number,
    date: date.toISOString().slice(0, 10),
    at,
    actorName,
    before: storedHoliday.nullable().parse(before),
    after: storedHoliday.nullable().parse(after),
    version: versions.get(date.getTime()) ?? null,
  }));
}

type HolidayBefore = Pick<HolidayEdition, "date" | "before"> & {
  /** The day as it is now; null where it is no holiday. */
  readonly standing: { readonly version: number; readonly content: HolidayContent } | null;
};

/** The day an edition of the holidays is about, what it was before and what it is; null for an unknown edition. */
export async function findHolidayEdition(number: number): Promise<HolidayBefore | null> {
  const row = await db().hoursHolidayEdition.findUnique({
    where: { number },
    select: { date: true, before: true },
  });
  if (row === null) return null;
  const now = await db().hoursHoliday.findUnique({ where: { date: row.date } });
  return {
    date: row.date.toISOString().slice(0, 10),
    before: storedHoliday.nullable().parse(row.before),
    standing: now === null ? null : { version: now.version, content: storedHoliday.parse(now) },
  };
}
