import "server-only";

import { db } from "@/lib/platform/db";
import type { LinkPurpose } from "../links/domain/purposes";
import { peekLink } from "../links/queries";

/** Links by which a password is chosen: the first one, and one instead of a forgotten one. */
export const passwordPurposes = [
  "reset-password",
  "choose-password",
] as const satisfies LinkPurpose[];
export type PasswordPurpose = (typeof passwordPurposes)[number];

/** What a link from a mail would open now; null when nothing. Looking uses nothing up. */
export async function peekPasswordLink(token: string): Promise<PasswordPurpose | null> {
  for (const purpose of passwordPurposes) if (await peekLink(purpose, token)) return purpose;
  return null;
}

/** What the page of a mailed link offers; null when the link opens nothing. Looking uses nothing up. */
export async function peekPasswordChoice(token: string): Promise<{
  /** The account has no password yet: there is nothing to be replaced, and nothing to be signed out. */
  readonly first: boolean;
} | null> {
  for (const purpose of passwordPurposes) {
    const link = await peekLink(purpose, token);
    if (!link) continue;
    const known = await db().account.count({
      where: { id: link.subjectId, passwordHash: { not: null } },
    });
    return { first: known === 0 };
  }
  return null;
}

/** The member's account that a login names, with the address its mail goes to; null when there is none to mail to. */
export async function findMailableMember(
  where: { readonly email: string } | { readonly memberNumber: string },
) {
  const account = await db().account.findFirst({
    where: { ...where, role: "member", deactivatedAt: null },
    select: mailableSelect,
  });
  const address = account && addressOf(account);
  return address ? { accountId: account.id, address } : null;
}

export const mailableSelect = {
  id: true,
  email: true,
  name: true,
  memberNumber: true,
  member: { select: { email: true, locale: true } },
} as const;

/** Where an account's mail goes: the address that signs in, or the member's own, which a family may share. */
export function addressOf(account: {
  readonly email: string | null;
  readonly member: { readonly email: string | null } | null;
}): string | null {
  return account.email ?? account.member?.email ?? null;
}
