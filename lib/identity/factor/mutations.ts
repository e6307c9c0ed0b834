import "server-only";

import { record } from "@/lib/audit/mutations";
import { unseal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { isRole } from "../domain/duties";
import { lookAgain } from "../queries";
import type { SignInToken } from "../token";
import { sessionSeconds } from "../token";
import { actorOf } from "./domain/actor";
import { readCode } from "./domain/codes";
import { tellOwner } from "./letters/mutations";
import { replaceRecoveryCodes } from "./recovery/mutations";
import { hashRecoveryCode, stepOf } from "./totp";
import { limited, settled } from "./tries/mutations";
import type { FactorOwner, FactorRefusal } from "./types";

/**
 * Lets a session in that waits for its second factor: by a code of the authenticator, each time step once, or by a
 * recovery code, each once. Only then does the session live its full time. Unknown and late sessions are `signed-out`.
 */
export async function passFactor(
  sessionId: string,
  code: string,
): Promise<
  Result<
    { readonly token: SignInToken; readonly lifeSeconds: number },
    FactorRefusal | "signed-out"
  >
> {
  const waiting = {
    ...{ id: sessionId, awaitsFactor: true, revokedAt: null },
    account: { deactivatedAt: null },
  };
  const session = await db().accountSession.findFirst({
    where: { ...waiting, expiresAt: { gt: new Date() } },
    select: { accountId: true, signedInAt: true, account: { select: { role: true } } },
  });
  if (!session || !isRole(session.account.role)) return refuse("signed-out");
  const { accountId, signedInAt } = session;
  const { role } = session.account;
  const answer = await limited(accountId, sessionId, () =>
    db().$transaction(async (tx) => {
      const used = await useCode(tx, accountId, code);
      if (!used.ok) return used;
      const lifeSeconds = sessionSeconds(role);
      const at = new Date();
      const { count } = await tx.accountSession.updateMany({
        where: { ...waiting, expiresAt: { gt: at } },
        data: { awaitsFactor: false, expiresAt: new Date(at.getTime() + lifeSeconds * 1000) },
      });
      // Ended meanwhile: the code must not be lost with it.
      if (count === 0) throw new EndedMeanwhile();
      await tx.signIn.updateMany({
        where: { accountId, at: signedInAt, outcome: "wrong-factor" },
        data: { outcome: used.value === "recovery" ? "recovery-code" : "factor-passed" },
      });
      if (used.value === "recovery")
        await record(tx, {
          ...{ actorKind: role === "member" ? "patron" : "staff", actorId: accountId },
          ...{ action: "account.recovery-code-used", subject: `account:${accountId}` },
        });
      return ok({ token: { accountId, sessionId, role }, lifeSeconds });
    }),
  ).catch((error: unknown) => {
    if (error instanceof EndedMeanwhile) return refuse("signed-out");
    throw error;
  });
  lookAgain();
  return answer;
}

class EndedMeanwhile extends Error {}

/** Ends the second factor by one more code of it, or by a recovery code: to move to another telephone, or for good. */
export function endFactor(owner: FactorOwner, code: string): Promise<Result<null, FactorRefusal>> {
  return settled(owner.accountId, () =>
    db().$transaction(async (tx) => {
      const used = await useCode(tx, owner.accountId, code);
      if (!used.ok) return used;
      await clearFactor(tx, owner.accountId);
      await record(tx, {
        ...actorOf(owner),
        ...{ action: "account.factor-ended", subject: `account:${owner.accountId}` },
        data: { by: used.value },
      });
      await tellOwner(tx, owner.accountId, "factor-ended");
      return ok(null);
    }),
  );
}

/** Ten new recovery codes for one more code; the old ones open nothing any more. */
export function renewRecoveryCodes(
  owner: FactorOwner,
  code: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, FactorRefusal>> {
  return limited(owner.accountId, null, () =>
    db().$transaction(async (tx) => {
      const used = await useCode(tx, owner.accountId, code);
      if (!used.ok) return used;
      const recoveryCodes = await replaceRecoveryCodes(tx, owner);
      await record(tx, {
        ...actorOf(owner),
        ...{ action: "account.recovery-codes-renewed", subject: `account:${owner.accountId}` },
      });
      await tellOwner(tx, owner.accountId, "recovery-codes-renewed");
      return ok({ recoveryCodes });
    }),
  );
}

/** Takes an account's second factor away with all its codes. Who may, and what is noted, is the caller's to know. */
export async function clearFactor(tx: Tx, accountId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  await tx.account.update({
    where: { id: accountId },
    data: { totpSealed: null, totpConfirmedAt: null, totpLastStep: null, totpSessionId: null },
  });
}

/** Uses up a time step or a recovery code of a factor in force; of two at once with one code, one is right. */
async function useCode(
  tx: Tx,
  accountId: string,
  code: string,
): Promise<Result<"time" | "recovery", "wrong-code" | "changed-meanwhile">> {
  const account = await tx.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSealed: true, totpConfirmedAt: true },
  });
  if (account.totpSealed === null || account.totpConfirmedAt === null)
    return refuse("changed-meanwhile");
  const typed = readCode(code);
  if (typed?.kind === "recovery") {
    const { count } = await tx.recoveryCode.updateMany({
      where: { accountId, codeHash: hashRecoveryCode(typed.code), usedAt: null },
      data: { usedAt: new Date() },
    });
    return count === 0 ? refuse("wrong-code") : ok("recovery");
  }
  const step = typed && stepOf(unseal(account.totpSealed), typed.digits, Date.now());
  if (step === null) return refuse("wrong-code");
  const { count } = await tx.account.updateMany({
    where: {
      ...{ id: accountId, totpSealed: account.totpSealed },
      OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }],
    },
    data: { totpLastStep: step },
  });
  return count === 0 ? refuse("wrong-code") : ok("time");
}
