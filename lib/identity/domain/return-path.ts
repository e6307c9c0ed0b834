import type { Role } from "./duties";
import { isStaffRole } from "./duties";

const pathLengthMax = 500;

/**
 * A path of this portal to go on to after signing in, or null. Refused: other hosts in every
 * spelling browsers accept (`//host`, `/\host`, `/.//host`), control characters, the API, and the
 * sign-in page itself, which would lead in a circle.
 */
export function safeReturnPath(text: unknown): string | null {
  if (typeof text !== "string" || text.length > pathLengthMax) return null;
  if (!/^\/(?![/\\])/.test(text) || /[\\\p{Cc}]/u.test(text)) return null;
  const base = "http://portal.invalid";
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.origin !== base || url.pathname.startsWith("//")) return null;
  if (/^\/(?:api|(?:en\/)?masuk)(?:\/|$)/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}

/**
 * Where a person arrives after signing in: the wished path when it is safe and theirs to enter, else
 * the desk for staff and their own area for members.
 */
export function landingPath(role: Role, wished: unknown, locale: "id" | "en" = "id"): string {
  const path = safeReturnPath(wished);
  if (isStaffRole(role)) return path ?? "/staf/percakapan";
  if (path !== null && !/^\/staf(?:[/?#]|$)/.test(path)) return path;
  return locale === "en" ? "/en/akun" : "/akun";
}

/** The sign-in page in the language of `path` that leads back to it afterwards. */
export function signInAddress(path: string): string {
  const language = /^\/en(?:[/?#]|$)/.test(path) ? "/en" : "";
  return `${language}/masuk?lanjut=${encodeURIComponent(path)}`;
}

/** The page that asks for the second factor, in the language of the form, and leads on to the wished path afterwards. */
export function codeAddress(locale: "id" | "en", wished: unknown): string {
  const page = locale === "en" ? "/en/masuk/kode" : "/masuk/kode";
  const path = safeReturnPath(wished);
  return path === null ? page : `${page}?lanjut=${encodeURIComponent(path)}`;
}
