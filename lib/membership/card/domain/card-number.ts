import { isMemberNumber } from "../../domain/member-number";

/** What a card's number says. */
export type CardNumber = {
  /** Twelve digits. */
  readonly memberNumber: string;
  /** The how-manieth card of the member, 1 to 99. */
  readonly issue: number;
};

/** As many cards as one member can be given: two digits stand for the issue. */
export const issueMax = 99;

/**
 * The number of a card: the twelve digits of the member and two of the issue. An even count of digits is what Code 128
 * draws shortest, and a scanner that knows member numbers only reads the first twelve. Throws for another shape.
 */
export function cardNumberOf(memberNumber: string, issue: number): string {
  if (!/^\d{12}$/.test(memberNumber)) throw new Error("a card needs a member number of 12 digits");
  if (!Number.isInteger(issue) || issue < 1 || issue > issueMax)
    throw new Error("the issue of a card is out of range");
  return memberNumber + String(issue).padStart(2, "0");
}

/**
 * What stands on a card, as a scanner or a hand typed it: 14 digits, blanks, dots and hyphens aside. Null when it is none,
 * a mistyped number of ours included. Says nothing about whether the card exists or is valid.
 */
export function readCardNumber(text: string): CardNumber | null {
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^\d{14}$/.test(digits)) return null;
  const memberNumber = digits.slice(0, 12);
  const issue = Number(digits.slice(12));
  if (issue < 1 || (memberNumber.startsWith("7") && !isMemberNumber(memberNumber))) return null;
  return { memberNumber, issue };
}

/** As it is read aloud: `7000 0000 0018 01`. */
export function formatCardNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1 ");
}
