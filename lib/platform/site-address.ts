import { env } from "./env";

/** Where this portal is found from outside, without a slash at the end: `PORTAL_URL`, or this machine. */
export function siteOrigin(): string {
  const { PORTAL_URL, PORT } = env();
  return PORTAL_URL ?? `http://localhost:${PORT}`;
}
