import "server-only";

import type { Staff, System } from "@/lib/identity/types";
import { dropMailsAbout } from "@/lib/notifications/mutations";
import { blindIndex, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { MemberDetails } from "../domain/details";
import { identityIndexText } from "../domain/identity-number";
import { keepFormer } from "../former/mutations";
import { newsMailKind } from "../news/domain/kind";
import { readDetails } from "../read-details";
import type { Address } from "../registration/domain/answers";
import { sameAddress } from "../registration/domain/answers";
import { readIdentityNumber } from "../registration/domain/identity";
import { likenessText } from "../registration/domain/likeness";
import { holdingMember, keepIdentity } from "../registration/sending/queries";

/** What stands in a member's row as it was checked against a document; values in the shape they are stored in. */
export type Correction =
  | { readonly field: "name"; readonly value: string }
  /** ISO day. */
  | { readonly field: "birth-date"; readonly value: string }
  | { readonly field: "birth-place"; readonly value: string }
  /** Street and number; the region stays. */
  | { readonly field: "identity-street"; readonly value: string }
  /** The whole address, with its region. */
  | { readonly field: "identity-address"; readonly value: Address }
  /** Without blanks and dots; of the kind of document that the member has. */
  | { readonly field: "identity-number"; readonly value: string };

export type CorrectionRefusal =
  | "unknown-member"
  | "identity-known"
  /** It is no number of the paper the member has. */
  | "identity-invalid"
  /** A member from before registration online: of him this was never asked. */
  | "never-recorded";

/** Corrects one fact of a member on his request. Refuses an identity number that another member has, or that is none of its kind. */
export async function correctMember(
  tx: Tx,
  _staff: Staff,
  memberId: string,
  correction: Correction,
): Promise<Result<null, CorrectionRefusal>> {
  const { field, value } = correction;
  if (field === "identity-number") return correctIdentity(tx, memberId, value);
  // What the member himself saves meanwhile stands in the same sealed details: it is read after him.
  await tx.$executeRaw`SELECT FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
  const member = await tx.member.findUnique({ where: { id: memberId } });
  if (!member) return refuse("unknown-member");
  if (field !== "name" && field !== "birth-date") {
    const details = readDetails(member.detailsSealed);
    if (!details) return refuse("never-recorded");
    const corrected = correctedDetails(details, correction);
    return change(tx, memberId, { detailsSealed: seal(JSON.stringify(corrected)) });
  }
  const name = field === "name" ? value : member.name;
  const birthDate = field === "birth-date" ? value : member.birthDate.toISOString().slice(0, 10);
  if (name !== member.name) await keepFormer(tx, memberId, { kind: "name", value: member.name });
  const likenessIndex = blindIndex(likenessText(name, birthDate));
  await tx.membershipApplication.updateMany({ where: { memberId }, data: { likenessIndex } });
  return change(tx, memberId, {
    ...{ name, birthDate: new Date(`${birthDate}T00:00:00Z`), likenessIndex },
  });
}

function correctedDetails(details: MemberDetails, { field, value }: Correction): MemberDetails {
  switch (field) {
    case "birth-place":
      return { ...details, birthPlace: value };
    case "identity-street":
      return withIdentityAddress(details, { ...details.identityAddress, street: value });
    case "identity-address":
      return withIdentityAddress(details, value);
    default:
      return details;
  }
}

/** Who lives where his document says has both corrected: the second is a copy of the first. */
function withIdentityAddress(details: MemberDetails, identityAddress: Address): MemberDetails {
  const same = sameAddress(details.currentAddress, details.identityAddress);
  return { ...details, identityAddress, ...(same ? { currentAddress: identityAddress } : {}) };
}

/**
 * The application he came from goes along: it would hold the wrong number for ever, against whoever bears that number.
 * Others who claim the right one are marked duplicates, as if they had come after him.
 */
async function correctIdentity(
  tx: Tx,
  memberId: string,
  number: string,
): Promise<Result<null, CorrectionRefusal>> {
  const bearer = await tx.member.findUnique({ where: { id: memberId } });
  if (!bearer) return refuse("unknown-member");
  if (!readIdentityNumber(bearer.identityKind, number, undefined).ok)
    return refuse("identity-invalid");
  const identityIndex = blindIndex(identityIndexText(number));
  await keepIdentity(tx, identityIndex);
  // An approval under way ends first: its member is seen below. Nobody else is waited for: who confirms his address holds his
  // application and then asks about this identity.
  await tx.$executeRaw`
    SELECT FROM membership_application
    WHERE identity_index = ${identityIndex} AND state = 'submitted' FOR UPDATE`;
  const holder = await holdingMember(tx, identityIndex);
  if (holder && holder.id !== memberId) return refuse("identity-known");
  const changed = await change(tx, memberId, { identityIndex, identitySealed: seal(number) });
  if (!changed.ok) return changed;
  await tx.membershipApplication.updateMany({
    where: {
      ...{ identityIndex, duplicate: false },
      state: { in: ["submitted", "returned", "approved"] },
      OR: [{ memberId: null }, { memberId: { not: memberId } }],
    },
    data: { duplicate: true, changes: { increment: 1 } },
  });
  await tx.membershipApplication.updateMany({ where: { memberId }, data: { identityIndex } });
  return changed;
}

/**
 * Restricts the use of a member's data to keeping them, from `at` on: news that waits for him is given up. Null lifts it
 * (UU 27/2022 article 11).
 */
export async function restrictMember(
  tx: Tx,
  _by: Staff | System,
  memberId: string,
  at: Date | null,
): Promise<Result<null, "unknown-member">> {
  const changed = await change(tx, memberId, { restrictedAt: at });
  if (at !== null) await dropMailsAbout(tx, [`member:${memberId}`], newsMailKind);
  return changed;
}

async function change(
  tx: Tx,
  memberId: string,
  data: Parameters<Tx["member"]["updateMany"]>[0]["data"],
): Promise<Result<null, "unknown-member">> {
  const { count } = await tx.member.updateMany({
    where: { id: memberId },
    data: { ...data, changes: { increment: 1 } },
  });
  return count === 0 ? refuse("unknown-member") : ok(null);
}
