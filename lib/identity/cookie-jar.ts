import "server-only";

import { AsyncLocalStorage } from "node:async_hooks";
import { cookies } from "next/headers";

/** The cookies of a request that server.ts answers without Next, by name. */
const carried = new AsyncLocalStorage<ReadonlyMap<string, string>>();

/**
 * The value of a cookie that came with the request being served, whoever serves it; undefined without
 * one. The name is asked for last: it depends on settings, and a page that is built in advance has none
 * and must stop at `cookies()`.
 */
export async function readCookie(name: () => string): Promise<string | undefined> {
  const own = carried.getStore();
  if (own) return own.get(name());
  const jar = await cookies();
  return jar.get(name())?.value;
}

/** Runs `serve` for a request whose `Cookie` header is given. */
export function withCookies<Answer>(header: string, serve: () => Answer): Answer {
  return carried.run(parseCookies(header), serve);
}

/** A `Cookie` header as a map; the first of two equal names counts, as in browsers' order of precedence. */
export function parseCookies(header: string): ReadonlyMap<string, string> {
  const jar = new Map<string, string>();
  for (const part of header.split(";")) {
    const at = part.indexOf("=");
    const name = part.slice(0, at).trim();
    if (name !== "" && at > 0 && !jar.has(name)) jar.set(name, decode(part.slice(at + 1).trim()));
  }
  return jar;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
