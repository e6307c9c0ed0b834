import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NextRequest } from "next/server";
import { NextResponse } from "next/server";
import { routeLocale } from "@/lib/language/locales";
import type { ScriptProof } from "@/lib/platform/content-policy";
import { contentPolicy, realtimeOrigins } from "@/lib/platform/content-policy";
import { env } from "@/lib/platform/env";

/** Everything a person opens. Routes under `/api` guard themselves and get their headers from `next.config.ts`. */
export const config = {
  matcher: ["/((?!api/|_next/|icon\\.svg$|robots\\.txt$).*)"],
};

/**
 * Runs before every page: one address per page and language, then the content policy. What has to be a real status
 * (302, 403, 404) is decided here, before the page's shell streams its 200 (docs/decisions/0002).
 */
export default function proxy(request: NextRequest): NextResponse {
  const route = routeLocale(request.nextUrl.pathname);
  if (route.kind === "redirect") return redirectTo(request, route.pathname);

  const pathname = route.kind === "rewrite" ? route.pathname : request.nextUrl.pathname;
  const policy = policyFor(pathname);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);

  const response =
    route.kind === "rewrite"
      ? NextResponse.rewrite(at(request, pathname), { request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isConversation(pathname)) response.headers.set("referrer-policy", "no-referrer");
  if (servedOverHttps()) {
    response.headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  return response;
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

/** A conversation's address is unguessable and shall not travel to other sites. */
function isConversation(pathname: string): boolean {
  return /^\/(?:id|en)\/tanya\/./.test(pathname);
}

function policyFor(pathname: string): string {
  const hashes = builtPages()[pathname];
  const scripts: ScriptProof =
    hashes === undefined
      ? { kind: "nonce", nonce: randomBytes(18).toString("base64") }
      : { kind: "hashes", hashes };
  return contentPolicy({
    scripts,
    connect: realtimeOrigins(env()),
    https: servedOverHttps(),
    development: env().NODE_ENV === "development",
  });
}

let built: Readonly<Record<string, readonly string[]>> | undefined;

/** What `writeCspHashes` found after the build; read once, since a new build means a new process. */
function builtPages(): Readonly<Record<string, readonly string[]>> {
  built ??= readBuiltPages();
  return built;
}

function readBuiltPages(): Readonly<Record<string, readonly string[]>> {
  if (env().NODE_ENV !== "production") return {};
  const file = join(/* turbopackIgnore: true */ process.cwd(), ".next", "csp-hashes.json");
  return JSON.parse(readFileSync(/* turbopackIgnore: true */ file, "utf8"));
}
