import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { IsoDate } from "./domain/civil-date";
import { dayMs, dayOf, wibDateAt } from "./domain/civil-date";
import type { ScheduleChange } from "./domain/edition";
import { differencesBetween, revertedTo } from "./domain/edition";
import type { Preview } from "./domain/preview";
import { previewOf } from "./domain/preview";
import type { OverrideDraft, OverrideRefusal, WeekRefusal } from "./domain/rules";
import { checkOverride, checkOverrideDeletion, checkWeek } from "./domain/rules";
import type { Schedule, ScheduleCode } from "./domain/schedule";
import { spansJson, writeEditions } from "./history/mutations";
import { findEdition } from "./history/queries";
import { mayEditHours } from "./policy";
import { getSchedule } from "./queries";
import type {
  ClosingInput,
  OverrideDeletion,
  OverrideInput,
  Reversion,
  WeekDeletion,
  WeekInput,
} from "./schema";

/** The editor is no longer one, or somebody else has changed the same thing since it was shown. */
export type EditRefusal = "forbidden" | "changed-meanwhile";

/** A day as its column takes it. */
export const toColumn = (date: IsoDate): Date => new Date(dayOf(date) * dayMs);
/** The portal's day in Jakarta; those before it never change. */
export const today = (): IsoDate => wibDateAt(now());

/** An override as its row, without its id and schedule. */
const overrideRow = ({ kind, from, to, name, nameEn, source, spans }: OverrideDraft) => ({
  kind,
  firstDay: toColumn(from),
  lastDay: toColumn(to),
  name,
  nameEn,
  source,
  spans: spansJson(spans),
});

type AuditWords = {
  readonly action: `hours.${string}`;
  readonly data: Readonly<Record<string, string | number | boolean>>;
};

/** Whether a change is published, or only computed and taken back. */
export type EditMode = "publish" | "preview";

/** A change that was made, or would be: the schedule's version afterwards, and what it does to the coming days. */
export type Edited = { readonly version: number; readonly preview: Preview };

/** What a change tells the trail and the history. */
type Told = { readonly audit: AuditWords; readonly change: ScheduleChange };

/**
 * One change to one schedule. Raising the version under the condition that it is still the one the editor saw both
 * finds the late editor and makes any two editors of a schedule wait for each other until the transaction ends, so
 * the rules are checked against what is really there. A refusal rolls the version back, and so does a preview: what it
 * shows is what publishing would have stored.
 */
async function editSchedule<Refusal extends string>(
  staff: Staff,
  seen: { readonly schedule: ScheduleCode; readonly version: number },
  mode: EditMode,
  change: (tx: Tx, schedule: Schedule) => Promise<Result<Told, Refusal>>,
): Promise<Result<Edited, Refusal | EditRefusal>> {
  if (!mayEditHours(staff)) return refuse("forbidden");
  const rolledBack: { answer?: Result<Edited, Refusal> } = {};
  try {
    return await db().$transaction(async (tx) => {
      const { count } = await tx.hoursSchedule.updateMany({
        where: { code: seen.schedule, version: seen.version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) return refuse("changed-meanwhile");
      const before = await getSchedule(seen.schedule, tx);
      const answer = await change(tx, before);
      if (!answer.ok) {
        rolledBack.answer = answer;
        throw new Error(answer.refusal);
      }
      const after = await getSchedule(seen.schedule, tx);
      const version = seen.version + 1;
      const edited = ok({ version, preview: previewOf(before, after, today()) });
      if (mode === "preview") {
        rolledBack.answer = edited;
        throw new Error("preview");
      }
      await writeEditions(tx, staff, { version, before, after, change: answer.value.change });
      await audit(tx, staff, `schedule:${seen.schedule}`, answer.value.audit);
      await raisePageVersion(tx);
      return edited;
    });
  } catch (error) {
    if (rolledBack.answer !== undefined) return rolledBack.answer;
    throw error;
  }
}

/** Tells the trail of a change, in its transaction. */
export const audit = (tx: Tx, staff: Staff, subject: `${string}:${string}`, words: AuditWords) =>
  record(tx, { actorKind: "staff", actorId: staff.accountId, subject, ...words });

/**
 * Puts a regular week in force from a day on (today or later), replacing one that begins on the same day. The weeks
 * before it stay as the record of what held then.
 */
export function replaceWeek(staff: Staff, input: WeekInput, mode: EditMode = "publish") {
  return editSchedule<WeekRefusal>(staff, input, mode, async (tx) => {
    const checked = checkWeek(input, today());
    if (!checked.ok) return checked;
    const validFrom = toColumn(input.validFrom);
    const content = { source: input.source, spans: spansJson(checked.value) };
    await tx.hoursWeek.upsert({
      where: { scheduleCode_validFrom: { scheduleCode: input.schedule, validFrom } },
      create: { scheduleCode: input.schedule, validFrom, ...content },
      update: content,
    });
    const data = { validFrom: input.validFrom };
    return ok({
      audit: { action: "hours.week-replaced", data },
      change: { what: "week-replaced", ...data },
    });
  });
}

/** Withdraws a regular week that begins today or later; a schedule keeps at least one. */
export function deleteWeek(staff: Staff, input: WeekDeletion) {
  return editSchedule<"in-the-past" | "last-week" | "unknown-week">(
    staff,
    input,
    "publish",
    async (tx, schedule) => {
      if (input.validFrom < today()) return refuse("in-the-past");
      if (schedule.weeks.length < 2) return refuse("last-week");
      const { count } = await tx.hoursWeek.deleteMany({
        where: { scheduleCode: input.schedule, validFrom: toColumn(input.validFrom) },
      });
      if (count === 0) return refuse("unknown-week");
      const data = { validFrom: input.validFrom };
      return ok({
        audit: { action: "hours.week-deleted", data },
        change: { what: "week-deleted", ...data },
      });
    },
  );
}

/** Says which kinds of holiday close the schedule (T3). */
export function setHolidayClosing(staff: Staff, input: ClosingInput, mode: EditMode = "publish") {
  return editSchedule<never>(staff, input, mode, async (tx) => {
    await tx.hoursSchedule.update({
      where: { code: input.schedule },
      data: { closedOnNational: input.national, closedOnLeave: input.leave },
    });
    const data = { national: input.national, leave: input.leave };
    return ok({
      audit: { action: "hours.closing-set", data },
      change: { what: "closing-set", ...data },
    });
  });
}

/** Adds an override, or changes the one with that id, as far as `checkOverride` allows. */
export function putOverride(staff: Staff, input: OverrideInput, mode: EditMode = "publish") {
  return editSchedule<OverrideRefusal | "unknown-override">(
    staff,
    input,
    mode,
    async (tx, { overrides }) => {
      const before = overrides.find((override) => override.id === input.id) ?? null;
      if (input.id !== null && before === null) return refuse("unknown-override");
      const others = overrides.filter((override) => override !== before);
      const { kind, from, to, name, nameEn, source, spans } = input;
      const draft = { kind, from, to, name, nameEn, source, spans };
      const checked = checkOverride(draft, before, others, today());
      if (!checked.ok) return checked;
      const id = input.id ?? randomUUID();
      const row = overrideRow(checked.value);
      await tx.hoursOverride.upsert({
        where: { id },
        create: { id, scheduleCode: input.schedule, ...row },
        update: row,
      });
      const what = before === null ? "override-added" : "override-changed";
      return ok({
        audit: { action: "hours.override-put", data: { id, kind, from, to } },
        change: { what, kind, name, from, to },
      });
    },
  );
}

/** Withdraws an override that begins today or later; one that has begun is ended by `putOverride` instead. */
export function deleteOverride(staff: Staff, input: OverrideDeletion) {
  return editSchedule<"already-begun" | "unknown-override">(
    staff,
    input,
    "publish",
    async (tx, { overrides }) => {
      const before = overrides.find((override) => override.id === input.id);
      if (before === undefined) return refuse("unknown-override");
      const allowed = checkOverrideDeletion(before, today());
      if (!allowed.ok) return allowed;
      await tx.hoursOverride.delete({ where: { id: input.id } });
      const { kind, name, from, to } = before;
      return ok({
        audit: { action: "hours.override-deleted", data: { id: input.id, kind, from, to } },
        change: { what: "override-deleted", kind, name, from, to },
      });
    },
  );
}

/**
 * Puts the schedule of an older edition in force again from today on, as a new version (`revertedTo`): days that have
 * passed keep what held then, and the holidays, which both schedules share, are left as they are.
 */
export function revertSchedule(staff: Staff, input: Reversion, mode: EditMode = "publish") {
  return editSchedule<"unknown-edition" | "nothing-to-revert">(
    staff,
    input,
    mode,
    async (tx, schedule) => {
      const old = await findEdition(input.schedule, input.edition, tx);
      if (old === null) return refuse("unknown-edition");
      const { weeks, overrides, holidayClosed } = revertedTo(schedule, old, today(), randomUUID);
      if (differencesBetween(schedule, { weeks, overrides, holidayClosed }).length === 0) {
        return refuse("nothing-to-revert");
      }
      const where = { scheduleCode: input.schedule };
      await tx.hoursWeek.deleteMany({ where });
      await tx.hoursWeek.createMany({
        data: weeks.map(({ validFrom, source, spans }) => ({
          ...where,
          validFrom: toColumn(validFrom),
          source,
          spans: spansJson(spans),
        })),
      });
      await tx.hoursOverride.deleteMany({ where });
      await tx.hoursOverride.createMany({
        data: overrides.map(({ id, ...override }) => ({ id, ...where, ...overrideRow(override) })),
      });
      await tx.hoursSchedule.update({
        where: { code: input.schedule },
        data: {
          closedOnNational: holidayClosed["libur-nasional"],
          closedOnLeave: holidayClosed["cuti-bersama"],
        },
      });
      return ok({
        audit: { action: "hours.reverted", data: { edition: input.edition } },
        change: { what: "reverted", version: input.edition },
      });
    },
  );
}
