/** Minutes until an unanswered request is tried again, by how often it was. */
const retryMinutes = [1, 5, 15, 60, 240, 720] as const;
/** Minutes until a harvest goes on that a fault of ours ended; twice as many each time after. */
const unforeseenMinutes = 10;
/** Seconds after which it is tried again whatever happened, or was asked for: a day. */
const secondsMax = 86_400;

/** How often in a row a repository that is away is asked again. */
export const retriesMax = retryMinutes.length;

/** What kept a harvest from going on last (a `HarvestFailure`; null for nothing), and how often in a row that kind of thing did. */
export type Setbacks = {
  readonly failure: string | null;
  readonly failures: number;
};

const isOurs = (failure: string | null) => failure === "unforeseen";

/**
 * One setback more. Faults of ours and a repository that is away are counted apart: one says nothing of how long the other
 * will last, so that the count begins anew where the kind changes.
 */
export function setBack(before: Setbacks, failure: string): Setbacks {
  const isSame = before.failure !== null && isOurs(before.failure) === isOurs(failure);
  return { failure, failures: isSame ? before.failures + 1 : 1 };
}

/**
 * Seconds until a harvest goes on after its setbacks, a day at most. A repository that is away is given up (null) after six;
 * where it says itself how long to wait (`waitSeconds`), it is believed. A fault of ours is tried less and less, without end.
 */
export function secondsUntilRetry(
  { failure, failures }: Setbacks,
  waitSeconds: number | null,
): number | null {
  if (isOurs(failure)) return Math.min(unforeseenMinutes * 60 * 2 ** (failures - 1), secondsMax);
  const minutes = retryMinutes[failures - 1];
  return minutes === undefined ? null : Math.min(waitSeconds ?? minutes * 60, secondsMax);
}
