import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { missingRecordStatus } from "@/lib/catalogue/gate";
import { isUnpublished } from "@/lib/content/gate";
import { isForeignConversation } from "@/lib/conversation/gate";
import { decideGate } from "@/lib/identity/gate";
import { foreignPostDocument } from "@/lib/language/foreign-post-document";
import { defaultLocale, isLocale, routeLocale } from "@/lib/language/locales";
import type { BuiltPages } from "@/lib/platform/built-pages";
import { builtPagesFile, builtPagesSchema, hasPage } from "@/lib/platform/built-pages";
import type { ScriptProof } from "@/lib/platform/content-policy";
import { contentPolicy, nonceOf, realtimeOrigins } from "@/lib/platform/content-policy";
import { env } from "@/lib/platform/env";
import { isForeignPost } from "@/lib/platform/foreign-post";
import { isReadablePath } from "@/lib/platform/readable-path";

/** Everything a person opens. Routes under `/api` guard themselves and get their headers from `next.config.ts`. */
export const config = {
  matcher: ["/((?!api/|_next/|icon\\.svg$|kartu-luring\\.js$|robots\\.txt$|sitemap\\.xml$).*)"],
};

/**
 * Runs before every page: one address per page and language, then the content policy. What has to be a real status
 * (302, 403, 404) is decided here, before the page's shell streams its 200 (docs/decisions/0002).
 */
export default async function proxy(request: NextRequest): Promise<NextResponse> {
  const asked = request.nextUrl.pathname;
  // Next would answer a server action as a fault of its own.
  if (isForeignPost(request)) return refuseForeign(request, asked);
  // Next would answer it as a fault of its own.
  if (builtPages() !== null && !isReadablePath(asked)) return missing(asked);
  const route = routeLocale(asked);
  if (route.kind === "redirect") return redirectTo(request, route.pathname);
  const gate = await decideGate(request);
  if (gate.kind === "redirect") {
    return NextResponse.redirect(new URL(gate.location, request.nextUrl), gate.status ?? 307);
  }
  if (gate.kind === "forbidden") {
    return builtPages() === null ? show(request, gate.page) : sendBuilt(gate.page, 403);
  }
  const pathname = route.kind === "rewrite" ? route.pathname : asked;
  if (isMissing(pathname)) return missing(pathname);
  if (
    builtPages() !== null &&
    ((await isForeignConversation(request)) || (await isUnpublished(request)))
  )
    return missing(pathname);
  const record = builtPages() === null ? null : await missingRecordStatus(request);
  if (record !== null) return missing(pathname, record);
  return show(request, pathname);
}

/** The page at the internal address `pathname`, with the policy that fits it; what the browser sees stays. */
function show(request: NextRequest, pathname: string): NextResponse {
  const policy = policyFor(pathname);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);

  const response =
    pathname === request.nextUrl.pathname
      ? NextResponse.next({ request: { headers } })
      : NextResponse.rewrite(at(request, pathname), { request: { headers } });
  response.headers.set("content-security-policy", policy);
  const referrer = referrerPolicyOf(pathname);
  if (referrer !== null) response.headers.set("referrer-policy", referrer);
  return secured(response);
}

function secured(response: NextResponse): NextResponse {
  if (servedOverHttps()) {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
}

/**
 * A page built in advance as the whole answer, with a status of its own: Next ignores the status of a rewrite and
 * streams rendered pages as 200.
 */
function sendBuilt(pathname: string, status: 403 | 404 | 410): NextResponse {
  return send(builtHtml(pathname), policyFor(pathname), status);
}

/**
 * Before any page, whether or not there is one at the address. Of the portal's own address it is the operator's business: the
 * proxy in front has named another host, and no form works.
 */
function refuseForeign(request: NextRequest, path: string): NextResponse {
  const origin = request.headers.get("origin");
  if (origin !== null && origin === env().PORTAL_URL)
    console.error(
      "a form of PORTAL_URL was refused: the proxy in front must keep Host, or be trusted and send X-Forwarded-Host",
    );
  const policy = policyOf({ kind: "nonce", nonce: newNonce() });
  return send(foreignPostDocument({ path, nonce: nonceOf(policy) }), policy, 403);
}

function send(html: string, policy: string, status: 403 | 404 | 410): NextResponse {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
    // It may stand at the address of a conversation.
    "referrer-policy": "no-referrer",
  };
  return secured(new NextResponse(html, { status, headers }));
}

const missingPage = "tidak-ada";
/** A record that was withdrawn: its address is gone for good, and says so. */
const withdrawnPage = "ditarik";

function isMissing(pathname: string): boolean {
  const built = builtPages();
  const isOwn = [missingPage, withdrawnPage].some((page) => pathname.endsWith(`/${page}`));
  return built !== null && (!hasPage(built, pathname) || isOwn);
}

/** A real 404, or 410 for a record that is gone for good, in the language of the address. */
function missing(pathname: string, status: 404 | 410 = 404): NextResponse {
  const first = pathname.split("/")[1];
  const page = status === 410 ? withdrawnPage : missingPage;
  return sendBuilt(`/${isLocale(first) ? first : defaultLocale}/${page}`, status);
}

function redirectTo(request: NextRequest, pathname: string): NextResponse {
  return NextResponse.redirect(at(request, pathname), 308);
}

/** The same request at another path; the query stays. */
function at(request: NextRequest, pathname: string): URL {
  const url = request.nextUrl.clone();
  url.pathname = pathname;
  return url;
}

function servedOverHttps(): boolean {
  return env().PORTAL_URL?.startsWith("https://") ?? false;
}

/**
 * An address that opens something to whoever has it, a conversation or a mailed link, shall not travel to other sites.
 * The page of a mailed link is a form, and so is that which asks for one: under `no-referrer` a browser without JavaScript posts it with `Origin: null`, which
 * nobody takes.
 */
function referrerPolicyOf(pathname: string): "no-referrer" | "same-origin" | null {
  const posted =
    /^\/(?:id|en)\/(?:keanggotaan\/(?:tautan|kabar)\/.|tanya\/tautan\/.|masuk\/(?:sandi|surel)-baru\/.|tanya\/[^/]+\/perangkat-lain)/;
  if (posted.test(pathname)) return "same-origin";
  return /^\/(?:id|en)\/tanya\/./.test(pathname) ? "no-referrer" : null;
}

function policyFor(pathname: string): string {
  const known = builtPages()?.hashes[pathname];
  return policyOf(
    known === undefined ? { kind: "nonce", nonce: newNonce() } : { kind: "hashes", hashes: known },
  );
}

const newNonce = () => randomBytes(18).toString("base64");

function policyOf(scripts: ScriptProof): string {
  return contentPolicy({
    scripts,
    connect: realtimeOrigins(env()),
    https: servedOverHttps(),
    development: env().NODE_ENV === "development",
  });
}

let built: BuiltPages | undefined;

/** Read once, since a new build means a new process. Null in development, where nothing is built in advance. */
function builtPages(): BuiltPages | null {
  if (env().NODE_ENV !== "production") return null;
  built ??= readBuiltPages();
  return built;
}

function readBuiltPages(): BuiltPages {
  return builtPagesSchema.parse(JSON.parse(readBuilt(builtPagesFile)));
}

const pages = new Map<string, string>();

function builtHtml(pathname: string): string {
  const html = pages.get(pathname) ?? readBuilt(join("server", "app", `${pathname}.html`));
  pages.set(pathname, html);
  return html;
}

function readBuilt(file: string): string {
  const path = join(/* turbopackIgnore: true */ process.cwd(), ".next", file);
  return readFileSync(/* turbopackIgnore: true */ path, "utf8");
}
