import type { BlockReason, CardStanding } from "./domain/standing";

/** A member's newest card, for the member himself. */
export type OwnCard = {
  readonly memberId: string;
  readonly memberNumber: string;
  readonly name: string;
  /** Fourteen digits. */
  readonly cardNumber: string;
  readonly issue: number;
  readonly standing: CardStanding;
  /** Calendar days of the library's zone; null where the row is older than registration online. */
  readonly memberSince: string | null;
  /** The last day; null: for life. */
  readonly validUntil: string | null;
  readonly blockedAt: Date | null;
  readonly blockReason: BlockReason | null;
};

/** One line of a member's cards, for staff. */
export type CardLine = {
  readonly issue: number;
  readonly issuedAt: Date;
  readonly blockedAt: Date | null;
  readonly blockReason: BlockReason | null;
};
