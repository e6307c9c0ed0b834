import type { CardStanding } from "./card/domain/standing";

/** A member whose number and one fact were right. */
export type MemberMatch = {
  /** UUID of the member: opaque, for the conversation and the logs. */
  readonly memberId: string;
  /** How the best of his cards stands today; where he has none yet, how his membership does. */
  readonly standing: CardStanding;
  /** Null for a member who has restricted the use of his data (UU 27/2022 article 11). */
  readonly masked: MaskedMember | null;
};

/** What staff may see of a member after a match: enough to recognise, too little to copy. */
export type MaskedMember = {
  /** Whole: the librarian typed it. */
  readonly memberNumber: string;
  readonly name: string;
  readonly mobile: string;
  readonly birthDate: string;
  readonly identityNumber: string;
};
