import { lookup as resolve } from "node:dns";
import type { IncomingMessage } from "node:http";
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { createGunzip, createInflate } from "node:zlib";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { adminEmail, siteOrigin } from "@/lib/platform/site-address";
import { isPublicAddress } from "./private-address";
import type { AskFault } from "./types";

/** Bytes of one answer, unpacked: repositories give some hundred records at a time, a megabyte or two. */
const answerBytesMax = 32 * 1_048_576;
/** Seconds for one answer with all its redirects: a slow repository takes minutes to begin a long list. */
const answerSeconds = 180;
const redirectsMax = 5;

/** What came back, or why nothing did; `waitSeconds` where the repository said when to come again. */
export type Asked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: AskFault; readonly waitSeconds: number | null };

export type AskOptions = {
  readonly signal?: AbortSignal;
  readonly answerBytesMax?: number;
  readonly answerMilliseconds?: number;
};

class Refused extends Error {
  readonly fault: AskFault;
  readonly waitSeconds: number | null;

  constructor(fault: AskFault, waitSeconds: number | null = null) {
    super(fault);
    this.fault = fault;
    this.waitSeconds = waitSeconds;
  }
}

/**
 * Resolves a name and hands the connection only addresses that may be asked: what was looked at is what is connected to, so
 * that a name cannot lead elsewhere a moment later.
 */
const publicLookup: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(new Refused("address-unknown"), []);
    const allowed = env().PORTAL_HARVEST_PRIVATE;
    if (!allowed && addresses.some(({ address }) => !isPublicAddress(address)))
      return answer(new Refused("address-private"), []);
    const [first] = addresses;
    if (first === undefined) return answer(new Refused("address-unknown"), []);
    return options.all === true
      ? answer(null, addresses)
      : answer(null, first.address, first.family);
  });
};

function checkAddress(url: URL) {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  // A host that is an address already is never looked up.
  if (isIP(host) !== 0 && !isPublicAddress(host) && !env().PORTAL_HARVEST_PRIVATE)
    throw new Refused("address-private");
}

/** Retry-After as seconds: a number, or a date of HTTP; a minute where it is neither. */
function retryAfter(header: string | undefined): number {
  if (header !== undefined && /^\d{1,9}$/u.test(header.trim())) return Number(header);
  const at = Date.parse(header ?? "");
  return Number.isNaN(at) ? 60 : Math.max(0, Math.ceil((at - now().getTime()) / 1000));
}

function send(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  checkAddress(url);
  const begin = url.protocol === "https:" ? requestSecure : requestPlain;
  return new Promise((resolved, rejected) => {
    const request = begin(url, {
      agent: false,
      lookup: publicLookup,
      signal,
      maxHeaderSize: 16_384,
      headers: {
        "user-agent": `PortalPustaka/1.0 (OAI-PMH; ${siteOrigin()}/pengembang; ${adminEmail()})`,
        from: adminEmail(),
        accept: "text/xml, application/xml;q=0.9, */*;q=0.1",
        "accept-encoding": "gzip, deflate",
      },
    });
    request.on("response", resolved).on("error", rejected).end();
  });
}

function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (packing === "identity" || packing === "") return response;
  const unpack =
    packing === "gzip" || packing === "x-gzip"
      ? createGunzip()
      : packing === "deflate"
        ? createInflate()
        : null;
  if (unpack === null) throw new Refused("answer-broken");
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

async function readAll(response: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response) as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > bytesMax) throw new Refused("answer-too-large");
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function redirected(from: URL, location: string | undefined): URL {
  const to = location === undefined ? null : URL.parse(location, from);
  const isKnown =
    to?.protocol === "https:" || (to?.protocol === "http:" && from.protocol === to.protocol);
  if (to === null || !isKnown || to.username !== "" || to.password !== "")
    throw new Refused("redirect-refused");
  return to;
}

async function follow(url: URL, signal: AbortSignal, bytesMax: number): Promise<Uint8Array> {
  let at = url;
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const response = await send(at, signal);
    const status = response.statusCode ?? 0;
    if (status === 200) return readAll(response, bytesMax);
    response.destroy();
    if (status === 503 || status === 429)
      throw new Refused("told-to-wait", retryAfter(response.headers["retry-after"]));
    if (status >= 500) throw new Refused("server-error");
    if (![301, 302, 303, 307, 308].includes(status)) throw new Refused("status-unexpected");
    at = redirected(at, response.headers.location);
  }
  throw new Refused("redirect-refused");
}

/**
 * Asks one address of a repository, politely: it is told who asks and whom to write to, an answer has an end in bytes and in
 * time, and neither the address nor a redirect leads into a private network (`PORTAL_HARVEST_PRIVATE` apart). Aborting by
 * `signal` throws.
 */
export async function askRepository(url: URL, options: AskOptions = {}): Promise<Asked> {
  const timeout = AbortSignal.timeout(options.answerMilliseconds ?? answerSeconds * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const bytes = await follow(url, signal, options.answerBytesMax ?? answerBytesMax);
    return { ok: true, bytes };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof Refused)
      return { ok: false, fault: error.fault, waitSeconds: error.waitSeconds };
    const fault = timeout.aborted ? "timed-out" : "connection-failed";
    return { ok: false, fault, waitSeconds: null };
  }
}
