import type { IsoDate } from "@/lib/hours/domain/civil-date";

/**
 * What is fingerprinted to find the same person under another number: small letters without signs, blanks and accents,
 * and the birth date. The use stands in front, so that no other index of the same text is equal.
 */
export function likenessText(name: string, birthDate: IsoDate): string {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  return `likeness:${letters}:${birthDate}`;
}
