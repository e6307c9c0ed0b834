/** Minutes until an unanswered request is tried again, by how often it was. */
const retryMinutes = [1, 5, 15, 60, 240, 720] as const;
/** Minutes until a harvest goes on that a fault of ours ended; twice as many each time after. */
const unforeseenMinutes = 10;
/** Seconds after which it is tried again whatever happened, or was asked for: a day. */
const secondsMax = 86_400;

/** How often a repository that is away is asked again, from one answer to the next. */
export const retriesMax = retryMinutes.length;

/** What has kept a harvest from going on since its last answer. */
export type Setbacks = {
  /** The last of it: a `HarvestFailure`; null for nothing. */
  readonly failure: string | null;
  /** How often the repository was away. */
  readonly failures: number;
  /** How often it was a fault of ours. */
  readonly faults: number;
};

export const noSetbacks: Setbacks = { failure: null, failures: 0, faults: 0 };

const isOurs = (failure: string | null) => failure === "unforeseen";

/**
 * One setback more. Faults of ours and a repository that is away are counted apart, for one says nothing of how long the
 * other will last; and neither begins the other's count anew, or a repository that is away between our faults would be
 * asked for ever.
 */
export function setBack({ failures, faults }: Setbacks, failure: string): Setbacks {
  return isOurs(failure)
    ? { failure, failures, faults: faults + 1 }
    : { failure, failures: failures + 1, faults };
}

/**
 * Seconds until a harvest goes on after its setbacks, a day at most. A repository that is away is given up (null) after six;
 * where it says itself how long to wait (`waitSeconds`), it is believed. A fault of ours is tried less and less, without end.
 */
export function secondsUntilRetry(
  { failure, failures, faults }: Setbacks,
  waitSeconds: number | null,
): number | null {
  if (isOurs(failure)) return Math.min(unforeseenMinutes * 60 * 2 ** (faults - 1), secondsMax);
  const minutes = retryMinutes[failures - 1];
  return minutes === undefined ? null : Math.min(waitSeconds ?? minutes * 60, secondsMax);
}
