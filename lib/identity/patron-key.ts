import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { readCookie } from "./cookie-jar";
import { cookiesAreSecure } from "./token";

/** A browser that does not come back for half a year has lost its conversations. */
const keepSeconds = 180 * 24 * 3600;

/** `__Host-` binds the key to exactly this host; browsers honour it only with Secure. */
export function patronKeyCookieName(secure: boolean): string {
  return secure ? "__Host-portal-patron" : "portal-patron";
}

/**
 * The SHA-256 (64 hexadecimal digits) of a patron key, or null when the text is none. A key is 32
 * random bytes with a mark in front: `k.` for a browser of one's own, `s.` for a public computer.
 */
export function hashPatronKey(key: string | undefined): string | null {
  if (key === undefined || !/^[ks]\.[A-Za-z0-9_-]{43}$/.test(key)) return null;
  return createHash("sha256").update(key).digest("hex");
}

/** The key that came with the request being served, or undefined. */
export async function readPatronKey(): Promise<string | undefined> {
  return readCookie(() => patronKeyCookieName(cookiesAreSecure()));
}

/** The key to go on with: the present one when it is a browser's own and still wanted, else a new one. */
export function choosePatronKey(present: string | undefined, publicComputer: boolean): string {
  if (publicComputer) return `s.${randomBytes(32).toString("base64url")}`;
  if (present?.startsWith("k.") && hashPatronKey(present) !== null) return present;
  return `k.${randomBytes(32).toString("base64url")}`;
}

/**
 * Hands the browser its key, for half a year or, on a public computer, until the browser is closed.
 * Null takes it back. Server actions and route handlers only.
 */
export async function setPatronKeyCookie(key: string | null): Promise<void> {
  const secure = cookiesAreSecure();
  const jar = await cookies();
  const life = key === null ? { maxAge: 0 } : key.startsWith("s.") ? {} : { maxAge: keepSeconds };
  jar.set(patronKeyCookieName(secure), key ?? "", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    ...life,
  });
}
