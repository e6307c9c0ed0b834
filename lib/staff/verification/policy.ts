/** Tries of one conversation, whoever makes them. */
export const triesPerConversation = 3;
/** Tries of one member number over all librarians and conversations, within the window. */
export const triesPerMember = 5;
export const memberWindowHours = 24;

export type VerificationRefusal =
  | "tries-used-up"
  | "member-tries-used-up"
  /** The facts match, and the conversation was verified for another member before: his words stand in it. */
  | "other-member";

/**
 * Whether one more try is allowed after so many. The limits keep the panel from being a way to guess
 * birth dates and telephone numbers; they hold for known and unknown numbers alike.
 */
export function verificationRefusal(
  triesOfConversation: number,
  triesOfMember: number,
): Exclude<VerificationRefusal, "other-member"> | null {
  if (triesOfConversation >= triesPerConversation) return "tries-used-up";
  if (triesOfMember >= triesPerMember) return "member-tries-used-up";
  return null;
}
