/** Milliseconds within which the optional steps of a search may begin, counted from its strict answer; also for one statement of theirs. */
export const rescueMs = 1500;

/** Milliseconds of a clock that only runs forward; since when does not matter. Technical time, never the portal's. */
export type Clock = () => number;

/** Runs a step of which nothing is left where the database gives it up: null then, and what was known before stays. */
export type Apart = <Value>(step: () => Promise<Value>) => Promise<Value | null>;

/** What optional steps of a search have to go by. */
export type Patience = {
  /** No further step is begun. */
  readonly isOver: () => boolean;
  /** What an optional step answers; null where it was not begun, because the time was over, or was given up. */
  readonly attempt: <Value>(step: () => Promise<Value>) => Promise<Value | null>;
};

/** Patience from now on, by this clock. */
export function patienceFrom(clock: Clock, apart: Apart): Patience {
  const end = clock() + rescueMs;
  const isOver = () => clock() >= end;
  return { isOver, attempt: async (step) => (isOver() ? null : apart(step)) };
}

/**
 * A step that is to be made after what is known so far, null where none is; it makes more of that, or answers null where
 * there is nothing better.
 */
export type Rung<Known> = (known: Known) => (() => Promise<Known | null>) | null;

/** Goes up one step after another; one that was not begun or was given up leaves what the steps before it have made known. */
export async function climb<Known>(
  known: Known,
  rungs: readonly Rung<Known>[],
  { attempt }: Patience,
): Promise<Known> {
  let best = known;
  for (const rung of rungs) {
    const step = rung(best);
    if (step !== null) best = (await attempt(step)) ?? best;
  }
  return best;
}
