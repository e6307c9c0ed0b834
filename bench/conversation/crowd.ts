import { Agent } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import type { DeskClient } from "@/lib/conversation/client/desk-client";
import { memoryDraftStore } from "@/lib/conversation/client/draft-store";
import { applied } from "@/lib/conversation/domain/timeline";
import type { Realtime } from "@/lib/realtime/subscribe";
import type { Browser } from "../people";
import {
  employLibrarian,
  newPatron,
  openBrowser,
  openConversation,
  openDesk,
  openSocket,
  readRealtimeConfig,
  signIn,
  startAsking,
} from "../people";

export type Librarian = {
  readonly browser: Browser;
  readonly realtime: Realtime;
  readonly desk: DeskClient;
};
export type Pair = {
  readonly conversationId: string;
  readonly patronBrowser: Browser;
  readonly patron: ConversationClient;
  readonly librarian: ConversationClient;
};
export type Crowd = {
  readonly librarians: readonly Librarian[];
  readonly pairs: readonly Pair[];
  close(): void;
};

const beatMilliseconds = 20_000;
/** Tabs opened side by side while the crowd gathers; nobody opens a thousand at once. */
const gatheringMax = 8;

/** Signs librarians in, starts conversations and opens both ends of each, every patron on a socket of his own. */
export async function gather(
  port: number,
  size: { readonly conversations: number; readonly librarians: number },
): Promise<Crowd> {
  const agent = new Agent({ keepAlive: true });
  const closing: (() => void)[] = [];
  const librarians = await inTurns(size.librarians, async (at) => {
    const cookie = await signIn(port, await employLibrarian(at + 1));
    const browser = openBrowser(agent, { side: "librarian", cookie, port });
    const realtime = openSocket(browser, await readRealtimeConfig(browser), null);
    const desk = openDesk(browser, realtime);
    desk.start();
    await desk.setDuty(true);
    // Desks were not opened in the same second, and their hearts do not beat together.
    let heart = setTimeout(function beat() {
      void desk.beat();
      heart = setTimeout(beat, beatMilliseconds);
    }, Math.random() * beatMilliseconds);
    closing.push(() => {
      clearTimeout(heart);
      desk.stop();
      realtime.close();
    });
    return { browser, realtime, desk };
  });
  const first = librarians[0];
  if (!first) throw new Error("nobody is on duty");
  const config = await readRealtimeConfig(first.browser);
  const pairs = await inTurns(size.conversations, async (at) => {
    const { cookie, patron: proof } = newPatron();
    const conversationId = await startAsking(proof, `Pertanyaan ${at}`);
    const patronBrowser = openBrowser(agent, { side: "patron", cookie, port });
    const realtime = openSocket(patronBrowser, config, conversationId);
    const server = librarians[at % librarians.length] ?? first;
    const patron = openConversation(patronBrowser, {
      conversationId,
      realtime,
      drafts: memoryDraftStore(),
    });
    const librarian = openConversation(server.browser, {
      conversationId,
      realtime: server.realtime,
      drafts: memoryDraftStore(),
    });
    patron.start();
    librarian.start();
    closing.push(() => {
      patron.stop();
      librarian.stop();
      realtime.close();
    });
    // The first reply claims it.
    const reply = librarian.send("Selamat siang, saya bantu.");
    await until(() => holds(patron, reply));
    return { conversationId, patronBrowser, patron, librarian };
  });
  return {
    librarians,
    pairs,
    close: () => {
      for (const end of closing) end();
      agent.destroy();
    },
  };
}

const holds = (client: ConversationClient, clientId: string) =>
  client.getState().timeline.events.some((event) => event.clientId === clientId);

/** Waits for what a client will show; half a minute at most. */
export async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isSo(); ) {
    if (Date.now() > end) throw new Error("waited half a minute in vain");
    await pause(20);
  }
}

async function inTurns<Made>(count: number, make: (at: number) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < count; at = next++) made[at] = await make(at);
  };
  await Promise.all(Array.from({ length: gatheringMax }, worker));
  return made;
}

/** The highest number a client holds. */
export const appliedOf = (client: ConversationClient): number =>
  applied(client.getState().timeline);
