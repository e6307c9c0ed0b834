import type { ScheduleChange, ScheduleContent } from "./domain/edition";
import type { Holiday, Schedule } from "./domain/schedule";

/** A schedule as an editor sees it. */
export interface ScheduleSettings {
  readonly schedule: Schedule;
  /** To be sent back with a change; an older one is refused with `changed-meanwhile`. */
  readonly version: number;
}

/** A holiday as an editor sees it. */
export interface HolidayEntry extends Holiday {
  readonly version: number;
}

/** What a schedule said at one of its versions. */
export interface HoursEdition {
  readonly version: number;
  readonly at: Date;
  readonly actorName: string;
  readonly change: ScheduleChange;
  readonly content: ScheduleContent;
  /** The edition before; null for the first one kept. */
  readonly before: ScheduleContent | null;
}

/** A page of a schedule's history, newest first. */
export interface HoursHistory {
  readonly editions: readonly HoursEdition[];
  /** Whether there are older ones than the last of these. */
  readonly more: boolean;
}

/** What a holiday says, its date aside. */
export type HolidayContent = Omit<Holiday, "date">;

/** One line of the holidays' history; `before` is null where a day was added, `after` where it was removed. */
export interface HolidayEdition {
  readonly number: number;
  readonly date: Holiday["date"];
  readonly at: Date;
  readonly actorName: string;
  readonly before: HolidayContent | null;
  readonly after: HolidayContent | null;
  /** Of the day as it stands now, to be sent back with a change; null where it is no holiday. */
  readonly version: number | null;
}
