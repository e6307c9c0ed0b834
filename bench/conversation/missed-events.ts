import { randomUUID } from "node:crypto";
import type { Agent } from "node:http";
import { memoryDraftStore } from "@/lib/conversation/client/draft-store";
import { sendMessage } from "@/lib/conversation/messages/mutations";
import type { CatchUp } from "@/lib/conversation/types";
import type { RealtimeConfig } from "@/lib/realtime/subscribe";
import { newPatron, openBrowser, openConversation, openSocket, startAsking } from "../people";
import { appliedOf, until } from "./crowd";

/** A tab that slept while so many messages were recorded. */
export type SleepingTab = { wakeUp(): Promise<number> };

const missedEvents = 200;

/** Makes a tab that has missed 200 events; `wakeUp` answers the milliseconds until it holds them all. */
export async function fallAsleep(
  agent: Agent,
  port: number,
  config: RealtimeConfig,
): Promise<SleepingTab> {
  const { cookie, patron } = newPatron();
  const conversationId = await startAsking(patron, "Saya kembali nanti.");
  const browser = openBrowser(agent, { side: "patron", cookie, port });
  const answer = await browser.transport.get(`/api/conversations/${conversationId}/events?after=0`);
  if (answer.kind !== "done") throw new Error("the conversation cannot be read");
  const initial = answer.value as CatchUp;
  for (let number = 1; number <= missedEvents; number += 1) {
    const body = `Pesan ${number} yang tidak terdengar`;
    const sent = await sendMessage({ side: "patron", patron }, conversationId, {
      clientId: randomUUID(),
      body,
    });
    if (!sent.ok) throw new Error(sent.refusal);
  }
  return {
    wakeUp: async () => {
      const realtime = openSocket(browser, config, conversationId);
      const client = openConversation(browser, {
        conversationId,
        realtime,
        drafts: memoryDraftStore(),
      });
      const wanted = initial.conversation.lastSeq + missedEvents;
      let milliseconds = Number.POSITIVE_INFINITY;
      const began = performance.now();
      client.subscribe(() => {
        if (appliedOf(client) >= wanted)
          milliseconds = Math.min(milliseconds, performance.now() - began);
      });
      client.start(initial);
      await until(() => Number.isFinite(milliseconds)).catch(() => undefined);
      client.stop();
      realtime.close();
      return milliseconds;
    },
  };
}
