import "server-only";

import { env } from "@/lib/platform/env";
import { mayEnter, ruleFor } from "./domain/duties";
import { codeAddress, signInAddress } from "./domain/return-path";
import { mustHaveFactor } from "./factor/policy";
import { hashPatronKey, patronKeyCookieName } from "./patron-key";
import { provePatron } from "./proofs";
import { getLiveSession, lookUpSession, ownSecurityPath } from "./queries";
import type { SignInToken } from "./token";
import { cookiesAreSecure, decodeSignInToken, signInCookieName } from "./token";
import type { LiveSession, Patron } from "./types";

/** What `proxy.ts` does with a request for a page. */
export type GateDecision =
  | { readonly kind: "pass" }
  /** Answer 307 to this address of the portal, or 303 to a form that was posted without scripts. */
  | { readonly kind: "redirect"; readonly location: string; readonly status?: 303 }
  /** Answer 403, with the built page at this internal address as the body. */
  | { readonly kind: "forbidden"; readonly page: string };

type PageRequest = {
  readonly method: string;
  readonly nextUrl: { readonly pathname: string; readonly search: string };
  readonly cookies: { get(name: string): { readonly value: string } | undefined };
  readonly headers?: { has(name: string): boolean };
};

const pass: GateDecision = { kind: "pass" };

/**
 * The cheap gate of staff pages: does the cookie decode, and does the role in it hold the
 * duty? It decides the status before anything streams. The page's own `gateStaffPage` asks the database and stays the
 * real check. Server actions (POST) pass: they gate themselves and answer in their form. A member's form that was posted
 * without scripts does not once his session is over, for its page would not be drawn.
 */
export async function decideGate(request: PageRequest): Promise<GateDecision> {
  const { pathname } = request.nextUrl;
  const area = areaOf(pathname);
  if (area === null) return pass;
  if (request.method === "GET" || request.method === "HEAD") return decideEntry(request, area);
  if (area === "staff" || request.headers?.has("next-action")) return pass;
  const decision = await decideEntry(request, area);
  return decision.kind === "redirect" ? { ...decision, status: 303 } : decision;
}

async function decideEntry(request: PageRequest, area: "staff" | "member"): Promise<GateDecision> {
  const { pathname, search } = request.nextUrl;
  const cookie = request.cookies.get(signInCookieName(cookiesAreSecure()));
  const token = await decodeSignInToken(cookie?.value);
  if (!token) return { kind: "redirect", location: signInAddress(pathname + search) };
  if (token.awaitsFactor) {
    const locale = pathname.startsWith("/en/") ? "en" : "id";
    return { kind: "redirect", location: codeAddress(locale, pathname + search) };
  }
  if (area === "member") return decideMemberGate(token, pathname + search);
  const rule = ruleFor(pathname);
  const allowed = rule ? mayEnter(rule, token.role) : token.role !== "member";
  if (!allowed) return { kind: "forbidden", page: "/id/masuk/ditolak" };
  if (await mustSetUpFirst(token, pathname)) return { kind: "redirect", location: ownSecurityPath };
  // The area's own address has no page: its first one is the desk.
  return pathname === "/staf" ? { kind: "redirect", location: "/staf/percakapan" } : pass;
}

/** Whether a required second factor comes before this page; asks the database only for the roles that must have one. */
async function mustSetUpFirst(token: SignInToken, pathname: string): Promise<boolean> {
  if (pathname === ownSecurityPath || !mustHaveFactor(token.role, env().PORTAL_DEMO)) return false;
  try {
    return (await lookUpSession(token))?.factorMissing ?? false;
  } catch {
    // While the database is away the page speaks for itself.
    return false;
  }
}

/**
 * The member's area asks the database here: what a page answers by itself, once it streams, is no redirect to a browser
 * without JavaScript.
 */
async function decideMemberGate(token: SignInToken, path: string): Promise<GateDecision> {
  let session: LiveSession | null;
  try {
    session = await lookUpSession(token);
  } catch {
    // While the database is away the page speaks for itself.
    return pass;
  }
  if (!session) return { kind: "redirect", location: signInAddress(path) };
  const locale = path.startsWith("/en/") ? "en" : "id";
  const isMember = session.role === "member" && session.memberNumber !== null;
  return isMember ? pass : { kind: "forbidden", page: `/${locale}/masuk/bukan-anggota` };
}

/** The two areas that nobody enters unasked: the staff's, and the member's own in either language. */
function areaOf(pathname: string): "staff" | "member" | null {
  if (/^\/staf(?:\/|$)/.test(pathname)) return "staff";
  return /^(?:\/en)?\/akun(?:\/|$)/.test(pathname) ? "member" : null;
}

/** The patron behind a request that `proxy.ts` holds, where `currentPatron()` and its cookie jar do not reach. */
export async function patronBehind({ cookies }: Pick<PageRequest, "cookies">): Promise<Patron> {
  const secure = cookiesAreSecure();
  const keyHash = hashPatronKey(cookies.get(patronKeyCookieName(secure))?.value);
  const token = await decodeSignInToken(cookies.get(signInCookieName(secure))?.value);
  const session = token && (await getLiveSession(token.sessionId, token.accountId));
  if (session?.role !== "member") return provePatron(keyHash, null);
  const { accountId, sessionId, name, memberNumber } = session;
  return provePatron(keyHash, { accountId, sessionId, name, memberNumber });
}
