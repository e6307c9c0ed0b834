/** What staff may see of a member after a match: enough to recognise, too little to copy. */
export type MaskedMember = {
  /** Whole: the librarian typed it. */
  readonly memberNumber: string;
  readonly name: string;
  readonly mobile: string;
  readonly birthDate: string;
  readonly identityNumber: string;
};
