import "server-only";

import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { triesPerConversation } from "./policy";

/** Tries left in this conversation, whoever made the others: 0 to 3. */
export async function getTriesLeft(_staff: Staff, conversationId: string): Promise<number> {
  const made = await db().verificationTry.count({ where: { conversationId } });
  return Math.max(0, triesPerConversation - made);
}
