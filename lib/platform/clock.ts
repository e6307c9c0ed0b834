import { env } from "./env";

/**
 * The portal's time: the real one plus the offset the launcher computed from `PORTAL_NOW`. Every business time (events,
 * due times, schedules, alarms) comes from here and enters SQL as a parameter.
 */
export function now(): Date {
  return new Date(Date.now() + env().PORTAL_CLOCK_OFFSET_MS);
}

/**
 * How an instant of the machine's clock reads on the portal's. Technical times are kept real, so that nothing lives longer or
 * shorter for where the portal's clock is put; whoever reads one beside business times reads it by the same clock.
 */
export function onPortalClock(technical: Date): Date {
  return new Date(technical.getTime() + env().PORTAL_CLOCK_OFFSET_MS);
}
