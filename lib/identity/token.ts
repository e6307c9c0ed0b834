import "server-only";

import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { readCookie } from "./cookie-jar";
import type { Role } from "./domain/duties";
import { isStaffRole, roles } from "./domain/duties";
import { memberMarkName } from "./domain/member-mark";

/** Members stay signed in for 30 days; the sign-in token lives no longer than the row it names. */
export const memberSessionSeconds = 30 * 24 * 3600;
/** The longest service day is 13 hours (08.00 to 21.00); a desk left alone ends before the next. */
export const staffSessionSeconds = 16 * 3600;

/** A session that waits for its second factor: time enough to find the telephone. */
export const awaitingSeconds = 5 * 60;

/** How long a session of this role lives. */
export function sessionSeconds(role: Role): number {
  return isStaffRole(role) ? staffSessionSeconds : memberSessionSeconds;
}

const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  role: z.enum(roles),
  wait: z.literal(true).optional(),
});

/** What the encrypted cookie says. Only `getLiveSession` makes a person of it. */
export type SignInToken = {
  readonly accountId: string;
  readonly sessionId: string;
  readonly role: (typeof roles)[number];
  /** The session waits for its second factor, so that the gate leads there; whether it still does, the row decides. */
  readonly awaitsFactor?: true;
};

/** Whether cookies are marked Secure: on https, which `PORTAL_URL` states. */
export function cookiesAreSecure(): boolean {
  return env().PORTAL_URL?.startsWith("https://") ?? false;
}

/** next-auth's own name of the session cookie. */
export function signInCookieName(secure: boolean): string {
  return secure ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}

/** The cookie's text: next-auth's encrypted JWT (A256GCM under `NEXTAUTH_SECRET`). */
export function encodeSignInToken(token: SignInToken, lifeSeconds: number): Promise<string> {
  return encode({
    token: {
      ...{ sub: token.accountId, sid: token.sessionId, role: token.role },
      ...(token.awaitsFactor ? { wait: true } : {}),
    },
    secret: env().NEXTAUTH_SECRET,
    maxAge: lifeSeconds,
  });
}

/** What the cookie's text says, or null when it is missing, forged, over, or of an older shape. */
export async function decodeSignInToken(text: string | undefined): Promise<SignInToken | null> {
  if (!text) return null;
  try {
    const parsed = claims.safeParse(await decode({ token: text, secret: env().NEXTAUTH_SECRET }));
    if (!parsed.success) return null;
    const { sub: accountId, sid: sessionId, role, wait } = parsed.data;
    return { accountId, sessionId, role, ...(wait ? { awaitsFactor: wait } : {}) };
  } catch {
    // jose throws on every kind of bad token; each of them means nobody.
    return null;
  }
}

/** The cookie's text as it came with the request being served. */
export function readSignInCookie(): Promise<string | undefined> {
  return readCookie(() => signInCookieName(cookiesAreSecure()));
}

/** The token of the request being served, or null. */
export async function readSignInToken(): Promise<SignInToken | null> {
  return decodeSignInToken(await readSignInCookie());
}

/** Hands the browser its token (server actions and route handlers only). */
export async function setSignInCookie(token: SignInToken, lifeSeconds: number): Promise<void> {
  const secure = cookiesAreSecure();
  const jar = await cookies();
  jar.set(signInCookieName(secure), await encodeSignInToken(token, lifeSeconds), {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: lifeSeconds,
  });
  const isMember = token.role === "member" && !token.awaitsFactor;
  setMemberMark(jar, isMember ? lifeSeconds : 0);
}

/** Takes the token from the browser. */
export async function clearSignInCookie(): Promise<void> {
  const secure = cookiesAreSecure();
  const jar = await cookies();
  jar.set(signInCookieName(secure), "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge: 0,
  });
  setMemberMark(jar, 0);
}

/** For scripts to read, unlike every other cookie: it says that a member is signed in, and nothing more. */
function setMemberMark(jar: Awaited<ReturnType<typeof cookies>>, maxAge: number): void {
  const secure = cookiesAreSecure();
  jar.set(memberMarkName, maxAge === 0 ? "" : "1", { sameSite: "lax", path: "/", secure, maxAge });
}
