import "server-only";

import { randomUUID } from "node:crypto";
import { db } from "@/lib/platform/db";
import { giveBack, take } from "@/lib/platform/rate-limit";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Role } from "./domain/duties";
import { isRole } from "./domain/duties";
import type { Login } from "./domain/login";
import { readLogin } from "./domain/login";
import { noteGuess } from "./guesses/mutations";
import type { DeviceMarks } from "./history/domain/marks";
import { noteSignIn, noteSlowed, settleSignIn } from "./history/mutations";
import { hashPassword, isWeaker, passwordMatches } from "./passwords";
import { choosePatronKey, hashPatronKey, readPatronKey, setPatronKeyCookie } from "./patron-key";
import { currentPatron, lookAgain } from "./queries";
import { tellOfEnd } from "./sessions/ending/mutations";
import type { SignInToken } from "./token";
import { awaitingSeconds, sessionSeconds } from "./token";
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
  /** The session opens nothing yet: `factor/mutations` lets it in by a code. */
  readonly awaitsFactor: boolean;
};

/**
 * Checks a login and password and opens a session, or one that waits for the account's second factor. An unknown
 * account, a deactivated one and a wrong password are one answer and cost the same argon2id run. `address` is a limit's
 * address (`addressGroup`): IPv6 by /64. The marks of the device are for the account's history.
 */
export async function signIn(
  input: Partial<DeviceMarks> & {
    readonly login: string;
    readonly password: string;
    readonly address: string;
  },
): Promise<Result<SignedIn, SignInRefusal>> {
  const login = readLogin(input.login);
  const name = login === null ? "none" : login.kind === "email" ? login.email : login.memberNumber;
  const taken: string[] = [];
  for (const [what, key, limit] of [
    ["pair", `sign-in:pair:${name}:${input.address}`, limits.pair],
    ["account", `sign-in:account:${name}`, limits.account],
    ["address", `sign-in:address:${input.address}`, limits.address],
  ] as const) {
    const answer = await take(key, { limit, windowSeconds });
    if (!answer.ok) {
      // Looked up for known and unknown alike, and only to be noted.
      const known = login && (await findAccount(login));
      await noteSlowed(key, { accountId: known?.id ?? null, what });
      return refuse("too-many-tries");
    }
    taken.push(key);
  }

  const account = login && (await findAccount(login));
  const usable = account?.deactivatedAt === null ? account : null;
  const signedInAt = new Date();
  // The line is written beside the hash, not after it: a known account must not answer later than an unknown one.
  const [matches, line] = await Promise.all([
    passwordMatches(usable?.passwordHash ?? null, input.password),
    account && noteTry(account, signedInAt, input),
  ]);
  if (!matches || !usable || !line || !isRole(usable.role)) {
    if (login) await noteGuess({ what: "password", login: name, address: input.address });
    return refuse("wrong-credentials");
  }

  const opened = await openStrengthened(usable, usable.role, signedInAt, input);
  if (!opened) return refuse("wrong-credentials");
  await settleSignIn(db(), line, opened.awaitsFactor ? "wrong-factor" : "in");
  await Promise.all(taken.map((key) => giveBack(key)));
  return ok(opened);
}

const accountColumns = { id: true, passwordHash: true, role: true, deactivatedAt: true } as const;

type FoundAccount = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

function noteTry(account: FoundAccount, at: Date, marks: Partial<DeviceMarks>): Promise<bigint> {
  const outcome = account.deactivatedAt === null ? "wrong-password" : "deactivated";
  const { device = null, network = null } = marks;
  return noteSignIn(db(), { accountId: account.id, at, outcome, device, network });
}

/**
 * Opens a session for a password that was found right, and makes its hash anew where this machine makes stronger ones. Of
 * two who do so at once the second finds another hash of the same password, and looks once more.
 */
async function openStrengthened(
  account: FoundAccount,
  role: Role,
  signedInAt: Date,
  input: Partial<DeviceMarks> & { readonly password: string },
): Promise<SignedIn | null> {
  const { id, passwordHash } = account;
  const opened = await openSession(account, role, signedInAt, input);
  if (opened && passwordHash !== null && isWeaker(passwordHash))
    await db().account.updateMany({
      where: { id, passwordHash },
      data: { passwordHash: await hashPassword(input.password) },
    });
  if (opened) return opened;
  const again = await db().account.findUnique({ where: { id }, select: accountColumns });
  if (!again || again.deactivatedAt !== null || again.passwordHash === passwordHash) return null;
  if (again.role !== role || !(await passwordMatches(again.passwordHash, input.password)))
    return null;
  return openSession(again, role, signedInAt, input);
}

/** Opens a session, unless the account was deactivated or got another password meanwhile: waits for either to be written. */
async function openSession(
  { id, passwordHash }: FoundAccount,
  role: Role,
  signedInAt: Date,
  { device = null, network = null }: Partial<DeviceMarks>,
): Promise<SignedIn | null> {
  const sessionId = randomUUID();
  const after = (seconds: number) => new Date(signedInAt.getTime() + seconds * 1000);
  const full = sessionSeconds(role);
  const [session] = await db().$queryRaw<{ awaitsFactor: boolean }[]>`
    INSERT INTO account_session
      (id, account_id, signed_in_at, expires_at, awaits_factor, device, network)
    SELECT ${sessionId}::uuid, id, ${signedInAt},
      CASE WHEN totp_confirmed_at IS NULL THEN ${after(full)}::timestamptz
        ELSE ${after(awaitingSeconds)}::timestamptz END,
      totp_confirmed_at IS NOT NULL, ${device}, ${network}
    FROM account
    WHERE id = ${id}::uuid AND deactivated_at IS NULL AND password_hash = ${passwordHash}
    FOR SHARE
    RETURNING awaits_factor AS "awaitsFactor"`;
  if (!session) return null;
  const { awaitsFactor } = session;
  const lifeSeconds = awaitsFactor ? awaitingSeconds : full;
  const waits = awaitsFactor ? { awaitsFactor } : {};
  const token = { accountId: id, sessionId, role, ...waits };
  return { token, role, lifeSeconds, awaitsFactor };
}

function findAccount(login: Login) {
  const where =
    login.kind === "email" ? { email: login.email } : { memberNumber: login.memberNumber };
  return db().account.findUnique({ where, select: accountColumns });
}

/**
 * Ends one session; ending it twice is no fault. What other tabs of the same browser hold open is closed beside the
 * answer, which waits for no broker.
 */
export async function signOut(sessionId: string): Promise<void> {
  await db().accountSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  lookAgain();
  void tellOfEnd({ sessions: [sessionId], epochs: null });
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
export async function ensurePatronKey(how: {
  readonly publicComputer: boolean;
}): Promise<KeyedPatron> {
  const { keyHash, handOver } = await preparePatronKey(how);
  await handOver();
  return { ...(await currentPatron()), keyHash };
}

/**
 * The key this browser would go on with, as its hash, for a deed that may be refused: until `handOver` the browser keeps what
 * it has.
 */
export async function preparePatronKey({
  publicComputer,
}: {
  readonly publicComputer: boolean;
}): Promise<{ readonly keyHash: string; readonly handOver: () => Promise<void> }> {
  const key = choosePatronKey(await readPatronKey(), publicComputer);
  const keyHash = hashPatronKey(key);
  if (keyHash === null) throw new Error("a patron key was made in a shape that is not read");
  return { keyHash, handOver: () => setPatronKeyCookie(key) };
}
