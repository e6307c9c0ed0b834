import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { identityKinds } from "../domain/identity-number";
import { maskIdentityNumber } from "../domain/masking";
import { readDetails } from "../read-details";
import { regionsAbove } from "../regions/queries";
import type { Address } from "../registration/domain/answers";
import type { OwnProfile } from "./types";

const states = ["active", "blocked", "expired"] as const;

/** The member's own row, unsealed for himself; null when it is gone. */
export async function getOwnProfile(member: MemberPatron): Promise<OwnProfile | null> {
  const row = await db().member.findUnique({
    where: { number: member.account.memberNumber },
    include: { account: { select: { email: true } } },
  });
  if (!row) return null;
  const { id, number, name, mobile, memberSince, education, occupation, institution } = row;
  return {
    ...{ memberId: id, memberNumber: number, name, mobile, memberSince },
    ...{ education, occupation, institution, changes: row.changes },
    birthDate: dayOf(row.birthDate),
    validUntil: row.validUntil && dayOf(row.validUntil),
    identityKind: identityKinds.find((kind) => kind === row.identityKind) ?? null,
    identityNumber: maskIdentityNumber(unseal(row.identitySealed)),
    email: row.email ?? row.account?.email ?? null,
    emailSignsIn: typeof row.account?.email === "string",
    state: states.find((state) => state === row.state) ?? "active",
    locale: row.locale === "en" ? "en" : "id",
    details: readDetails(row.detailsSealed),
  };
}

/** A day as PostgreSQL's `date` comes back: midnight UTC, whatever the zone. */
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** An address in the lines one would write on a letter. */
export async function addressLines(
  address: Address,
  locale: "id" | "en",
): Promise<readonly string[]> {
  if (address.kind === "abroad") {
    const country = new Intl.DisplayNames(locale, { type: "region" }).of(address.country);
    return [...address.street.split("\n"), country ?? address.country];
  }
  const { street, rt, rw, village, postalCode } = address;
  const quarter = [rt === null ? null : `RT ${rt}`, rw === null ? null : `RW ${rw}`]
    .filter((part) => part !== null)
    .join(" ");
  const names = (await regionsAbove(village)).map(({ name }) => name);
  const [province = "", regency = "", district = "", quarterName = ""] = names;
  return [
    ...street.split("\n"),
    quarter,
    [quarterName, district].filter((part) => part !== "").join(", "),
    [regency, province].filter((part) => part !== "").join(", "),
    postalCode ?? "",
  ].filter((line) => line !== "");
}
