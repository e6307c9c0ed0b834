import "server-only";

import { record } from "@/lib/audit/mutations";
import { seal, unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { PresentPasswordRefusal } from "../../present-password/mutations";
import { checkPresentPassword } from "../../present-password/mutations";
import { endSessions, tellOfEnd } from "../../sessions/ending/mutations";
import { actorOf } from "../domain/actor";
import { readCode } from "../domain/codes";
import { tellOwner } from "../letters/mutations";
import { replaceRecoveryCodes } from "../recovery/mutations";
import { factorUri, newSecret, setUpInTime, stepAt, stepOf } from "../totp";
import { settled } from "../tries/mutations";
import type { FactorOwner, FactorRefusal } from "../types";

/**
 * Makes a new secret for who knows the account's password, in force only once `confirmFactor` has seen a code of it,
 * within 15 minutes and in this session. Takes the place of what another session has begun; refused while another one is
 * in force.
 */
export async function beginFactor(
  owner: FactorOwner,
  password: string,
): Promise<
  Result<
    { readonly uri: string; readonly secret: string },
    PresentPasswordRefusal | "changed-meanwhile"
  >
> {
  const known = await checkPresentPassword(owner.accountId, password);
  if (!known.ok) return known;
  const secret = newSecret();
  const [account] = await db().account.updateManyAndReturn({
    where: { id: owner.accountId, totpConfirmedAt: null },
    data: {
      ...{ totpSealed: seal(secret), totpLastStep: stepAt(Date.now()) },
      totpSessionId: owner.sessionId,
    },
    select: { email: true, memberNumber: true },
  });
  if (!account) return refuse("changed-meanwhile");
  const label = account.email ?? account.memberNumber ?? "akun";
  return ok({ secret, uri: factorUri(secret, label) });
}

/** Gives up a secret that this session has begun and not confirmed yet; one in force stays. */
export async function cancelFactor({ accountId, sessionId }: FactorOwner): Promise<void> {
  await db().account.updateMany({
    where: { id: accountId, totpConfirmedAt: null, totpSessionId: sessionId },
    data: { totpSealed: null, totpLastStep: null, totpSessionId: null },
  });
}

/**
 * Puts the second factor that this session has begun in force by a first code, and answers ten recovery codes, which stand nowhere else. The account's
 * other sessions end with what they hold open, and its owner is told: the password alone opened them.
 */
export async function confirmFactor(
  owner: FactorOwner,
  code: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[] }, FactorRefusal>> {
  const answer = await settled(owner.accountId, () => confirm(owner, code));
  if (!answer.ok) return answer;
  const { recoveryCodes, ended } = answer.value;
  await tellOfEnd(ended);
  return ok({ recoveryCodes });
}

function confirm(owner: FactorOwner, code: string) {
  const { accountId, sessionId } = owner;
  const typed = readCode(code);
  return db().$transaction(async (tx) => {
    const account = await tx.account.findUniqueOrThrow({
      where: { id: accountId },
      select: { totpSealed: true, totpConfirmedAt: true, totpLastStep: true, totpSessionId: true },
    });
    const { totpSealed, totpConfirmedAt, totpLastStep, totpSessionId } = account;
    // Another session's secret is as good as none: who confirms it has to be who gave the password.
    if (totpSealed === null || totpConfirmedAt !== null || totpSessionId !== sessionId)
      return refuse("changed-meanwhile");
    const at = new Date();
    if (!setUpInTime(totpLastStep, at.getTime())) return refuse("set-up-late");
    const step =
      typed?.kind === "time" ? stepOf(unseal(totpSealed), typed.digits, at.getTime()) : null;
    if (step === null) return refuse("wrong-code");
    const { count } = await tx.account.updateMany({
      where: { id: accountId, totpSealed, totpConfirmedAt: null },
      data: { totpConfirmedAt: at, totpLastStep: step, totpSessionId: null },
    });
    if (count === 0) return refuse("changed-meanwhile");
    const recoveryCodes = await replaceRecoveryCodes(tx, owner);
    const ended = await endSessions(tx, { accountId, keep: sessionId });
    await record(tx, {
      ...actorOf(owner),
      ...{ action: "account.factor-set-up", subject: `account:${accountId}` },
    });
    await tellOwner(tx, accountId, "factor-set-up");
    return ok({ recoveryCodes, ended });
  });
}
