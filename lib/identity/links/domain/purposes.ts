/** What a mailed link may open, and for how many seconds (docs/decisions/0009). */
export const linkLifeSeconds = {
  /** Go on with an application on another device. */
  "resume-application": 7 * 24 * 3600,
  /** Correct an application that was sent back; as long as it waits for that. */
  "correct-application": 60 * 24 * 3600,
  /** Prove the address of an application; as long as an unconfirmed one is kept. */
  "confirm-application": 7 * 24 * 3600,
  "see-status": 24 * 3600,
  /** The first password after an approval. */
  "choose-password": 14 * 24 * 3600,
  "reset-password": 3600,
  "change-email": 24 * 3600,
  /** Resume a conversation on another device (conversation.md). */
  "resume-conversation": 24 * 3600,
} as const;

export type LinkPurpose = keyof typeof linkLifeSeconds;

/** By which an applicant goes on with his application; of a decided or withdrawn one they open nothing. */
export const applicationLinks: readonly LinkPurpose[] = [
  "resume-application",
  "correct-application",
  "confirm-application",
];
