import "server-only";

import { onPortalClock } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { readSignInToken } from "../token";
import { qrPicture } from "./qr";
import { factorUri, setUpInTime } from "./totp";
import type { FactorOwner, FactorStanding } from "./types";

/**
 * How the owner's second factor stands. A secret is shown for 15 minutes, until a first code has confirmed it, and in the
 * session alone that gave the password for it: to every other one it was never begun.
 */
export async function getFactor({ accountId, sessionId }: FactorOwner): Promise<FactorStanding> {
  const account = await db().account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      email: true,
      memberNumber: true,
      totpSealed: true,
      totpConfirmedAt: true,
      totpLastStep: true,
      totpSessionId: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const { totpSealed, totpConfirmedAt, email, memberNumber } = account;
  if (totpSealed === null) return { state: "off" };
  if (totpConfirmedAt !== null) {
    const recoveryCodesLeft = account._count.recoveryCodes;
    return { state: "on", since: onPortalClock(totpConfirmedAt), recoveryCodesLeft };
  }
  // Later, and elsewhere, the secret is nobody's business: whoever finds a session open would need no password to go on.
  const { totpLastStep, totpSessionId } = account;
  if (totpSessionId !== sessionId || !setUpInTime(totpLastStep, Date.now()))
    return { state: "off" };
  const secret = unseal(totpSealed);
  const uri = factorUri(secret, email ?? memberNumber ?? "akun");
  return { state: "pending", secret, uri, picture: qrPicture(uri) };
}

/** The session of the request being served that waits for its second factor, or null. */
export async function findAwaitingSession(): Promise<{ readonly sessionId: string } | null> {
  const token = await readSignInToken();
  if (!token) return null;
  const { sessionId, accountId } = token;
  const waiting = await db().accountSession.findFirst({
    where: {
      id: sessionId,
      accountId,
      awaitsFactor: true,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      account: { deactivatedAt: null },
    },
    select: { id: true },
  });
  return waiting && { sessionId };
}
