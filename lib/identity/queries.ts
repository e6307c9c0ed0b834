import "server-only";

import { createHash } from "node:crypto";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { nameServiceGroups } from "./accounts/queries";
import type { Duty } from "./domain/duties";
import { holds, isRole, isStaffRole } from "./domain/duties";
import { signInAddress } from "./domain/return-path";
import { mustHaveFactor } from "./factor/policy";
import { noteReplay } from "./history/mutations";
import { hashPatronKey, readPatronKey } from "./patron-key";
import { proveMember, provePatron, proveStaff } from "./proofs";
import type { SignInToken } from "./token";
import { decodeSignInToken, readSignInCookie } from "./token";
import type {
  LiveSession,
  MemberPatron,
  MemberRefusal,
  Patron,
  PatronAccount,
  Staff,
  StaffAccount,
  StaffRefusal,
} from "./types";
import { unreadableGroup } from "./types";

/**
 * The session a sign-in token speaks of, read from the database at each use: null when it was
 * revoked or is over, when it waits for a second factor, when the account was deactivated, or when the token names
 * another account.
 * The role is the row's, not the token's, so that a changed role counts at once; so do a new name of the
 * account and of its service group.
 */
export async function getLiveSession(
  sessionId: string,
  accountId: string,
): Promise<LiveSession | null> {
  const row = await db().accountSession.findFirst({
    where: {
      id: sessionId,
      accountId,
      awaitsFactor: false,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      account: { deactivatedAt: null },
    },
    select: {
      account: {
        select: {
          ...{ name: true, role: true, serviceGroupId: true, memberNumber: true },
          totpConfirmedAt: true,
        },
      },
    },
  });
  if (!row || !isRole(row.account.role)) return null;
  const { name, role, serviceGroupId: group, memberNumber, totpConfirmedAt } = row.account;
  const serviceGroup = group && ((await nameServiceGroups(group)).get(group) ?? null);
  const live = { sessionId, accountId, name, role, serviceGroup, memberNumber };
  const missing = totpConfirmedAt === null && mustHaveFactor(role, env().PORTAL_DEMO);
  return missing ? { ...live, factorMissing: true } : live;
}

/**
 * How long an open tab's requests rest on one look at the session's row. A desk asks several times a
 * second; a deactivation must count within a minute, and counts within two seconds.
 */
export const sessionRestMilliseconds = 2_000;
const sessionsMax = 1_000;
type LookUp = { readonly at: number; readonly session: Promise<LiveSession | null> };
type LookedUp = {
  /** Looks that have found a session. */
  readonly live: Map<string, LookUp>;
  /** Looks that are being taken: as many as requests are being served. */
  readonly underWay: Map<string, LookUp>;
};
// On globalThis: Next bundles this file once for routes and once for actions, and both must forget together.
const holder: { portalSessions?: LookedUp } = globalThis as object;
holder.portalSessions ??= { live: new Map(), underWay: new Map() };
const lookedUp: LookedUp = holder.portalSessions;

/** After a session or an account was ended: this process looks again at once. */
export function lookAgain(): void {
  lookedUp.live.clear();
  lookedUp.underWay.clear();
}

/** The live session of the request being served, or null; at most two seconds old. */
export async function getCurrentSession(): Promise<LiveSession | null> {
  const text = await readSignInCookie();
  if (!text) return null;
  // Anybody may send a cookie of any length: what is kept of it is short, and opens nothing.
  const key = createHash("sha256").update(text).digest("base64");
  const at = performance.now();
  const known = lookedUp.underWay.get(key) ?? lookedUp.live.get(key);
  if (known && at - known.at < sessionRestMilliseconds) return known.session;
  // Decrypting the token is rested on too: it costs the thread more than any other step of a desk's request.
  const look: LookUp = { at, session: sessionOf(text) };
  lookedUp.underWay.set(key, look);
  let session: LiveSession | null = null;
  try {
    session = await look.session;
  } finally {
    // Whoever ended sessions meanwhile has taken this look away, and what it saw is not kept.
    if (lookedUp.underWay.get(key) === look) {
      lookedUp.underWay.delete(key);
      // Only a session found is kept: made-up cookies take no desk's place, and an outage is no answer.
      if (session !== null) keep(key, look);
    }
  }
  return session;
}

/** The oldest look makes room for a new one. */
function keep(key: string, look: LookUp): void {
  lookedUp.live.delete(key);
  const [oldest] = lookedUp.live.keys();
  if (lookedUp.live.size >= sessionsMax && oldest !== undefined) lookedUp.live.delete(oldest);
  lookedUp.live.set(key, look);
}

async function sessionOf(text: string): Promise<LiveSession | null> {
  const token = await decodeSignInToken(text);
  return token && lookUpSession(token);
}

/** The live session of a cookie's token; that one which was ended is shown again is noted. */
export async function lookUpSession(
  token: Pick<SignInToken, "sessionId" | "accountId">,
): Promise<LiveSession | null> {
  const session = await getLiveSession(token.sessionId, token.accountId);
  if (!session) await noteReplay(token.sessionId, token.accountId);
  return session;
}

/**
 * For routes: the staff member behind this request, or 401 `signed-out` / 403 `forbidden`, which also meets whoever still
 * has to set up a second factor.
 */
export async function requireStaff(duty: Duty): Promise<Result<Staff, StaffRefusal>> {
  const session = await getCurrentSession();
  if (!session) return refuse("signed-out");
  const staff = holds(session.role, duty) && !session.factorMissing ? proveStaff(session) : null;
  return staff ? ok(staff) : refuse("forbidden");
}

/**
 * For pages: answers the staff member, or ends the rendering with a redirect to `/masuk` (which
 * leads back to `path`), to `/staf/keamanan` where a second factor has to be set up first, or with 403. Call it before
 * anything streams.
 */
export async function gateStaffPage(duty: Duty, path = "/staf/percakapan"): Promise<Staff> {
  const answer = await requireStaff(duty);
  if (answer.ok) return answer.value;
  // Loaded here: outside of Next, where the worker and the commands import this file, it cannot be.
  const { forbidden, redirect } = await import("next/navigation");
  if (answer.refusal === "signed-out") return redirect(signInAddress(path));
  return (await getCurrentSession())?.factorMissing ? redirect(ownSecurityPath) : forbidden();
}

/** Where staff look after their own second factor. */
export const ownSecurityPath = "/staf/keamanan";

/** For `/staf/keamanan` alone: any member of staff, and whether the second factor has to be set up before all else. */
export async function gateSecurityPage(): Promise<{
  readonly staff: Staff;
  readonly factorMissing: boolean;
}> {
  const session = await getCurrentSession();
  const staff = session && proveStaff(session);
  if (staff) return { staff, factorMissing: session.factorMissing ?? false };
  const { redirect } = await import("next/navigation");
  return redirect(signInAddress(ownSecurityPath));
}

/** For the second factor, which everybody with an account may have: whose account is signed in, or null. */
export async function currentAccount(): Promise<Staff | PatronAccount | null> {
  const session = await getCurrentSession();
  if (!session) return null;
  const { accountId, sessionId, name, memberNumber } = session;
  return proveStaff(session) ?? { accountId, sessionId, name, memberNumber };
}

/** For the staff layout: any signed-in member of staff, whatever the duty; null for everyone else. */
export async function getCurrentStaff(): Promise<Staff | null> {
  const session = await getCurrentSession();
  return session && proveStaff(session);
}

/** Whoever asks: by browser key, by a member's account, by both, or by neither. */
export async function currentPatron(): Promise<Patron> {
  const [key, session] = await Promise.all([readPatronKey(), getCurrentSession()]);
  const keyHash = hashPatronKey(key);
  if (session?.role !== "member") return provePatron(keyHash, null);
  const { accountId, sessionId, name, memberNumber } = session;
  return provePatron(keyHash, { accountId, sessionId, name, memberNumber });
}

/** For routes and actions: the member behind this request, or 401 `signed-out` / 403 `not-a-member`. */
export async function requireMember(): Promise<Result<MemberPatron, MemberRefusal>> {
  const session = await getCurrentSession();
  if (!session) return refuse("signed-out");
  const member = proveMember(session, hashPatronKey(await readPatronKey()));
  return member ? ok(member) : refuse("not-a-member");
}

/**
 * For pages below `/akun`: answers the member, or ends the rendering with a redirect to the sign-in page (which leads
 * back to `path`, an address with its language: `/en/akun`) or with 403. Call it before anything streams.
 */
export async function gateMemberPage(path: string): Promise<MemberPatron> {
  const answer = await requireMember();
  if (answer.ok) return answer.value;
  const { forbidden, redirect } = await import("next/navigation");
  return answer.refusal === "signed-out" ? redirect(signInAddress(path)) : forbidden();
}

/** What a form may be filled with for a member who is signed in; null for everybody else. */
export type StartFacts = {
  readonly name: string;
  /** The address that signs in, or the member's own; null where the library knows none. */
  readonly email: string | null;
  readonly memberNumber: string | null;
};

/** What the portal knows of whoever asks, so that he need not write it again (R014). */
export async function getStartFacts({ account }: Patron): Promise<StartFacts | null> {
  if (account === null) return null;
  const row = await db().account.findUnique({
    where: { id: account.accountId },
    select: { email: true, member: { select: { email: true } } },
  });
  const email = row?.email ?? row?.member?.email ?? null;
  return { name: account.name, email, memberNumber: account.memberNumber };
}

/** Every staff account, active ones first, then by name. */
export async function listStaffAccounts(_admin: Staff): Promise<readonly StaffAccount[]> {
  const [rows, groupNames] = await Promise.all([
    db().account.findMany({
      where: { role: { not: "member" } },
      select: {
        id: true,
        email: true,
        name: true,
        role: true,
        serviceGroupId: true,
        changes: true,
        deactivatedAt: true,
        totpConfirmedAt: true,
        _count: {
          select: {
            sessions: {
              where: { revokedAt: null, awaitsFactor: false, expiresAt: { gt: new Date() } },
            },
          },
        },
      },
      orderBy: { name: "asc" },
    }),
    nameServiceGroups(),
  ]);
  const accounts = rows.flatMap(
    ({ role, email, serviceGroupId, deactivatedAt, totpConfirmedAt, _count, ...rest }) => {
      if (email === null || !isRole(role) || !isStaffRole(role)) return [];
      // One whose name cannot be read is still theirs: without it, correcting the account's name would take it away.
      const serviceGroup =
        serviceGroupId === null
          ? null
          : { id: serviceGroupId, name: groupNames.get(serviceGroupId) ?? unreadableGroup };
      const standing = {
        active: deactivatedAt === null,
        secondFactor: totpConfirmedAt !== null,
        liveSessions: _count.sessions,
      };
      return [{ ...rest, email, role, serviceGroup, ...standing }];
    },
  );
  return accounts.sort((a, b) => Number(b.active) - Number(a.active));
}

/**
 * The number in the desk channel's name. It grows when sessions of staff are ended from elsewhere, because a broker
 * keeps honouring a channel secret that was handed out before.
 */
export async function getRealtimeEpoch(database: Db = db()): Promise<number> {
  const row = await database.realtimeEpoch.findUnique({ where: { id: 1 } });
  return row?.epoch ?? 1;
}
