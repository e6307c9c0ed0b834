"use client";

import { useSyncExternalStore } from "react";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import type { ConversationState } from "@/lib/conversation/client/conversation-store";

/** What one side knows of its conversation, drawn anew whenever it changes. */
export function useConversation(client: ConversationClient): ConversationState {
  return useSyncExternalStore(client.subscribe, client.getState, client.getState);
}
