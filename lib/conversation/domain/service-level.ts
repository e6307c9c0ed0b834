/**
 * The promise of five minutes (R005): the clock starts at the click on Mulai Obrolan and stops at the
 * first message of a human librarian. A bot never stops it; a late answer stays a recorded breach.
 */
export const firstReplySeconds = 300;

/** When the worker raises its alarms, in service seconds after the click. */
export const alarmLevels = [120, 210, 300] as const;
export type AlarmLevel = (typeof alarmLevels)[number];

/** Seconds without a heartbeat after which a librarian counts as vanished, and what he held is offered again. */
export const vanishedAfterSeconds = 90;
export const heartbeatSeconds = 20;

/** How urgent a wait looks: calm, soon from 2:00, urgent from 3:30, late from 5:00. */
export type Urgency = "calm" | "soon" | "urgent" | "late";

export function urgency(waitedSeconds: number): Urgency {
  if (waitedSeconds >= alarmLevels[2]) return "late";
  if (waitedSeconds >= alarmLevels[1]) return "urgent";
  return waitedSeconds >= alarmLevels[0] ? "soon" : "calm";
}

/**
 * Service seconds already waited. `dueAt` is counted inside service hours, so what is left until it
 * is what is left of the promise; outside hours the clock stands still at the value it had.
 * @returns whole seconds, 0 or more; grows past 300 when late
 */
export function waitedSeconds(dueAt: string | Date, now: Date): number {
  const left = (new Date(dueAt).getTime() - now.getTime()) / 1000;
  return Math.max(0, Math.floor(firstReplySeconds - left));
}

/**
 * Does the service close before the promise is due? Then the due time lies a closing ahead, and its clock stands still
 * meanwhile. Twice the promise leaves room for a device whose clock is off.
 */
export function duePastClosing(dueAt: string | Date, now: Date): boolean {
  return new Date(dueAt).getTime() - now.getTime() > 2 * firstReplySeconds * 1000;
}

/** Whole seconds from the click to a claim at `at`; null for a conversation without a promise. */
export function waitedUntilClaim(
  { startedAt, dueAt }: { readonly startedAt: Date; readonly dueAt: Date | null },
  at: Date,
): number | null {
  if (dueAt === null) return null;
  // Before closing nothing of the service after it has passed: the wait is the time since the click.
  if (duePastClosing(dueAt, at)) return Math.floor((at.getTime() - startedAt.getTime()) / 1000);
  return waitedSeconds(dueAt, at);
}

/** The alarms that are due at `now` for a conversation that must be answered by `dueAt`. */
export function alarmsDue(dueAt: Date, now: Date): readonly AlarmLevel[] {
  return alarmLevels.filter(
    (level) => now.getTime() >= dueAt.getTime() - (firstReplySeconds - level) * 1000,
  );
}

/** Was the promise kept? A conversation without a first reply is judged at `now`. */
export function promiseKept(dueAt: Date, firstReplyAt: Date | null, now: Date): boolean {
  return (firstReplyAt ?? now).getTime() <= dueAt.getTime();
}

/** A waiting time as the desk and the patron read it: `4.12`. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}.${String(whole % 60).padStart(2, "0")}`;
}
