const secondsMax = 30;

/**
 * Milliseconds to wait before try number `attempt` (from 0): 1, 2, 4 … 30 s, each drawn between half
 * and one and a half of it, so that a thousand clients of one outage do not return in one second.
 * @param random a number in [0, 1)
 */
export function backoffMilliseconds(attempt: number, random: number): number {
  return Math.min(secondsMax, 2 ** attempt) * 1000 * (0.5 + random);
}
