import type { CardStanding } from "../domain/standing";
import type { CardLine } from "../types";

/** A member at the counter: enough to compare with the paper he shows, and his cards. */
export type CounterMember = {
  readonly memberId: string;
  readonly number: string;
  /** Birth date as `••-••-1990`, identity number by its last four; null when he had the use of his data restricted. */
  readonly facts: {
    readonly name: string;
    readonly birthDate: string;
    readonly identityNumber: string;
  } | null;
  readonly membership: Exclude<CardStanding, "card-blocked">;
  /** Newest first. */
  readonly cards: readonly CardLine[];
};
