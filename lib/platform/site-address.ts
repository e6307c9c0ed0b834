import { env } from "./env";

/** Where this portal is found from outside, without a slash at the end: `PORTAL_URL`, or this machine. */
export function siteOrigin(): string {
  const { PORTAL_URL, PORT } = env();
  return PORTAL_URL ?? `http://localhost:${PORT}`;
}

/**
 * Whom machines write to: `PORTAL_ADMIN_EMAIL`, else the mailbox that RFC 5321 §4.5.1 gives every domain that takes mail.
 * The schema of OAI-PMH wants a dot in the domain.
 */
export function adminEmail(): string {
  const host = new URL(siteOrigin()).hostname;
  const domain = host.includes(".") ? host : `${host}.localdomain`;
  return env().PORTAL_ADMIN_EMAIL ?? `postmaster@${domain}`;
}
