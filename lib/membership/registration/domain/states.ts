/** Where an application may stand, and where it may go from there (docs/decisions/0009). */
const moves = {
  /** Begun, saved step by step. */
  draft: ["unconfirmed", "submitted", "withdrawn"],
  /** Sent in, the e-mail address not yet answered from. */
  unconfirmed: ["submitted", "withdrawn"],
  /** In the queue. */
  submitted: ["returned", "approved", "refused", "withdrawn"],
  /** Sent back with a reason. */
  returned: ["submitted", "withdrawn", "expired"],
  approved: [],
  refused: [],
  expired: [],
  withdrawn: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ApplicationState = keyof typeof moves;

export const applicationStates = Object.keys(moves) as readonly ApplicationState[];

/** Where an application may go from `state`; nowhere once it is decided. */
export function movesOf(state: ApplicationState): readonly ApplicationState[] {
  return moves[state];
}

/** True while the applicant may still change what he answered. */
export function isEditable(state: ApplicationState): boolean {
  return state === "draft" || state === "unconfirmed" || state === "returned";
}

/** True once nothing more can happen to it. */
export function isDecided(state: ApplicationState): boolean {
  return movesOf(state).length === 0;
}
