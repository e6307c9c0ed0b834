import { BlockList, isIP } from "node:net";

/** Addresses that lead into a network rather than out of it, or nowhere (RFC 6890 and the registries of IANA). */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(net, bits, "ipv4");

/** What is public in IPv6 lies in 2000::/3; these parts of it are tunnels to IPv4 addresses, or for documents. */
const outside6 = new BlockList();
outside6.addSubnet("2000::", 3, "ipv6");
const inside6 = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  inside6.addSubnet(net, bits, "ipv6");

/**
 * Whether an IP address may be asked at somebody's word: true only for what is reached over the internet. Of IPv6 forms that
 * carry an IPv4 address (mapped, NAT64, 6to4, Teredo) none is.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").replace(/%.*$/u, "");
  const family = isIP(bare);
  if (family === 4) return !inside.check(bare, "ipv4");
  return family === 6 && outside6.check(bare, "ipv6") && !inside6.check(bare, "ipv6");
}
