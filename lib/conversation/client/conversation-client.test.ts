import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { conversationChannel, wire } from "@/lib/realtime/contract";
import type { ChannelListener, Realtime } from "@/lib/realtime/subscribe";
import type { CatchUp, ConversationView } from "../types";
import { ConversationClient } from "./conversation-client";
import { memoryDraftStore } from "./draft-store";
import type { Answer, Transport } from "./transport";

const conversationId = "7b0c2f34-6a55-4d7e-9b6a-3a6f4be0a001";
const unreachable: Answer = { kind: "unreachable" };

/** The server's record and its broker, small enough to see through; the real ones stand in the chaos suite. */
class Record {
  readonly events: ConversationEvent[] = [];
  readonly listeners = new Set<ChannelListener>();
  /** Decides the fate of the next delivery: how many copies arrive, 0 for none. */
  copies: () => number = () => 1;

  add(clientId: string, body: string, kind: "patron" | "librarian"): ConversationEvent {
    const known = this.events.find((event) => event.clientId === clientId);
    if (known) return known;
    const event: ConversationEvent = {
      seq: this.events.length + 1,
      type: "message.sent",
      actor: { kind, id: null, name: null },
      clientId,
      body,
      data: {},
      at: new Date().toISOString(),
    };
    this.events.push(event);
    for (let copy = this.copies(); copy > 0; copy -= 1)
      for (const { onEvent } of this.listeners) onEvent(wire.events, { events: [event] });
    return event;
  }

  catchUp(after: number): CatchUp {
    return {
      conversation: {
        lastSeq: this.events.length,
        read: { patron: 0, librarian: 0 },
      } as ConversationView,
      events: this.events.slice(after, after + 3),
      more: this.events.length > after + 3,
      now: new Date().toISOString(),
      position: null,
    };
  }
}

/** `fate` says of each request: answered, lost on the way there, or carried out with the answer lost. */
type Fate = "answered" | "lost" | "answer-lost";

function transportTo(record: Record, side: "patron" | "librarian", fate: () => Fate): Transport {
  const through = (run: () => unknown): Answer => {
    const drawn = fate();
    if (drawn === "lost") return unreachable;
    const value = run();
    return drawn === "answered" ? { kind: "done", status: 200, value } : unreachable;
  };
  return {
    get: async (path) =>
      through(() => record.catchUp(Number(/after=(\d+)/.exec(path)?.[1] ?? record.events.length))),
    post: async (path, body) => {
      if (!path.endsWith("/messages")) return through(() => ({ moved: true }));
      const { clientId, body: text } = body as { clientId: string; body: string };
      return through(() => ({ events: [record.add(clientId, text, side)] }));
    },
  };
}

function realtimeOf(record: Record): Realtime {
  return {
    subscribe: (channel, listener) => {
      if (channel === conversationChannel(conversationId)) record.listeners.add(listener);
      listener.onSubscribed();
      return { send: () => undefined, close: () => record.listeners.delete(listener) };
    },
    connected: () => true,
    onConnection: () => () => undefined,
    reconnect: () => undefined,
    revive: () => undefined,
    close: () => undefined,
  };
}

function clientOn(record: Record, fate: () => Fate = () => "answered", random = () => 0.5) {
  let id = 0;
  return new ConversationClient({
    conversationId,
    side: "patron",
    transport: transportTo(record, "patron", fate),
    realtime: realtimeOf(record),
    drafts: memoryDraftStore(),
    newId: () => {
      id += 1;
      return `p${id}`;
    },
    random,
  });
}

const shown = (client: ConversationClient) =>
  client.getState().timeline.events.map(({ body }) => body);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("ConversationClient", () => {
  test("what was lost on the socket is fetched when the next event shows the hole", async () => {
    const record = new Record();
    const client = clientOn(record);
    client.start();
    await vi.advanceTimersByTimeAsync(1_000);
    record.copies = () => 0;
    record.add("l1", "satu", "librarian");
    record.copies = () => 1;
    record.add("l2", "dua", "librarian");
    await vi.advanceTimersByTimeAsync(10);
    expect(shown(client)).toEqual(["satu", "dua"]);
    client.stop();
  });

  test("a deaf socket is found by the light look at the server, and counted", async () => {
    const record = new Record();
    const client = clientOn(record);
    client.start();
    await vi.advanceTimersByTimeAsync(1_000);
    record.copies = () => 0;
    record.add("l1", "tidak terdengar", "librarian");
    await vi.advanceTimersByTimeAsync(31_000);
    expect(shown(client)).toEqual(["tidak terdengar"]);
    expect(client.mended.deafSockets).toBe(1);
    client.stop();
  });

  test("a deaf socket is found in a lively conversation too, whose last message is always fresh", async () => {
    const record = new Record();
    const client = clientOn(record);
    client.start();
    await vi.advanceTimersByTimeAsync(1_000);
    record.copies = () => 0;
    for (let second = 0; second < 31; second += 1) {
      record.add(`l${second}`, `pesan ${second}`, "librarian");
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(client.mended.deafSockets).toBe(1);
    client.stop();
  });

  test("a message whose answer was lost is sent again with its own id and stands once", async () => {
    const record = new Record();
    record.copies = () => 0;
    const fates: Fate[] = ["answered", "answer-lost"];
    const client = clientOn(record, () => fates.shift() ?? "answered");
    client.start();
    await vi.advanceTimersByTimeAsync(1);
    client.send("Halo");
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown(client)).toEqual(["Halo"]);
    expect(client.getState().timeline.drafts).toEqual([]);
    expect(record.events).toHaveLength(1);
    client.stop();
  });

  test("messages written while the server is out of reach stay visible and arrive in the order written", async () => {
    const record = new Record();
    let reachable = false;
    const client = clientOn(record, () => (reachable ? "answered" : "lost"));
    client.start();
    for (const body of ["a", "b", "c"]) client.send(body);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(client.getState().hearing).toBe("offline");
    expect(client.getState().timeline.drafts.map(({ body }) => body)).toEqual(["a", "b", "c"]);
    reachable = true;
    client.wake();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(record.events.map(({ body }) => body)).toEqual(["a", "b", "c"]);
    expect(shown(client)).toEqual(["a", "b", "c"]);
    client.stop();
  });

  test("reading is told once for what the other side wrote, never for one's own words", async () => {
    const record = new Record();
    const told: unknown[] = [];
    const transport = transportTo(record, "patron", () => "answered");
    const client = new ConversationClient({
      conversationId,
      side: "patron",
      transport: {
        ...transport,
        post: (path, body) => {
          if (path.endsWith("/read")) told.push(body);
          return transport.post(path, body);
        },
      },
      realtime: realtimeOf(record),
      drafts: memoryDraftStore(),
      newId: () => "mine",
    });
    client.start();
    await vi.advanceTimersByTimeAsync(1_000);
    record.add("l1", "Selamat pagi", "librarian");
    client.read(1);
    await vi.advanceTimersByTimeAsync(2_000);
    client.send("Terima kasih");
    await vi.advanceTimersByTimeAsync(1_000);
    client.read(2);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual([{ seq: 1 }]);
    client.stop();
  });

  test("a server that answers slowly is asked less often, so that the many do not bury it", async () => {
    const record = new Record();
    let asked = 0;
    const transport = transportTo(record, "patron", () => "answered");
    const client = new ConversationClient({
      conversationId,
      side: "patron",
      transport: {
        ...transport,
        get: async (path) => {
          asked += 1;
          await new Promise((resolve) => setTimeout(resolve, 5_000));
          return transport.get(path);
        },
      },
      realtime: null,
      drafts: memoryDraftStore(),
      newId: () => "unused",
      random: () => 0.5,
    });
    client.start();
    await vi.advanceTimersByTimeAsync(60_000);
    // Without patience it would be thirteen.
    expect(asked).toBeLessThanOrEqual(5);
    client.stop();
  });

  test("drafts of a tab that was closed are sent by the next one, once", async () => {
    const record = new Record();
    const drafts = memoryDraftStore();
    drafts.put({ clientId: "old", body: "belum terkirim" });
    for (const _ of [1, 2]) {
      const client = new ConversationClient({
        conversationId,
        side: "patron",
        transport: transportTo(record, "patron", () => "answered"),
        realtime: null,
        drafts,
        newId: () => "unused",
      });
      client.start();
      await vi.advanceTimersByTimeAsync(3_000);
      client.stop();
    }
    expect(record.events.map(({ clientId }) => clientId)).toEqual(["old"]);
    expect(drafts.load()).toEqual([]);
  });

  test("whatever is lost, doubled or unanswered, both ends agree in the end, each message once", async () => {
    const fate = fc.constantFrom<Fate>("answered", "lost", "answer-lost");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 40 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
        async (drawnFates, drawnCopies, senders) => {
          // Taken from copies: what a failure prints and shrinks must be what was drawn.
          const [fates, copies] = [[...drawnFates], [...drawnCopies]];
          const record = new Record();
          record.copies = () => copies.shift() ?? 1;
          const client = clientOn(record, () => fates.shift() ?? "answered");
          client.start();
          for (const [index, mine] of senders.entries()) {
            if (mine) client.send(`pesan ${index}`);
            else record.add(`l${index}`, `balasan ${index}`, "librarian");
            await vi.advanceTimersByTimeAsync(700);
          }
          await vi.advanceTimersByTimeAsync(600_000);
          const { timeline } = client.getState();
          expect(timeline.events).toEqual(record.events);
          expect(timeline.drafts).toEqual([]);
          expect(record.events).toHaveLength(senders.length);
          client.stop();
        },
      ),
      {
        numRuns: 1_000,
        // A message behind one that waited for a lost neighbour was never taken up again.
        examples: [
          [
            [
              "answered",
              "answered",
              "answer-lost",
              "answer-lost",
              "answer-lost",
              "answered",
              "lost",
            ],
            [0, 0, 0],
            [false, false, false, false, true, true, false],
          ],
        ],
      },
    );
  });
});
