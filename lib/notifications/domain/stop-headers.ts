/**
 * The headers by which a mailbox offers to end mail of a kind (RFC 2369), by one press where the address is on https
 * (RFC 8058 wants that); none for mail without such an address.
 */
export function stopHeaders(address: string | undefined): Readonly<Record<string, string>> {
  if (address === undefined) return {};
  const listed = { "List-Unsubscribe": `<${address}>` };
  if (!address.startsWith("https://")) return listed;
  return { ...listed, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
