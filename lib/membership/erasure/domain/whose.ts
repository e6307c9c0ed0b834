import { mayBeNamed } from "@/lib/language/person-name";

/** A member as an application at his address is compared with him. */
export type Leaver = { readonly names: readonly string[]; readonly birthDate: string };

/** Its person may not be told yet. ISO day. */
export type ApplicationAtHisAddress = {
  readonly state: string;
  readonly name: string | null;
  readonly birthDate: string | null;
};

/**
 * Whether an application at a member's own address is his. Families share an address: one that was confirmed from it is his
 * by name and birth date. One that was not is his too, since nobody else has answered from his address, unless it tells of
 * another name and another birth date.
 */
export function isLeaversApplication(of: ApplicationAtHisAddress, leaver: Leaver): boolean {
  const named = of.name === null ? null : mayBeNamed(of.name, leaver.names);
  const born = of.birthDate === null ? null : of.birthDate === leaver.birthDate;
  if (of.state === "draft" || of.state === "unconfirmed") return named !== false || born !== false;
  return named === true && born === true;
}
