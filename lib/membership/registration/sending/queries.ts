import "server-only";

import type { Tx } from "@/lib/platform/db";

/**
 * Whether a member, or another application that staff may see, holds this identity already. Whoever asks first keeps the
 * answer until his transaction ends: of two people at the same instant one is told no, and the other yes.
 */
export async function holdsIdentity(
  tx: Tx,
  applicationId: string,
  identityIndex: string | null,
): Promise<boolean> {
  if (identityIndex === null) return false;
  await keepIdentity(tx, identityIndex);
  const states = ["submitted", "returned", "approved"];
  const other = await tx.membershipApplication.findFirst({
    where: { identityIndex, duplicate: false, state: { in: states }, id: { not: applicationId } },
    select: { id: true },
  });
  return other !== null || (await holdingMember(tx, identityIndex)) !== null;
}

/** Whoever asks about this identity, or gives it to somebody, waits until the transaction ends. */
export async function keepIdentity(tx: Tx, identityIndex: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`identity:${identityIndex}`}, 0))`;
}

/** The member who has this identity, and where he is written to. */
export function holdingMember(tx: Tx, identityIndex: string) {
  return tx.member.findUnique({
    where: { identityIndex },
    select: { id: true, email: true, locale: true },
  });
}
