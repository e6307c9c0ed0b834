import { createHash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { nonceOf } from "../content-policy";
import { inlineScriptHashes } from "../script-hashes";
import { lateScripts, wakerHash } from "./late-scripts";
import type { Encoding } from "./negotiation";
import type { Age } from "./shelf";

/** A whole answer of Next, as it came. */
export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

export type KeptPage = Age & {
  /** Of the policy and the HTML: what the entity tag is made of. */
  readonly digest: string;
  /** Everything but what belongs to one representation or one connection. */
  readonly headers: { readonly [name: string]: string | readonly string[] };
  readonly bodies: { readonly [encoding in Encoding]: Buffer };
  /** What it takes of the shelf. */
  readonly bytes: number;
};

type Keeping = Age & {
  /** The content policy for a page with inline scripts of these hashes. */
  readonly policy: (hashes: readonly string[]) => string;
  /** Whoever carries a cookie of his own is shown another page at this address. */
  readonly personal: boolean;
  /** The page kept so far: where nothing has changed, its compressed bodies serve on. */
  readonly before?: KeptPage | undefined;
};

/** Larger pages are answered by Next: one of them would push hundreds off the shelf. */
export const pageBytesMax = 2 * 1024 * 1024;

/** Said anew for each representation or connection, or made here. */
const ownHeaders = new Set([
  ...["cache-control", "connection", "content-encoding", "content-length", "date", "etag"],
  ...["content-security-policy", "keep-alive", "transfer-encoding", "vary"],
]);

/**
 * An answer of Next as a page to keep, or null where it may not be kept: any other status than 200, a cookie set,
 * something else than HTML, half a page, or one with an error in its place.
 *
 * A nonce is a secret between one answer and its policy. In a kept page it would be none, so it is taken out, and the
 * policy names the inline scripts by their hashes, as for pages built in advance (docs/decisions/0002): those that
 * carried the nonce, so that a script nobody vouched for is as dead in a kept page as in any other.
 */
export async function keepPage(answer: Answer, keeping: Keeping): Promise<KeptPage | null> {
  const { status, headers, body } = answer;
  if (status !== 200 || headers["set-cookie"] !== undefined) return null;
  if (!/^text\/html\b/.test(headers["content-type"] ?? "")) return null;
  if (body.byteLength > pageBytesMax) return null;
  const given = body.toString("utf8");
  const nonce = nonceOf(String(headers["content-security-policy"] ?? ""));
  const plain = withoutNonce(given, nonce);
  if (isFaulty(plain)) return null;
  const html = lateScripts(plain);
  const policy = keeping.policy([
    ...hashesOf(given, nonce),
    ...(html === plain ? [] : [wakerHash]),
  ]);
  const digest = createHash("sha256").update(`${policy}\0${html}`).digest("base64url").slice(0, 22);
  const { before, version, renderedAt } = keeping;
  const bodies = before?.digest === digest ? before.bodies : await compress(html);
  return {
    version,
    renderedAt,
    digest,
    bodies,
    headers: {
      ...passedOn(headers),
      // A copy may lie in the browser, and is asked about each time it is used.
      "cache-control": "private, no-cache",
      "content-security-policy": policy,
      vary: varying(headers.vary, keeping.personal),
    },
    bytes: bodies.identity.byteLength + bodies.gzip.byteLength + bodies.br.byteLength,
  };
}

/**
 * The page without the nonce of its policy: not in the markup, and in what React hands on to the browser a row of noughts
 * in its place, as long as the nonce, because React counts the bytes of what it hands on.
 */
export function withoutNonce(html: string, nonce: string | null): string {
  if (nonce === null) return html;
  return html.replaceAll(` nonce="${nonce}"`, "").replaceAll(nonce, "0".repeat(nonce.length));
}

function hashesOf(html: string, nonce: string | null): readonly string[] {
  if (nonce === null) return inlineScriptHashes(html);
  return inlineScriptHashes(html, {
    proven: (attributes) => attributes.includes(` nonce="${nonce}"`),
    written: (body) => withoutNonce(body, nonce),
  });
}

/**
 * React marks with `$!` what failed while it was rendered, and with a call of `$RX` what failed after the rest had gone
 * out; Next names the document of its last resort.
 */
function isFaulty(html: string): boolean {
  return (
    html.includes("<!--$!-->") ||
    html.includes('$RX("') ||
    html.includes(`id="__next_error__"`) ||
    !html.trimEnd().endsWith("</html>")
  );
}

function passedOn(headers: IncomingHttpHeaders) {
  const kept: { [name: string]: string | readonly string[] } = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !ownHeaders.has(name)) kept[name] = value;
  return kept;
}

/** What other copies of this address depend on: Next's own list, the encoding, and a person's cookies. */
function varying(given: string | undefined, personal: boolean): string {
  const names = (given ?? "").split(",").map((name) => name.trim());
  const own = ["Accept-Encoding", ...(personal ? ["Cookie"] : [])];
  const others = names.filter(
    (name) => name !== "" && !own.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  return [...others, ...own].join(", ");
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Half of Brotli's best: a page is made anew every half a minute, and the last percent costs ten times the time. */
const brotliQuality = 6;

async function compress(html: string): Promise<KeptPage["bodies"]> {
  const identity = Buffer.from(html, "utf8");
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
  };
  const [br, zipped] = await Promise.all([brotli(identity, { params }), deflate(identity)]);
  return { identity, gzip: zipped, br };
}
