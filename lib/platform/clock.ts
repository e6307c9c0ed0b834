import { env } from "./env";

/**
 * The portal's time: the real one plus the offset the launcher computed from `PORTAL_NOW`. Every business time (events,
 * due times, schedules, alarms) comes from here and enters SQL as a parameter.
 */
export function now(): Date {
  return new Date(Date.now() + env().PORTAL_CLOCK_OFFSET_MS);
}
