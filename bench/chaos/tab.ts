import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { memoryDraftStore } from "@/lib/conversation/client/draft-store";
import type { Realtime } from "@/lib/realtime/subscribe";
import type { Browser } from "../people";
import { openConversation } from "../people";
import type { SideAtEnd } from "./compare";

/** One side's tab on one conversation, over all its reloads: what was written, confirmed and mended. */
export type Tab = {
  readonly conversationId: string;
  readonly name: string;
  readonly lane: number;
  client(): ConversationClient;
  write(body: string): void;
  /** As a reload: the client goes, drafts stay in the store, a new one reads everything anew. */
  reload(): void;
  mended(): { catchUps: number; deafSockets: number };
  atEnd(): SideAtEnd;
  close(): void;
};

export function openTab(
  browser: Browser,
  realtime: Realtime,
  options: {
    readonly conversationId: string;
    readonly lane: number;
    readonly random: () => number;
    readonly catchesUp: boolean;
  },
): Tab {
  const drafts = memoryDraftStore();
  const sent: { clientId: string; body: string }[] = [];
  const acknowledged = new Set<string>();
  const past = { catchUps: 0, deafSockets: 0 };
  const open = () => {
    const { conversationId, random, catchesUp } = options;
    const opened = openConversation(browser, {
      conversationId,
      realtime,
      drafts,
      random,
      catchesUp,
    });
    let seen = 0;
    opened.subscribe(() => {
      const { events } = opened.getState().timeline;
      for (const { clientId } of events.slice(seen)) if (clientId) acknowledged.add(clientId);
      seen = events.length;
    });
    opened.start();
    return opened;
  };
  let client = open();
  const mended = () => ({
    catchUps: past.catchUps + client.mended.catchUps,
    deafSockets: past.deafSockets + client.mended.deafSockets,
  });
  return {
    conversationId: options.conversationId,
    name: browser.side,
    lane: options.lane,
    client: () => client,
    write: (body) => void sent.push({ clientId: client.send(body), body }),
    reload: () => {
      client.stop();
      Object.assign(past, mended());
      client = open();
    },
    mended,
    atEnd: () => {
      const { events, drafts: left } = client.getState().timeline;
      return { name: browser.side, events, draftsLeft: left.length, sent, acknowledged };
    },
    close: () => client.stop(),
  };
}
