import "server-only";

import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { giveBack, take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Role } from "./domain/duties";
import { isRole, isStaffRole } from "./domain/duties";
import type { Login } from "./domain/login";
import { readLogin } from "./domain/login";
import { passwordMatches } from "./passwords";
import { choosePatronKey, hashPatronKey, readPatronKey, setPatronKeyCookie } from "./patron-key";
import { currentPatron, lookAgain } from "./queries";
import type { SignInToken } from "./token";
import { memberSessionSeconds, staffSessionSeconds } from "./token";
import type { KeyedPatron } from "./types";

/** The window of all three sign-in limits. */
const windowSeconds = 15 * 60;

/**
 * Wrong passwords allowed per window: five for one account from one address; thirty for one account
 * from anywhere, so that many addresses do not add up; a hundred from one address over all accounts
 * (twenty times the first, since a campus is one address). Right ones are given back.
 */
const limits = { pair: 5, account: 30, address: 100 } as const;

export type SignInRefusal = "wrong-credentials" | "too-many-tries";
export type SignedIn = {
  readonly token: SignInToken;
  readonly role: Role;
  /** How long the session row, and with it the cookie, lives. */
  readonly lifeSeconds: number;
};

/**
 * Checks a login and password and opens a session. An unknown account, a deactivated one and a wrong
 * password are one answer and cost the same argon2id run. `address` is a limit's address
 * (`addressGroup`): IPv6 by /64.
 */
export async function signIn(input: {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}): Promise<Result<SignedIn, SignInRefusal>> {
  const login = readLogin(input.login);
  const name = login === null ? "none" : login.kind === "email" ? login.email : login.memberNumber;
  const taken: string[] = [];
  for (const [key, limit] of [
    [`sign-in:pair:${name}:${input.address}`, limits.pair],
    [`sign-in:account:${name}`, limits.account],
    [`sign-in:address:${input.address}`, limits.address],
  ] as const) {
    const answer = await take(key, { limit, windowSeconds });
    if (!answer.ok) return refuse("too-many-tries");
    taken.push(key);
  }

  const account = login && (await findAccount(login));
  const usable = account?.deactivatedAt === null ? account : null;
  const matches = await passwordMatches(usable?.passwordHash ?? null, input.password);
  if (!matches || !usable || !isRole(usable.role)) return refuse("wrong-credentials");

  const role = usable.role;
  const lifeSeconds = isStaffRole(role) ? staffSessionSeconds : memberSessionSeconds;
  const signedInAt = new Date();
  const sessionId = randomUUID();
  const expiresAt = new Date(signedInAt.getTime() + lifeSeconds * 1000);
  // Waits for a deactivation or a new password that is being written, and then opens nothing.
  const opened = await db().$executeRaw`
    INSERT INTO account_session (id, account_id, signed_in_at, expires_at)
    SELECT ${sessionId}::uuid, id, ${signedInAt}, ${expiresAt} FROM account
    WHERE id = ${usable.id}::uuid AND deactivated_at IS NULL
      AND password_hash = ${usable.passwordHash}
    FOR SHARE`;
  if (opened === 0) return refuse("wrong-credentials");
  await Promise.all(taken.map((key) => giveBack(key)));
  const token = { accountId: usable.id, sessionId, role };
  return ok({ token, role, lifeSeconds });
}

function findAccount(login: Login) {
  const where =
    login.kind === "email" ? { email: login.email } : { memberNumber: login.memberNumber };
  return db().account.findUnique({
    where,
    select: { id: true, passwordHash: true, role: true, deactivatedAt: true },
  });
}

/** Ends one session; ending it twice is no fault. */
export async function signOut(sessionId: string): Promise<void> {
  await db().accountSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  lookAgain();
}

/** Removes session rows that ended more than 30 days ago; a job of the worker. Answers how many. */
export async function forgetOldSessions(): Promise<number> {
  const before = new Date(Date.now() - 30 * 24 * 3600 * 1000);
  const { count } = await db().accountSession.deleteMany({ where: { expiresAt: { lt: before } } });
  return count;
}

/**
 * Makes sure that this browser holds a patron key and answers the patron, account included. Only in
 * a server action or a route handler. On a public computer the key is always new and ends with the
 * browser: whoever sat there before must not be met again. Otherwise the key is kept and prolonged.
 */
export async function ensurePatronKey({
  publicComputer,
}: {
  readonly publicComputer: boolean;
}): Promise<KeyedPatron> {
  const key = choosePatronKey(await readPatronKey(), publicComputer);
  await setPatronKeyCookie(key);
  const keyHash = hashPatronKey(key);
  if (keyHash === null) throw new Error("a patron key was made in a shape that is not read");
  return { ...(await currentPatron()), keyHash };
}

/** "Hapus dari perangkat ini": the browser forgets its key. What it belonged to stays with staff. */
export async function forgetPatronKey(): Promise<void> {
  await setPatronKeyCookie(null);
}
