import { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { DeskClient } from "@/lib/conversation/client/desk-client";
import type { DraftStore } from "@/lib/conversation/client/draft-store";
import { browserDraftStore, memoryDraftStore } from "@/lib/conversation/client/draft-store";
import type { Transport } from "@/lib/conversation/client/transport";
import { fetchTransport } from "@/lib/conversation/client/transport";
import { heartbeatSeconds } from "@/lib/conversation/domain/service-level";
import { unreadCount } from "@/lib/conversation/domain/timeline";
import type { Desk } from "@/lib/conversation/types";
import type { Realtime } from "@/lib/realtime/subscribe";
import { lateRealtime } from "../shared/late-realtime";
import { newId } from "../shared/new-id";
import type { DeskTimer } from "./desk-timer";
import { deskTimer } from "./desk-timer";

/** Unread messages of each followed conversation. */
export type Unread = ReadonlyMap<string, number>;

/**
 * Everything a librarian's tab holds while it is open: one socket, one desk, one client per conversation
 * served or opened, and the heartbeat.
 */
export class DeskSession {
  readonly transport: Transport;
  readonly timer: DeskTimer;
  readonly desk: DeskClient;
  readonly #realtime: Realtime;
  readonly #clients = new Map<string, { client: ConversationClient; leave: () => void }>();
  readonly #drafts = new Map<string, DraftStore>();
  readonly #listeners = new Set<() => void>();
  #unread: Unread = new Map();

  constructor() {
    this.transport = fetchTransport("", (url, init) => fetch(url, init), {
      "x-portal-side": "desk",
    });
    this.#realtime = lateRealtime(this.transport, null);
    this.timer = deskTimer();
    this.desk = new DeskClient({ transport: this.transport, realtime: this.#realtime });
  }

  start(initial: Desk): void {
    this.desk.start(initial);
    this.timer.every("beat", heartbeatSeconds, () => void this.desk.beat());
    void this.desk.beat();
    document.addEventListener("visibilitychange", this.#wakeVisible);
    window.addEventListener("online", this.wake);
    window.addEventListener("offline", this.desk.wake);
    window.addEventListener("pageshow", this.wake);
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.#wakeVisible);
    window.removeEventListener("online", this.wake);
    window.removeEventListener("offline", this.desk.wake);
    window.removeEventListener("pageshow", this.wake);
    this.timer.close();
    for (const { client, leave } of this.#clients.values()) {
      leave();
      client.stop();
    }
    this.#clients.clear();
    this.desk.stop();
    this.#realtime.close();
  }

  /** The client of one conversation; the first call begins to follow it. */
  readonly conversation = (id: string): ConversationClient => {
    const known = this.#clients.get(id);
    if (known) return known.client;
    const client = new ConversationClient({
      conversationId: id,
      side: "librarian",
      transport: this.transport,
      realtime: this.#realtime,
      drafts: this.drafts(id),
      newId,
    });
    const leave = client.subscribe(() => this.#count(id, client));
    this.#clients.set(id, { client, leave });
    client.start();
    return client;
  };

  /** Follows exactly these conversations from now on, except that what still has drafts to send is kept. */
  follow(ids: readonly string[]): void {
    for (const id of ids) this.conversation(id);
    for (const [id, { client, leave }] of this.#clients) {
      const { drafts } = client.getState().timeline;
      if (ids.includes(id) || drafts.some(({ refusal }) => refusal === null)) continue;
      leave();
      client.stop();
      this.#clients.delete(id);
      this.#setUnread(id, 0);
    }
  }

  drafts(id: string): DraftStore {
    const known = this.#drafts.get(id);
    if (known) return known;
    const store = makeDraftStore(id);
    this.#drafts.set(id, store);
    return store;
  }

  readonly wake = (): void => {
    this.desk.wake();
    void this.desk.beat();
    for (const { client } of this.#clients.values()) client.wake();
  };

  readonly #wakeVisible = (): void => {
    if (document.visibilityState === "visible") this.wake();
  };

  readonly getUnread = (): Unread => this.#unread;

  readonly subscribeUnread = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #count(id: string, client: ConversationClient): void {
    const { timeline, hearing } = client.getState();
    this.#setUnread(id, unreadCount(timeline, "librarian"));
    // A conversation that cannot reach the server is news for the whole desk, which asks less often.
    if (hearing === "offline" && this.desk.getState().hearing !== "offline") this.desk.wake();
  }

  #setUnread(id: string, count: number): void {
    if ((this.#unread.get(id) ?? 0) === count) return;
    this.#unread = new Map(this.#unread).set(id, count);
    for (const listener of this.#listeners) listener();
  }
}

function makeDraftStore(id: string): DraftStore {
  try {
    return browserDraftStore(window.localStorage, `meja:${id}`);
  } catch {
    return memoryDraftStore();
  }
}
