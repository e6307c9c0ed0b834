import { dayMs, dayOf } from "../../lib/hours/domain/civil-date";
import type { Schedule, Span, WeekSpans } from "../../lib/hours/domain/schedule";
import { now } from "../../lib/platform/clock";
import { db } from "../../lib/platform/db";
import { seedHolidays } from "./hours-holidays";
import { seedBuilding, seedChat } from "./hours-schedules";

const toColumn = (date: string): Date => new Date(dayOf(date) * dayMs);

/** Plain JSON of the spans, for the columns. */
const toJson = (spans: WeekSpans) =>
  Object.fromEntries(
    Object.entries(spans).map(([weekday, list]) => [
      weekday,
      list.map(({ start, end }: Span) => ({ start, end })),
    ]),
  );

/** A schedule is written once; afterwards it belongs to its editors. */
async function seedSchedule({ code, weeks, holidayClosed }: Schedule): Promise<void> {
  await db().$transaction(async (tx) => {
    const made = await tx.hoursSchedule.createMany({
      data: [
        {
          code,
          version: 1,
          closedOnNational: holidayClosed["libur-nasional"],
          closedOnLeave: holidayClosed["cuti-bersama"],
        },
      ],
      skipDuplicates: true,
    });
    if (made.count === 0) return;
    const stored = weeks.map((week) => ({ ...week, spans: toJson(week.spans) }));
    for (const { validFrom, source, spans } of stored) {
      await tx.hoursWeek.create({
        data: { scheduleCode: code, validFrom: toColumn(validFrom), source, spans },
      });
    }
    await tx.hoursEdition.create({
      data: {
        scheduleCode: code,
        version: 1,
        at: now(),
        actorName: "Sistem",
        change: { what: "installed" },
        content: { weeks: stored, overrides: [], holidayClosed },
      },
    });
  });
}

/** The holidays of each year that has none yet: a later release brings a new year and revives no deleted day. */
async function seedMissingYears(): Promise<void> {
  const years = new Set(seedHolidays.map((holiday) => Number(holiday.date.slice(0, 4))));
  for (const year of years) {
    const range = { gte: toColumn(`${year}-01-01`), lt: toColumn(`${year + 1}-01-01`) };
    await db().$transaction(async (tx) => {
      if ((await tx.hoursHoliday.count({ where: { date: range } })) > 0) return;
      await tx.hoursHoliday.createMany({
        data: seedHolidays
          .filter((holiday) => holiday.date.startsWith(`${year}-`))
          .map((holiday) => ({ ...holiday, date: toColumn(holiday.date), version: 1 })),
        skipDuplicates: true,
      });
    });
  }
}

/** The two schedules and the holidays, in every installation; may run any number of times. */
export default async function seedHours(): Promise<void> {
  await seedSchedule(seedChat);
  await seedSchedule(seedBuilding);
  await seedMissingYears();
}
