import "server-only";

import type { Patron } from "@/lib/identity/types";
import { blindIndex } from "@/lib/platform/crypto";

/**
 * As whom the broker knows the sockets of one browser in one conversation, so that these are closed when the browser loses
 * that conversation, and none besides. Opaque: neither the browser's key nor its hash is told from it.
 * @param keyHash SHA-256 of the browser's key
 */
export function holderOf(conversationId: string, keyHash: string): string {
  return blindIndex(`socket:${conversationId}:${keyHash}`);
}

/**
 * As whom a patron's socket is signed in for a conversation that `findConversation` let him into: as his session where his
 * account owns it, since it ends with that, else as this browser in this conversation. Null for nobody.
 */
export function signsInAs(
  { id, accountId }: { readonly id: string; readonly accountId: string | null },
  { keyHash, account }: Patron,
): string | null {
  if (accountId !== null) return account?.sessionId ?? null;
  return keyHash === null ? null : holderOf(id, keyHash);
}
