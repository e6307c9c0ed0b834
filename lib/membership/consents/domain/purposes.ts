/** What somebody may say yes to, one by one. Saying no to what is not `needed` costs nothing of the membership. */
export const purposes = [
  /** Without it there is no membership. */
  "membership",
  /** A parent's or guardian's yes for somebody under age; needed then (UU 27/2022 article 25). */
  "guardian",
  /** Education, occupation and institution in figures about all members. */
  "statistics",
  /** Mail about what is on in the library. */
  "news",
] as const;
export type Purpose = (typeof purposes)[number];

/** The purposes without which an applicant cannot become a member. */
export function neededPurposes(underAge: boolean): readonly Purpose[] {
  return underAge ? ["membership", "guardian"] : ["membership"];
}

/** The purposes that are asked of an applicant, in the order of the form. */
export function askedPurposes(underAge: boolean): readonly Purpose[] {
  return purposes.filter((purpose) => purpose !== "guardian" || underAge);
}

/** Those a member gives and takes back himself in `/akun`; withdrawing a needed one is asking for the end of the membership. */
export function isFreePurpose(purpose: Purpose): boolean {
  return purpose === "statistics" || purpose === "news";
}

export function isPurpose(word: string): word is Purpose {
  return purposes.some((purpose) => purpose === word);
}
