/** What a person may type into "Email atau nomor anggota". */
export type Login =
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "member-number"; readonly memberNumber: string };

/** An e-mail address as it is stored and compared: without outer blanks, NFC, small letters. */
export function normaliseEmail(text: string): string {
  return text.trim().normalize("NFC").toLowerCase();
}

/**
 * Reads a login, or null when it is neither. A member number may be typed in groups with blanks,
 * dots or hyphens, as it stands on the card; of a card's own number, fourteen digits, its first twelve are the member's. A control character is in neither: PostgreSQL takes no U+0000.
 */
export function readLogin(text: string): Login | null {
  const digits = text.replace(/[\s.-]/g, "");
  if (/^\d{14}$/.test(digits)) return { kind: "member-number", memberNumber: digits.slice(0, 12) };
  if (/^\d{6,16}$/.test(digits)) return { kind: "member-number", memberNumber: digits };
  const email = normaliseEmail(text);
  const isEmail = email.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email);
  return isEmail ? { kind: "email", email } : null;
}
