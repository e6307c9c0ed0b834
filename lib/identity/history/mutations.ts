import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { take } from "@/lib/platform/rate-limit";
import type { DeviceMarks } from "./domain/marks";
import type { SignInOutcome } from "./types";

/** Days a line of the history is kept (docs/decisions/0009). */
export const historyDays = 90;

/** A line of an account's history, before it is written. */
export type SignInNote = Partial<DeviceMarks> & {
  readonly accountId: string;
  readonly outcome: SignInOutcome;
  /** Technical time; now, unless the line belongs to a session. */
  readonly at?: Date;
};

/** Notes how a try to sign in ended. Answers the line's id, with which `settleSignIn` corrects it. */
export async function noteSignIn(database: Db, note: SignInNote): Promise<bigint> {
  const { accountId, outcome, device = null, network = null, at = new Date() } = note;
  const { id } = await database.signIn.create({
    data: { accountId, at, outcome, device, network },
    select: { id: true },
  });
  return id;
}

/** What a line that was written in advance turned out to be. */
export async function settleSignIn(
  database: Db,
  id: bigint,
  outcome: SignInOutcome,
): Promise<void> {
  await database.signIn.updateMany({ where: { id }, data: { outcome } });
}

/** Removes the lines that are older than 90 days; a job of the worker. Answers how many. */
export async function forgetSignIns(): Promise<number> {
  const before = new Date(Date.now() - historyDays * 24 * 3600 * 1000);
  const { count } = await db().signIn.deleteMany({ where: { at: { lt: before } } });
  return count;
}

/** The window of the limits that are told of. */
const noteSeconds = 15 * 60;

/** What was tried too often, and of which account, where the account is known. */
export type Slowed = {
  readonly accountId: string | null;
  /**
   * Passwords of one account from one address, of one account, or from one address; codes of a second factor; mailed
   * links to a new password; or passwords asked again of who is signed in.
   */
  readonly what: "pair" | "account" | "address" | "factor" | "reset" | "present-password";
};

/**
 * Writes into the audit trail and, for a known account, into its history that a limit has slowed somebody: once per
 * window of the limit `key`, and ten times of unknown accounts, so that ten thousand tries leave a handful of lines.
 */
export async function noteSlowed(key: string, { accountId, what }: Slowed): Promise<void> {
  const first = await take(`told:${key}`, { limit: 1, windowSeconds: noteSeconds });
  if (!first.ok) return;
  // Made-up logins have no end: of them the trail tells that it happens, not each.
  const worth =
    accountId !== null ||
    (await take("told:unknown", { limit: 10, windowSeconds: noteSeconds })).ok;
  if (!worth) return;
  await db().$transaction(async (tx) => {
    const subject = accountId === null ? "sign-in:unknown" : (`account:${accountId}` as const);
    await record(tx, {
      ...{ actorKind: "system", actorId: "sign-in", action: "sign-in.slowed", subject },
      data: { what },
    });
    if (accountId !== null) await noteSignIn(tx, { accountId, outcome: "too-many-tries" });
  });
}

/** A session that had been ended is presented again: noted once a day for each, since its owner may not know of it. */
export async function noteReplay(sessionId: string, accountId: string): Promise<void> {
  const ended = await db().accountSession.findFirst({
    where: { id: sessionId, accountId, revokedAt: { not: null } },
    select: { id: true },
  });
  if (!ended) return;
  const first = await take(`replay:${sessionId}`, { limit: 1, windowSeconds: 24 * 3600 });
  if (!first.ok) return;
  await db().$transaction((tx) =>
    record(tx, {
      ...{ actorKind: "system", actorId: "sign-in", action: "session.replayed" },
      subject: `account:${accountId}`,
    }),
  );
}
