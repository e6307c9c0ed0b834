import "server-only";

import { emailIndexOf } from "@/lib/identity/links/mutations";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { take } from "@/lib/platform/rate-limit";

type Head = Pick<Headers, "get">;
const networkOf = (head: Head) => addressGroup(clientAddress(head));
const hour = 3600;

/**
 * Asking for a link: 3 per conversation and 60 per network in an hour, since a campus is one network.
 * @returns seconds to wait, 0 for go on
 */
export async function takeLinkAsking(head: Head, conversationId: string): Promise<number> {
  for (const { key, limit } of [
    { key: `resume:conversation:${conversationId}`, limit: 3 },
    { key: `resume:network:${networkOf(head)}`, limit: 60 },
  ]) {
    const answer = await take(key, { limit, windowSeconds: hour });
    if (!answer.ok) return answer.retryAfterSeconds;
  }
  return 0;
}

/** Links to one address: 3 in an hour over all conversations, since anybody may write somebody else's address into the form. */
export async function mayMailTo(email: string): Promise<boolean> {
  const key = `resume:address:${emailIndexOf(email)}`;
  return (await take(key, { limit: 3, windowSeconds: hour })).ok;
}
