import type { IdentityKind } from "./identity-number";

/**
 * How many characters a name may have, by the paper it is copied from. Indonesia's own papers hold 60 (Permendagri 73/2022);
 * a passport or KITAS repeats what another country wrote, which has no such bound.
 */
export const nameMax = { nik: 60, passport: 100, kitas: 100 } as const satisfies Record<
  IdentityKind,
  number
>;

/** Of somebody whose paper is not asked for, such as a guardian. */
export const nameMaxAnywhere = 100;

/** The word for a name that is longer than its paper holds; each has a sentence with its number. */
export function nameTooLong(max: number): "ktp-name-too-long" | "name-too-long" {
  return max === nameMax.nik ? "ktp-name-too-long" : "name-too-long";
}
