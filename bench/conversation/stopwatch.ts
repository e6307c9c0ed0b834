import type { ConversationClient } from "@/lib/conversation/client/conversation-client";

/** From the moment a message is handed to the sender's client to the moment the other side's client holds it. */
export type Stopwatch = {
  /** Sends over `client` and starts the clock, counted when `measuring`. */
  send(client: ConversationClient, body: string): void;
  /** Tells `heard` of each message of the other side, once, and stops its clock. */
  watch(
    client: ConversationClient,
    side: "patron" | "librarian",
    heard: (seq: number) => void,
  ): void;
  /** Milliseconds of all that arrived; what never arrived counts as infinite. */
  result(): readonly number[];
  measure(on: boolean): void;
};

export function makeStopwatch(): Stopwatch {
  const sentAt = new Map<string, number>();
  const counted = new Set<string>();
  const arrived: number[] = [];
  let measuring = false;
  return {
    send: (client, body) => {
      const at = performance.now();
      const clientId = client.send(body);
      sentAt.set(clientId, at);
      if (measuring) counted.add(clientId);
    },
    watch: (client, side, heard) => {
      let seen = 0;
      client.subscribe(() => {
        const { events } = client.getState().timeline;
        if (events.length <= seen) return;
        const now = performance.now();
        const fresh = events.slice(seen);
        // Before anybody is told: what they do in answer (reading) notifies again from within.
        seen = events.length;
        for (const event of fresh) {
          if (event.type !== "message.sent" || event.actor.kind === side) continue;
          const clientId = event.clientId ?? "";
          const began = sentAt.get(clientId);
          sentAt.delete(clientId);
          if (began !== undefined && counted.delete(clientId)) arrived.push(now - began);
          heard(event.seq);
        }
      });
    },
    result: () => [...arrived, ...Array.from(counted, () => Number.POSITIVE_INFINITY)],
    measure: (on) => {
      measuring = on;
    },
  };
}
