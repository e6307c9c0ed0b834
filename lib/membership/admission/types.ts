/** Why a decision was not taken. */
export type ReviewRefusal =
  | "unknown-application"
  /** Somebody else was faster, or the applicant took it back. */
  | "not-in-queue"
  /** It has been saved since it was shown. */
  | "changed-meanwhile"
  /** Somebody else's registration or a member holds the identity number: to be settled first. */
  | "duplicate-unsettled"
  /** Something in it asks to be looked at, and nobody has confirmed that he did. */
  | "not-looked-at"
  /** A member bears this identity number. */
  | "identity-known";
