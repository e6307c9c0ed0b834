import "server-only";
import type { Staff } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { IsoDate } from "../domain/civil-date";
import { writeHolidayEdition } from "../history/mutations";
import { findHolidayEdition } from "../history/queries";
import type { EditRefusal } from "../mutations";
import { audit, toColumn, today } from "../mutations";
import { mayEditHours } from "../policy";
import type { HolidayDeletion, HolidayInput, HolidayReversion } from "../schema";
import { storedHoliday } from "../schema";
import type { HolidayContent } from "../types";

export type HolidayRefusal = EditRefusal | "in-the-past" | "date-taken";

type Step = {
  readonly date: IsoDate;
  /** Of the day as the editor saw it; null where it was no holiday. */
  readonly version: number | null;
  /** What the day is to say; null where it is to be none. */
  readonly after: HolidayContent | null;
  readonly audit: Parameters<typeof audit>[3];
};

/** A holiday as it stands, for its history. Its version tells a change in between, which is then refused. */
async function findHoliday(tx: Tx, date: Date): Promise<HolidayContent | null> {
  const row = await tx.hoursHoliday.findUnique({
    where: { date },
    select: { name: true, nameEn: true, kind: true, source: true },
  });
  return row === null ? null : storedHoliday.parse(row);
}

/** Stores the day under the condition that it still is what the editor saw; false where it is not. */
async function store(tx: Tx, date: Date, { version, after }: Step): Promise<boolean> {
  if (version === null) {
    if (after === null) return true;
    const row = { date, ...after, version: 1 };
    const made = await tx.hoursHoliday.createMany({ data: [row], skipDuplicates: true });
    if (made.count === 0) return false;
    // Counted once the day is held, so that no edition can come in between. A day that comes back takes no version it
    // ever had: a form still open from before its removal would else write over words its editor has not seen.
    const editions = await tx.hoursHolidayEdition.count({ where: { date } });
    const data = { version: editions + 1 };
    return (await tx.hoursHoliday.updateMany({ where: { date }, data })).count > 0;
  }
  const where = { date, version };
  if (after === null) return (await tx.hoursHoliday.deleteMany({ where })).count > 0;
  const data = { ...after, version: { increment: 1 } };
  return (await tx.hoursHoliday.updateMany({ where, data })).count > 0;
}

/** One change to one day, with its line in the trail and in the history. */
function editHoliday(staff: Staff, step: Step): Promise<Result<true, "changed-meanwhile">> {
  const date = toColumn(step.date);
  return db().$transaction(async (tx) => {
    // What is stored as new was nothing before, whatever was being removed when this began.
    const before = step.version === null ? null : await findHoliday(tx, date);
    if (!(await store(tx, date, step))) return refuse("changed-meanwhile");
    await audit(tx, staff, `holiday:${step.date}`, step.audit);
    await writeHolidayEdition(tx, staff, { date, before, after: step.after });
    await raisePageVersion(tx);
    return ok(true);
  });
}

/** Adds a holiday (version null) or changes the one of that date; only from today on. */
export async function putHoliday(
  staff: Staff,
  input: HolidayInput,
): Promise<Result<true, HolidayRefusal>> {
  if (!mayEditHours(staff)) return refuse("forbidden");
  if (input.date < today()) return refuse("in-the-past");
  const { date, name, nameEn, kind, source, version } = input;
  const action = version === null ? "hours.holiday-added" : "hours.holiday-changed";
  const after = { name, nameEn, kind, source };
  const edited = await editHoliday(staff, {
    date,
    version,
    after,
    audit: { action, data: { kind } },
  });
  return edited.ok || version !== null ? edited : refuse("date-taken");
}

/** Removes a holiday that has not passed. */
export async function deleteHoliday(
  staff: Staff,
  { date, version }: HolidayDeletion,
): Promise<Result<true, Exclude<HolidayRefusal, "date-taken">>> {
  if (!mayEditHours(staff)) return refuse("forbidden");
  if (date < today()) return refuse("in-the-past");
  const words = { action: "hours.holiday-deleted", data: { version } } as const;
  return editHoliday(staff, { date, version, after: null, audit: words });
}

export type HolidayReversionRefusal =
  | Exclude<HolidayRefusal, "date-taken">
  | "unknown-edition"
  | "holiday-as-before";

/**
 * Makes a day that has not passed again what it was before an edition of its history: a holiday with those words, or
 * none. What was done since is in the history too, and can be brought back the same way.
 */
export async function revertHoliday(
  staff: Staff,
  { edition: number, version }: HolidayReversion,
): Promise<Result<true, HolidayReversionRefusal>> {
  if (!mayEditHours(staff)) return refuse("forbidden");
  const edition = await findHolidayEdition(number);
  if (edition === null) return refuse("unknown-edition");
  if (edition.date < today()) return refuse("in-the-past");
  const { standing, date, before: after } = edition;
  if ((standing?.version ?? null) !== version) return refuse("changed-meanwhile");
  if (sameHoliday(standing?.content ?? null, after)) return refuse("holiday-as-before");
  const words = { action: "hours.holiday-reverted", data: { edition: number } } as const;
  return editHoliday(staff, { date, version, after, audit: words });
}

function sameHoliday(a: HolidayContent | null, b: HolidayContent | null): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && a.nameEn === b.nameEn && a.kind === b.kind && a.source === b.source;
}
