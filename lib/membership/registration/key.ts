import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { readCookie } from "@/lib/identity/cookie-jar";
import { cookiesAreSecure } from "@/lib/identity/token";

/** As long as a draft is kept that nobody saves. */
const keepSeconds = 30 * 24 * 3600;

function cookieName(): string {
  return cookiesAreSecure() ? "__Host-portal-application" : "portal-application";
}

/** A new key: 32 random bytes with a mark in front, `k.` for a browser of one's own, `s.` for a public computer. */
export function newRegistrationKey(publicComputer: boolean): string {
  return `${publicComputer ? "s" : "k"}.${randomBytes(32).toString("base64url")}`;
}

/** SHA-256 of a registration key (64 hexadecimal digits), or null when the text is none. */
export function hashRegistrationKey(key: string | undefined): string | null {
  if (key === undefined || !/^[ks]\.[A-Za-z0-9_-]{43}$/.test(key)) return null;
  return createHash("sha256").update(key).digest("hex");
}

/** The hash of the key that came with the request being served. */
export async function readRegistrationKeyHash(): Promise<string | null> {
  return hashRegistrationKey(await readCookie(cookieName));
}

/** Hands the browser its key, until the draft's time or, on a public computer, until it is closed. Null takes it back. */
export async function setRegistrationKeyCookie(key: string | null): Promise<void> {
  const jar = await cookies();
  const life = key === null ? { maxAge: 0 } : key.startsWith("s.") ? {} : { maxAge: keepSeconds };
  jar.set(cookieName(), key ?? "", {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: cookiesAreSecure() },
    ...life,
  });
}

/** Hands the present key out again for its full time. A page the browser still has of before is asked for anew by that. */
export async function prolongRegistrationKey(): Promise<void> {
  const key = await readCookie(cookieName);
  if (hashRegistrationKey(key) !== null) await setRegistrationKeyCookie(key ?? null);
}
