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
