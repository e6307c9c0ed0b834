import type { IncomingHttpHeaders } from "node:http";
import { BlockList, isIP, isIPv6 } from "node:net";
import { env } from "./env";

/** Set by server.ts on every request from the socket itself; what a client sends under this name is dropped there. */
export const socketAddressHeader = "x-portal-socket-address";

/** Set by server.ts on every request that somebody forwards for another, be it a proxy we trust or one nobody named. */
const forwardedHeader = "x-portal-forwarded";

/** Headers by which a proxy speaks for the client: worth nothing from anybody who is no trusted proxy. */
const forwarding = [
  ...["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"],
  ...["x-real-ip", "via"],
];

/** Puts the socket's own address where `clientAddress` reads it, and drops from `headers` what is only claimed. */
export function markAddress(
  headers: IncomingHttpHeaders,
  remoteAddress: string | undefined,
  trusted: BlockList,
): void {
  const address = (remoteAddress ?? "").replace(/^::ffff:(?=\d+\.)/, "");
  const claims = forwarding.filter((name) => name in headers);
  if (address === "" || !trusted.check(address, isIPv6(address) ? "ipv6" : "ipv4"))
    for (const name of claims) delete headers[name];
  delete headers[forwardedHeader];
  if (claims.length > 0) headers[forwardedHeader] = "1";
  headers[socketAddressHeader] = address;
}

/**
 * Does the request come from this machine itself? One that was forwarded does not, whoever forwarded it: every
 * visitor's request reaches the loopback where a proxy runs beside the portal.
 */
export function fromThisMachine(headers: Pick<Headers, "get">): boolean {
  if (headers.get(forwardedHeader) !== null) return false;
  return /^(?:127\.|::1$)/.test(headers.get(socketAddressHeader) ?? "");
}

/** A list of addresses and CIDR blocks, as in `PORTAL_TRUSTED_PROXIES`. Throws on an entry that is neither. */
export function addressList(entries: readonly string[]): BlockList {
  const addresses = new BlockList();
  for (const entry of entries) {
    const [address = "", bits] = entry.split("/");
    const kind = isIP(address);
    if (kind === 0) throw new Error(`PORTAL_TRUSTED_PROXIES: ${entry} is no address`);
    const family = kind === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) addresses.addAddress(address, family);
    else addresses.addSubnet(address, Number(bits), family);
  }
  return addresses;
}

/** `::ffff:10.0.0.1` is the way a double-stack socket writes 10.0.0.1; a port after an IPv4 address is dropped. */
function plainAddress(text: string): string {
  const mapped = text.trim().replace(/^::ffff:(?=\d+\.)/i, "");
  const bare = mapped
    .replace(/^\[(.*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");
  return isIP(bare) === 0 ? "" : bare;
}

/** The rightmost hop that is no trusted proxy: everything left of it may be invented by the client. */
export function rightmostUntrusted(
  socketAddress: string,
  forwardedFor: string,
  trusted: BlockList,
): string {
  const hops = forwardedFor.split(",").map(plainAddress);
  let nearest = plainAddress(socketAddress);
  while (nearest !== "" && trusted.check(nearest, isIPv6(nearest) ? "ipv6" : "ipv4")) {
    const next = hops.pop();
    if (next === undefined || next === "") break;
    nearest = next;
  }
  return nearest === "" ? "unknown" : nearest;
}

/** Address of the person asking (conversation.md, "The patron's key"), or `unknown` without a socket (a prerender). */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return rightmostUntrusted(
    headers.get(socketAddressHeader) ?? "",
    headers.get("x-forwarded-for") ?? "",
    addressList(env().PORTAL_TRUSTED_PROXIES),
  );
}

/** What a limit counts: an IPv4 address, or the /64 of an IPv6 one, since one line owns a whole /64. */
export function addressGroup(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const middle =
    tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...middle, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
