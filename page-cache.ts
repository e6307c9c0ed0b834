// Public pages, rendered once by Next and kept here for everybody (docs/decisions/0006): HTML without a nonce, its
// policy by hashes, compressed once, with an entity tag. The rules are in lib/platform/page-cache.
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request as openRequest } from "node:http";
import { join } from "node:path";
import { duplexPair } from "node:stream";
import { patronKeyCookieName } from "./lib/identity/patron-key";
import { signInCookieName } from "./lib/identity/token";
import { routeLocale } from "./lib/language/locales";
import { builtPagesFile, builtPagesSchema } from "./lib/platform/built-pages";
import { contentPolicy, realtimeOrigins } from "./lib/platform/content-policy";
import { env } from "./lib/platform/env";
import type { KeepRules } from "./lib/platform/page-cache/keepable";
import { keptAddress } from "./lib/platform/page-cache/keepable";
import { createKeeper } from "./lib/platform/page-cache/keeper";
import type { Answer, KeptPage } from "./lib/platform/page-cache/kept-page";
import { keepPage, pageBytesMax } from "./lib/platform/page-cache/kept-page";
import { chooseEncoding, entityTag, namesTag } from "./lib/platform/page-cache/negotiation";
import { currentPageVersion } from "./lib/platform/page-version";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers requests for public pages from the shelf, for which `next` renders them; what may not be kept, and what is not
 * there, `direct` answers.
 */
export function keepPages(next: Handler, direct: Handler): Handler {
  const rules = readRules();
  const render = renderer(next);
  const find = createKeeper({
    version: currentPageVersion,
    clock: () => performance.now(),
    render: async ({ path, personal }, age, before) =>
      keepPage(await render(path), { ...age, personal, before, policy: hashPolicy }),
  });
  return async (request, response) => {
    const address = keptAddress(request, rules);
    const page = address && (await find(address));
    if (page) give(page, request, response);
    else await direct(request, response);
  };
}

function readRules(): KeepRules {
  const file = join(process.cwd(), ".next", builtPagesFile);
  const { patterns } = builtPagesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const pages = patterns.map((pattern) => new RegExp(pattern));
  return {
    isPage: (pathname) => pages.some((page) => page.test(pathname)),
    internal: (pathname) => {
      const route = routeLocale(pathname);
      if (route.kind === "redirect") return null;
      return route.kind === "rewrite" ? route.pathname : pathname;
    },
    personal: [true, false].flatMap((secure) => [
      patronKeyCookieName(secure),
      signInCookieName(secure),
    ]),
  };
}

/** As `proxy.ts` gives it to a page that was built in advance. */
function hashPolicy(hashes: readonly string[]): string {
  return contentPolicy({
    scripts: { kind: "hashes", hashes },
    connect: realtimeOrigins(env()),
    https: env().PORTAL_URL?.startsWith("https://") ?? false,
    development: false,
  });
}

const renderMilliseconds = 10_000;

/**
 * Asks Next for a page as a reader without any cookie or preference would, over a connection that exists only inside
 * this process: so nothing of the request that happened to come first can get into what everybody is given, its `Host`
 * included.
 */
function renderer(next: Handler): (path: string) => Promise<Answer> {
  const { PORTAL_URL, PORT } = env();
  const host = PORTAL_URL === undefined ? `localhost:${PORT}` : new URL(PORTAL_URL).host;
  const inner = createServer((request, response) => void next(request, response));
  const createConnection = () => {
    const [near, far] = duplexPair();
    inner.emit("connection", far);
    return near;
  };
  return (path) =>
    new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(renderMilliseconds);
      const asked = openRequest({ path, headers: { host }, createConnection, signal });
      asked.once("error", reject);
      asked.once("response", (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.once("error", reject);
        answer.on("data", (chunk: Buffer) => {
          size += chunk.byteLength;
          if (size > pageBytesMax) answer.destroy(new Error("the page is too large to keep"));
          else chunks.push(chunk);
        });
        answer.once("end", () => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, headers, body: Buffer.concat(chunks) });
        });
      });
      asked.end();
    });
}

function give(page: KeptPage, request: IncomingMessage, response: ServerResponse) {
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? "") || undefined);
  const etag = entityTag(page.digest, encoding);
  for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
  response.setHeader("etag", etag);
  if (namesTag(request.headers["if-none-match"], etag)) {
    response.removeHeader("content-type");
    response.statusCode = 304;
    response.end();
    return;
  }
  const body = page.bodies[encoding];
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  response.setHeader("content-length", body.byteLength);
  // To HEAD Node sends the headers alone.
  response.end(body);
}
