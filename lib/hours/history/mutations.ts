import "server-only";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { ScheduleChange } from "../domain/edition";
import type { Schedule, WeekSpans } from "../domain/schedule";
import type { HolidayContent } from "../types";

/** Plain JSON of the spans, for the columns. */
export const spansJson = (spans: WeekSpans) =>
  Object.fromEntries(
    Object.entries(spans).map(([weekday, list]) => [
      weekday,
      list.map(({ start, end }: { start: number; end: number }) => ({ start, end })),
    ]),
  );

const contentJson = ({ weeks, overrides, holidayClosed }: Schedule) => ({
  weeks: weeks.map((week) => ({ ...week, spans: spansJson(week.spans) })),
  overrides: overrides.map((override) => ({ ...override, spans: spansJson(override.spans) })),
  holidayClosed,
});

type Step = {
  /** The schedule's version after the change. */
  readonly version: number;
  readonly before: Schedule;
  readonly after: Schedule;
  readonly change: ScheduleChange;
};

/**
 * Adds the edition of a change, in its transaction, and before it that of the state it found where a schedule is older
 * than its history.
 */
export async function writeEditions(
  tx: Tx,
  staff: Staff,
  { version, before, after, change }: Step,
): Promise<void> {
  const common = { scheduleCode: after.code, at: now() };
  const found = { what: "installed" };
  await tx.hoursEdition.createMany({
    data: [
      {
        ...common,
        version: version - 1,
        actorName: "Sistem",
        change: found,
        content: contentJson(before),
      },
    ],
    skipDuplicates: true,
  });
  await tx.hoursEdition.create({
    data: {
      ...common,
      version,
      actorId: staff.accountId,
      actorName: staff.name,
      change,
      content: contentJson(after),
    },
  });
}

type HolidayStep = {
  readonly date: Date;
  readonly before: HolidayContent | null;
  readonly after: HolidayContent | null;
};

/** Adds a line to the holidays' history, in the transaction of the change. */
export async function writeHolidayEdition(
  tx: Tx,
  staff: Staff,
  { date, before, after }: HolidayStep,
): Promise<void> {
  const actor = { actorId: staff.accountId, actorName: staff.name };
  await tx.hoursHolidayEdition.create({
    data: {
      date,
      at: now(),
      ...actor,
      ...(before === null ? {} : { before }),
      ...(after === null ? {} : { after }),
    },
  });
}
