/** Shortest password taken; the longest is `passwordLengthMax` of identity/passwords. */
export const passwordLengthMin = 10;

/** What many people choose, folded to letters and digits; the first to be tried by whoever guesses. */
const common = [
  ...["password", "passw0rd", "katasandi", "sandi", "rahasia", "perpustakaan", "perpusnas"],
  ...["indonesia", "merdeka", "bismillah", "sayang", "qwertyuiop", "qwerty", "asdfghjkl"],
  ...["admin", "anggota", "welcome", "iloveyou", "tanyapustakawan", "abcdefghij"],
];

/** Runs of a keyboard's digits, forwards and backwards. */
const runs = ["01234567890123456789", "98765432109876543210"];

export type PasswordFault =
  | "password-missing"
  | "password-short"
  | "password-long"
  | "password-easy";

/**
 * Why a new password is not taken, or null. Length counts in code points; no rule about kinds of signs (NIST SP 800-63B
 * §3.1.1.2). `known` are words that others know of the person: e-mail, member number, name.
 */
export function faultOfPassword(
  password: string,
  known: readonly string[],
  lengthMax: number,
): PasswordFault | null {
  if (password === "") return "password-missing";
  if (password.length > lengthMax) return "password-long";
  if (Array.from(password).length < passwordLengthMin) return "password-short";
  const folded = fold(password);
  // What is left of a password without its well-known part has to be a password of its own.
  const parts = [
    ...common,
    ...known.map(fold),
    ...known.map((word) => fold(word.split("@")[0] ?? "")),
  ];
  const rest = parts
    .filter((part) => part.length >= 5)
    .reduce((text, part) => text.replaceAll(part, ""), folded);
  if (folded !== "" && rest.length < 4 && rest !== folded) return "password-easy";
  if (new Set(folded === "" ? password : folded).size < 4) return "password-easy";
  return runs.some((run) => run.includes(folded) && folded !== "") ? "password-easy" : null;
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
