import "server-only";

import type { Tx } from "@/lib/platform/db";
import { hashRecoveryCode, newRecoveryCodes } from "../totp";
import type { FactorOwner } from "../types";

/** Ten new recovery codes in place of whatever there was; their words stand in this answer and nowhere else. */
export async function replaceRecoveryCodes(
  tx: Tx,
  { accountId }: FactorOwner,
): Promise<readonly string[]> {
  const recoveryCodes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.recoveryCode.createMany({
    data: recoveryCodes.map((code) => ({ accountId, codeHash: hashRecoveryCode(code) })),
  });
  return recoveryCodes;
}
