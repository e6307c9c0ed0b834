"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { ConversationClient } from "@/lib/conversation/client/conversation-client";
import type { ConversationState } from "@/lib/conversation/client/conversation-store";
import type { DraftStore } from "@/lib/conversation/client/draft-store";
import {
  browserDraftStore,
  forgetDrafts,
  memoryDraftStore,
} from "@/lib/conversation/client/draft-store";
import { fetchTransport } from "@/lib/conversation/client/transport";
import { emptyTimeline, receive, receiveRead } from "@/lib/conversation/domain/timeline";
import type { CatchUp } from "@/lib/conversation/types";
import { lateRealtime } from "../shared/late-realtime";
import { newId } from "../shared/new-id";

export type OpenConversation = { readonly client: ConversationClient; readonly drafts: DraftStore };

const never = () => () => undefined;
export const browserTransport = () => fetchTransport("", (url, init) => fetch(url, init));

/**
 * One conversation on this page. `open` is null until the page runs in a browser: until then `state` is what the
 * server sent, so that the transcript stands in the first answer.
 * @param initial of one conversation for the life of the component; give it a key by its id
 */
export function useConversation(initial: CatchUp): {
  readonly state: ConversationState;
  readonly open: OpenConversation | null;
} {
  const [first] = useState(initial);
  const [before] = useState(() => stateOf(initial));
  const [open, setOpen] = useState<OpenConversation | null>(null);

  useEffect(() => {
    const transport = browserTransport();
    const realtime = lateRealtime(transport, first.conversation.id);
    const drafts = draftStore(first.conversation.id, first.conversation.publicComputer);
    const client = new ConversationClient({
      conversationId: first.conversation.id,
      side: "patron",
      transport,
      realtime,
      drafts,
      newId,
    });
    client.start(first);
    setOpen({ client, drafts });
    const wake = () => {
      if (document.visibilityState === "visible") client.wake();
    };
    const stopListening = listen(wake);
    return () => {
      stopListening();
      client.stop();
      realtime.close();
    };
  }, [first]);

  const state = useSyncExternalStore(
    open?.client.subscribe ?? never,
    open?.client.getState ?? (() => before),
    () => before,
  );
  return { state, open };
}

/** Seen again, on line again, back from the back/forward cache: each may have missed something. */
function listen(wake: () => void): () => void {
  document.addEventListener("visibilitychange", wake);
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  return () => {
    document.removeEventListener("visibilitychange", wake);
    window.removeEventListener("online", wake);
    window.removeEventListener("pageshow", wake);
  };
}

/** What the server sent, folded the way the client will fold it. */
export function stateOf({ conversation, events, position }: CatchUp): ConversationState {
  const { read } = conversation;
  const folded = events.reduce(receive, emptyTimeline);
  const patron = receiveRead(folded, { side: "patron", seq: read.patron });
  return {
    conversation,
    timeline: receiveRead(patron, { side: "librarian", seq: read.librarian }),
    hearing: "polling",
    typing: false,
    position,
    clockAheadMilliseconds: 0,
    gone: false,
  };
}

const storeName = (conversationId: string) => `${conversationId}:pemustaka`;

/** On a public computer nothing outlives the tab. */
function draftStore(conversationId: string, publicComputer: boolean): DraftStore {
  const storage = storageOf(publicComputer ? "sessionStorage" : "localStorage");
  return storage ? browserDraftStore(storage, storeName(conversationId)) : memoryDraftStore();
}

/** Null where the browser forbids storage: even naming it throws there. */
function storageOf(kind: "localStorage" | "sessionStorage"): Storage | null {
  try {
    return window[kind];
  } catch {
    return null;
  }
}

/** Removes every trace of the conversation from this browser's storages. */
export function forgetHere(conversationId: string): void {
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    const storage = storageOf(kind);
    if (storage) forgetDrafts(storage, storeName(conversationId));
  }
}
