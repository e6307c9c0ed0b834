import "server-only";

import type { Tx } from "@/lib/platform/db";

/** Removes every mail about these subjects, sent ones too. Answers how many. */
export async function removeMailsAbout(tx: Tx, about: readonly string[]): Promise<number> {
  const { count } = await tx.outgoingMail.deleteMany({ where: { about: { in: [...about] } } });
  return count;
}
