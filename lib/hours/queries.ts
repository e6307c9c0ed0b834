import "server-only";
import { z } from "zod";
import type { Staff } from "@/lib/identity/types";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { IsoDate } from "./domain/civil-date";
import type { Override, Schedule, ScheduleCode, Week } from "./domain/schedule";
import { holidayKinds, overrideKinds } from "./domain/schedule";
import type { ServiceStatus } from "./domain/service-time";
import { statusAt } from "./domain/service-time";
import { storedWeekSpans } from "./schema";
import type { HolidayEntry, ScheduleSettings } from "./types";

/** A `date` column comes as midnight UTC. */
const toIso = (column: Date): IsoDate => column.toISOString().slice(0, 10);

const holidayKind = z.enum(holidayKinds);
const overrideKind = z.enum(overrideKinds);

const byDate = { orderBy: { date: "asc" } } as const;

async function readSettings(code: ScheduleCode, database: Db): Promise<ScheduleSettings> {
  const row = await database.hoursSchedule.findUnique({
    where: { code },
    include: {
      weeks: { orderBy: { validFrom: "asc" } },
      overrides: { orderBy: { firstDay: "asc" } },
    },
  });
  if (row === null || row.weeks.length === 0) {
    throw new Error(`schedule ${code} is not in the database; prisma/seed/hours.ts puts it there`);
  }
  const holidays = await database.hoursHoliday.findMany(byDate);
  const weeks: Week[] = row.weeks.map(({ validFrom, source, spans }) => ({
    validFrom: toIso(validFrom),
    source,
    spans: storedWeekSpans.parse(spans),
  }));
  const overrides: Override[] = row.overrides.map((override) => ({
    id: override.id,
    kind: overrideKind.parse(override.kind),
    from: toIso(override.firstDay),
    to: toIso(override.lastDay),
    name: override.name,
    nameEn: override.nameEn,
    source: override.source,
    spans: storedWeekSpans.parse(override.spans),
  }));
  const schedule: Schedule = {
    code,
    zone: "Asia/Jakarta",
    weeks,
    holidayClosed: { "libur-nasional": row.closedOnNational, "cuti-bersama": row.closedOnLeave },
    holidays: holidays.map(({ date, name, nameEn, kind, source }) => ({
      date: toIso(date),
      name,
      nameEn,
      kind: holidayKind.parse(kind),
      source,
    })),
    overrides,
  };
  return { schedule, version: row.version };
}

/** A schedule with its holidays and overrides, as it stands now; public. Throws when the seed has never run. */
export async function getSchedule(code: ScheduleCode, database: Db = db()): Promise<Schedule> {
  return (await readSettings(code, database)).schedule;
}

/** Open or closed at an instant, and until or from when; public. */
export async function getServiceStatus(code: ScheduleCode, at: Date): Promise<ServiceStatus> {
  return statusAt(await getSchedule(code), at);
}

/** A schedule with the version an editor sends back. */
export async function getScheduleSettings(
  _staff: Staff,
  code: ScheduleCode,
): Promise<ScheduleSettings> {
  return readSettings(code, db());
}

/** The holidays of a year in order, closing or not; public. */
export async function listHolidays(year: number): Promise<readonly HolidayEntry[]> {
  const rows = await db().hoursHoliday.findMany({
    where: {
      date: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) },
    },
    ...byDate,
  });
  return rows.map(({ date, kind, ...rest }) => ({
    ...rest,
    date: toIso(date),
    kind: holidayKind.parse(kind),
  }));
}

/** The years that have holidays, oldest first; public. */
export async function listHolidayYears(): Promise<readonly number[]> {
  const rows = await db().hoursHoliday.findMany({ select: { date: true }, ...byDate });
  return [...new Set(rows.map(({ date }) => date.getUTCFullYear()))];
}
