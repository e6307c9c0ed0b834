import { env } from "@/lib/platform/env";

/**
 * The one Origin check of every writing request (conversation.md, "The patron's key"): equal to
 * `PORTAL_URL`, or, when that is unset, to the request's own loopback host. A writing request
 * without Origin is refused; signed webhooks do not come here.
 */
export function originAllowed(request: { readonly headers: Pick<Headers, "get"> }): boolean {
  const { headers } = request;
  return originMatches(headers.get("origin"), headers.get("host"), env().PORTAL_URL);
}

/** The rule behind `originAllowed`, on plain texts. */
export function originMatches(
  origin: string | null,
  host: string | null,
  portalUrl: string | undefined,
): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  if (portalUrl !== undefined) return origin === new URL(portalUrl).origin;
  const url = new URL(origin);
  // The host header alone proves nothing: a foreign name can be made to point at 127.0.0.1.
  const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
  return loopback && url.protocol === "http:" && origin === url.origin && url.host === host;
}
