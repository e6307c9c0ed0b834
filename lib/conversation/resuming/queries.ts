import "server-only";

import { peekLink } from "@/lib/identity/links/queries";
import type { Patron } from "@/lib/identity/types";
import { getMailStanding } from "@/lib/notifications/queries";
import { maskEmail } from "../policy";
import { findConversation } from "../record/queries";

/** Would this link still open a conversation? Looking uses nothing up. */
export async function isOpenLink(token: string): Promise<boolean> {
  return (await peekLink("resume-conversation", token)) !== null;
}

/** What the page about another device says. */
export type WaysOn = {
  readonly id: string;
  /** The address the link goes to, masked; null where the account opens the conversation everywhere. */
  readonly maskedEmail: string | null;
  /** Begun in the browser that asks, which may therefore take it back from the others. */
  readonly begunHere: boolean;
  /** The portal sends no mail yet. */
  readonly mailHeld: boolean;
};

/** How a conversation of one's own goes on elsewhere; null for one that is not. */
export async function getWaysOn(patron: Patron, conversationId: string): Promise<WaysOn | null> {
  const row = await findConversation(conversationId, { side: "patron", patron });
  if (!row) return null;
  const byAccount = row.accountId !== null || row.patronEmail === "";
  return {
    id: row.id,
    maskedEmail: byAccount ? null : maskEmail(row.patronEmail),
    begunHere: !byAccount && row.keyHash === patron.keyHash,
    mailHeld: (await getMailStanding()) === "held",
  };
}
