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
  /**
   * The card whose number was typed or scanned, and how it stands today: an old one finds its owner too. `unknown-card` for
   * one that was never given to him; null when his member number was typed.
   */
  readonly presented: {
    readonly issue: number;
    readonly standing: CardStanding | "unknown-card";
  } | null;
  /** Newest first. */
  readonly cards: readonly CardLine[];
};

/** Somebody a search by name and birth date found: enough to choose the one who stands at the counter. */
export type FoundPerson = NonNullable<CounterMember["facts"]> &
  Pick<CounterMember, "memberId" | "number" | "membership">;

/** Who was found, by name; `more`: there are others beyond these, and the name says too little. */
export type FoundPeople = { readonly people: readonly FoundPerson[]; readonly more: boolean };
