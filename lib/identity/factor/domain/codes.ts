/** What somebody typed where a code is asked for. */
export type TypedCode =
  /** Six digits of the authenticator. */
  | { readonly kind: "time"; readonly digits: string }
  /** A recovery code, as it is fingerprinted. */
  | { readonly kind: "recovery"; readonly code: string };

/** Signs of a recovery code: 80 bits in base32 (RFC 4648). */
export const recoveryCodeLength = 16;

/** Reads a code typed with blanks or hyphens, in small or capital letters; null when it is neither kind. */
export function readCode(text: string): TypedCode | null {
  const signs = text.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
  if (/^\d{6}$/.test(signs)) return { kind: "time", digits: signs };
  if (/^[A-Z2-7]{16}$/.test(signs)) return { kind: "recovery", code: signs };
  return null;
}

/** In groups of four, as it is shown and copied by hand. */
export function groupCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
