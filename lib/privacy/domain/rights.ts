/** Rights over one's own data (UU 27/2022 articles 5 to 13), and the time in which they are answered. */

/** What a member asks of staff; downloading and withdrawing a consent need nobody. */
export const askableKinds = ["correct", "restrict", "unrestrict", "object", "delete"] as const;
export type AskableKind = (typeof askableKinds)[number];
export type RightKind = AskableKind | "download" | "withdraw-consent";

export type RequestState = "open" | "done" | "refused" | "taken-back";

/** 3×24 hours (articles 30, 32 and 40): hours of the clock, not working days. */
export const answerWithinHours = 72;

/** Until when a request is to be answered. */
export function dueAfter(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + answerWithinHours * 3_600_000);
}

/** Whole hours left until `dueAt`, rounded down; negative once it is over, -1 in the first hour of it. */
export function hoursLeft(dueAt: Date, at: Date): number {
  return Math.floor((dueAt.getTime() - at.getTime()) / 3_600_000);
}

/** Why a request may be refused, to be told with words of one's own (article 33, and what the library must keep). */
export const refusalWords = [
  /** It would endanger somebody's safety, health or data. */
  "endangers-others",
  /** The law makes the library keep it. */
  "legal-duty",
  /** Something borrowed has not come back. */
  "obligation-open",
  /** What should stand there was not proven. */
  "not-proven",
  /** None of these: the words of the answer, which every answer has, say it. */
  "as-explained",
] as const;
export type RefusalWord = (typeof refusalWords)[number];

/** What of a membership is corrected on request by one line of text, since it was checked against an identity document. */
export const lineFields = ["name", "birth-date", "birth-place", "identity-number"] as const;
export type LineField = (typeof lineFields)[number];

/**
 * All that is corrected on request, the address with its region by a form of its own; the rest one changes oneself. The
 * street alone is no longer asked, and answered where it was asked before.
 */
export const correctableFields = [...lineFields, "identity-street", "identity-address"] as const;
export type CorrectableField = (typeof correctableFields)[number];
