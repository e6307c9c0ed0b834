/** Papers a member can show. Children have a NIK too; foreigners may have none. */
export const identityKinds = ["nik", "passport", "kitas"] as const;
export type IdentityKind = (typeof identityKinds)[number];

/**
 * An identity number as it is compared and fingerprinted: capital letters and digits only, 5 to 20
 * of them; null otherwise.
 */
export function normaliseIdentityNumber(text: string): string | null {
  const signs = text.replace(/[\s.-]/g, "").toUpperCase();
  return /^[A-Z0-9]{5,20}$/.test(signs) ? signs : null;
}

/** Whether words hold sixteen digits, as a NIK has them, however they are grouped: they have no place in a mail (UU 27/2022). */
export function holdsIdentityNumber(text: string): boolean {
  return /\d(?:[\s.-]?\d){15}/.test(text);
}

/** What is fingerprinted: the use in front, so that no other index of the same text is equal. */
export function identityIndexText(normalised: string): string {
  return `identity:${normalised}`;
}
