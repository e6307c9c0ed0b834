import type { MemberDetails } from "../domain/details";
import type { IdentityKind } from "../domain/identity-number";

/** What the library keeps of a member, for the member himself; days are calendar days (`1990-08-17`). */
export type OwnProfile = {
  readonly memberId: string;
  readonly name: string;
  readonly memberNumber: string;
  readonly birthDate: string;
  readonly identityKind: IdentityKind | null;
  /** Only the last four. */
  readonly identityNumber: string;
  /** E.164. */
  readonly mobile: string;
  /** Where the library writes to. */
  readonly email: string | null;
  /** Whether that address signs in too; a family may share it, and then the number does. */
  readonly emailSignsIn: boolean;
  readonly state: "active" | "blocked" | "expired";
  readonly memberSince: Date | null;
  readonly validUntil: string | null;
  /** Language of the library's mail. */
  readonly locale: "id" | "en";
  readonly education: string | null;
  readonly occupation: string | null;
  readonly institution: string | null;
  /** Null on rows older than registration online. */
  readonly details: MemberDetails | null;
  /** To be sent back with a change. */
  readonly changes: number;
};
