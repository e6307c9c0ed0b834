import { z } from "zod";
import type { ConversationEvent, ReadMoved } from "@/lib/realtime/contract";
import {
  conversationChannel,
  conversationEventSchema,
  conversationMessageSchema,
  readMovedSchema,
  typingChannel,
  wire,
} from "@/lib/realtime/contract";
import type { Realtime, Subscription } from "@/lib/realtime/subscribe";
import type { Draft, Timeline } from "../domain/timeline";
import {
  applied,
  discard,
  draft,
  emptyTimeline,
  fail,
  gap,
  receive,
  receiveRead,
} from "../domain/timeline";
import type { CatchUp, ConversationView, Head } from "../types";
import type { DraftStore } from "./draft-store";
import { Outbox } from "./outbox";
import type { Answer, Transport } from "./transport";

/** How the client hears: `live` over the socket, `polling` without it, `offline` when the server is out of reach. */
export type Hearing = "live" | "polling" | "offline";

export type ConversationState = {
  readonly conversation: ConversationView | null;
  readonly timeline: Timeline;
  readonly hearing: Hearing;
  /** The other side is typing now. */
  readonly typing: boolean;
  readonly position: number | null;
  /** Milliseconds the portal's clock runs ahead of this device's; for display only. */
  readonly clockAheadMilliseconds: number;
  /** Set when the server says the conversation is not ours (any more): nothing more will come. */
  readonly gone: boolean;
};

/** Counts of what the client had to mend, for the metrics, the chaos suite and the benchmark. */
export type Mended = { catchUps: number; deafSockets: number; resent: number };

export type ClientOptions = {
  readonly conversationId: string;
  readonly side: "patron" | "librarian";
  readonly transport: Transport;
  readonly realtime: Realtime | null;
  readonly drafts: DraftStore;
  readonly newId: () => string;
  readonly random?: () => number;
  /** Taken out only by the test that shows what it is worth. */
  readonly catchesUp?: boolean;
};

/** The light look at the server while a socket seems to live, so that a deaf one is found (conversation.md, "Sending and hearing" 6). */
const headMilliseconds = [25_000, 30_000] as const;
/** Without a socket: every 2–3 s. */
const pollMilliseconds = [2_000, 3_000] as const;
/** A server that took long is asked less often: polling faster than it answers would bury it. */
const patienceFactor = 3;
const patienceMaxMilliseconds = 20_000;
/** An event older than this that only the head told us of did not just cross the head on its way. */
const deafAfterMilliseconds = 5_000;
const typingEverySeconds = 3;
const typingGoneSeconds = 6;
const readEveryMilliseconds = 1_000;
/** A batch of catch-ups after one outage is spread over this long. */
const catchUpJitterMilliseconds = 400;

const readAnswerSchema = z.object({ moved: z.boolean() });
const answerEventsSchema = z.object({ events: z.array(conversationEventSchema) });

/**
 * One side of one conversation: holds its timeline, sends what is written, hears what comes, finds out
 * what it missed. Framework-free: the hook, the chaos suite and the benchmark drive this same class.
 */
export class ConversationClient {
  readonly mended: Mended = { catchUps: 0, deafSockets: 0, resent: 0 };
  readonly #options: ClientOptions;
  readonly #random: () => number;
  readonly #listeners = new Set<() => void>();
  #state: ConversationState = {
    conversation: null,
    timeline: emptyTimeline,
    hearing: "polling",
    typing: false,
    position: null,
    clockAheadMilliseconds: 0,
    gone: false,
  };
  #subscriptions: Subscription[] = [];
  #stopConnection: (() => void) | null = null;
  #running = false;
  #catchingUp: Promise<void> | null = null;
  #catchUpAgain = false;
  readonly #outbox: Outbox;
  #timers: Partial<Record<"look" | "typing" | "read" | "jitter", ReturnType<typeof setTimeout>>> =
    {};
  /** How long to let a slow server alone before looking again, in milliseconds. */
  #patience = 0;
  #typedAt = 0;
  #readWanted = 0;
  #readSent = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#outbox = new Outbox({
      next: () => this.#state.timeline.drafts.find(({ refusal }) => refusal === null),
      post: ({ clientId, body }) =>
        options.transport.post(this.#path("messages"), { clientId, body }),
      delivered: (sent, value) => this.#delivered(sent, value),
      refused: (sent, refusal) => this.#refused(sent, refusal),
      postponed: (sent, unreachable) => this.#postponed(sent, unreachable),
      random: this.#random,
    });
  }

  readonly getState = (): ConversationState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins with what the page already holds, takes up stored drafts, subscribes, then fetches. */
  start(initial?: CatchUp): void {
    if (this.#running) return;
    this.#running = true;
    if (initial) this.#take(initial);
    for (const stored of this.#options.drafts.load())
      this.#setTimeline(draft(this.#state.timeline, stored.clientId, stored.body));
    this.#openChannels();
    void this.catchUp();
    this.#scheduleLook();
    this.#outbox.start();
  }

  stop(): void {
    this.#running = false;
    this.#outbox.stop();
    for (const subscription of this.#subscriptions) subscription.close();
    this.#subscriptions = [];
    this.#stopConnection?.();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.#timers = {};
  }

  /** Sends a message; it stands in the timeline at once. @returns its clientId */
  send(body: string): string {
    const clientId = this.#options.newId();
    this.#options.drafts.put({ clientId, body });
    this.#setTimeline(draft(this.#state.timeline, clientId, body));
    this.#outbox.push();
    return clientId;
  }

  /** *Kirim ulang*: tries a failed draft again, with its own clientId. */
  resend(clientId: string): void {
    const failed = this.#state.timeline.drafts.find((each) => each.clientId === clientId);
    if (!failed) return;
    this.mended.resent += 1;
    this.#setTimeline(draft(this.#state.timeline, clientId, failed.body));
    this.#outbox.hurry();
  }

  /** *Hapus*: gives a failed draft up. */
  discard(clientId: string): void {
    this.#setTimeline(discard(this.#state.timeline, clientId));
    this.#options.drafts.remove(clientId);
  }

  /** Any other intent of an open tab (close, transfer …). The answer's events are folded in. */
  async act(verb: string, body: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
    const answer = await this.#options.transport.post(this.#path(verb), {
      clientId: this.#options.newId(),
      ...body,
    });
    if (answer.kind === "done") {
      const parsed = answerEventsSchema.safeParse(answer.value);
      if (parsed.success) this.#receiveAll(parsed.data.events);
      await this.catchUp();
    }
    return answer;
  }

  /** The person is typing; at most one event in 3 s goes out, without content. */
  typed(): void {
    const at = Date.now();
    if (at - this.#typedAt < typingEverySeconds * 1000) return;
    this.#typedAt = at;
    this.#subscriptions[1]?.send(wire.typing, { side: this.#options.side });
  }

  /**
   * Everything up to `seq` has been seen; told to the server at most once a second, and only when a
   * message of the other side is among it: *Dibaca 10.54* names the minute that message was read.
   */
  read(seq: number): void {
    const { events, read } = this.#state.timeline;
    const seen = events.findLast(
      (event) => isFromOther(event, this.#options.side) && event.seq <= seq,
    );
    if (seq <= this.#readWanted || !seen || seen.seq <= read[this.#options.side]) return;
    this.#readWanted = seq;
    this.#timers.read ??= setTimeout(() => void this.#tellRead(), readEveryMilliseconds);
  }

  /** The page is seen again, the network is back, or the page returned from the back/forward cache. */
  readonly wake = (): void => {
    this.#patience = 0;
    this.#mend();
    this.#outbox.hurry();
  };

  /** Fetches what is missing until nothing is; calls made meanwhile join the one under way. */
  catchUp(): Promise<void> {
    if (this.#catchingUp !== null) {
      this.#catchUpAgain = true;
      return this.#catchingUp;
    }
    this.#catchingUp = this.#fetchMissing().finally(() => {
      this.#catchingUp = null;
      if (this.#catchUpAgain && this.#running) {
        this.#catchUpAgain = false;
        void this.catchUp();
      }
    });
    return this.#catchingUp;
  }

  async #fetchMissing(): Promise<void> {
    for (let more = true; more && this.#running; ) {
      const before = applied(this.#state.timeline);
      const answer = await this.#options.transport.get(this.#path(`events?after=${before}`));
      if (!this.#running || !this.#reached(answer)) return;
      const page = answer.value as CatchUp;
      this.mended.catchUps += 1;
      this.#take(page);
      more = page.more && applied(this.#state.timeline) > before;
    }
  }

  #path(rest: string): string {
    return `/api/conversations/${this.#options.conversationId}/${rest}`;
  }

  /** Notes whether the server was reached; true when it answered. */
  #reached(answer: Answer): answer is Extract<Answer, { kind: "done" }> {
    if (answer.kind === "unreachable") {
      this.#set({ hearing: "offline" });
      return false;
    }
    this.#set({ hearing: this.#options.realtime?.connected() ? "live" : "polling" });
    if (answer.kind === "refused") {
      if (answer.status === 404 || answer.status === 401 || answer.status === 403)
        this.#set({ gone: true });
      return false;
    }
    return true;
  }

  #take({ conversation, events, now, position }: CatchUp): void {
    const ahead = new Date(now).getTime() - Date.now();
    this.#set({ conversation, position, clockAheadMilliseconds: ahead, gone: false });
    this.#receiveAll(events);
    this.#takeRead(conversation);
  }

  /** The view's own read times follow too, so that *Dibaca 10.54* says the minute it happened. */
  #takeReadMoved({ side, seq, at }: ReadMoved): void {
    this.#setTimeline(receiveRead(this.#state.timeline, { side, seq }));
    const { conversation } = this.#state;
    if (!conversation || conversation.read[side] >= seq) return;
    this.#set({
      conversation: {
        ...conversation,
        read: { ...conversation.read, [side]: seq },
        readAt: { ...conversation.readAt, [side]: at },
      },
    });
  }

  #takeRead({ read }: ConversationView): void {
    const patron = receiveRead(this.#state.timeline, { side: "patron", seq: read.patron });
    this.#setTimeline(receiveRead(patron, { side: "librarian", seq: read.librarian }));
  }

  #receiveAll(events: readonly ConversationEvent[]): void {
    const before = this.#state.timeline;
    this.#setTimeline(events.reduce(receive, before));
    const { timeline } = this.#state;
    for (const { clientId } of before.drafts)
      if (!timeline.drafts.some((kept) => kept.clientId === clientId))
        this.#options.drafts.remove(clientId);
    const last = timeline.events.at(-1);
    if (!last || last.seq === applied(before)) return;
    if (last.type === "message.sent" && last.actor.kind !== this.#options.side)
      this.#set({ typing: false });
  }

  #openChannels(): void {
    const { realtime, conversationId } = this.#options;
    if (!realtime) return;
    const record = realtime.subscribe(conversationChannel(conversationId), {
      onSubscribed: () => this.#soon(),
      onEvent: (event, data) => this.#hear(event, data),
    });
    const typing = realtime.subscribe(typingChannel(conversationId), {
      onSubscribed: () => undefined,
      onEvent: (event, data) => this.#hearTyping(event, data),
    });
    this.#subscriptions = [record, typing];
    this.#stopConnection = realtime.onConnection((connected) => {
      if (this.#state.hearing !== "offline" || connected)
        this.#set({ hearing: connected ? "live" : "polling" });
      this.#scheduleLook();
    });
    if (realtime.connected()) this.#set({ hearing: "live" });
  }

  /** Catch-up after a (re)subscription, spread a little: one broker restart wakes every client at once. */
  #soon(): void {
    clearTimeout(this.#timers.jitter);
    this.#timers.jitter = setTimeout(() => this.wake(), this.#random() * catchUpJitterMilliseconds);
  }

  #hear(event: string, data: unknown): void {
    if (event === wire.events) {
      const message = conversationMessageSchema.safeParse(data);
      if (!message.success) return;
      if ("events" in message.data) this.#receiveAll(message.data.events);
      const thin = "seq" in message.data && message.data.seq > applied(this.#state.timeline);
      const moved =
        "events" in message.data && message.data.events.some(({ type }) => type !== "message.sent");
      if (thin || moved || gap(this.#state.timeline) !== null) this.#mend();
    } else if (event === wire.read) {
      const moved = readMovedSchema.safeParse(data);
      if (moved.success) this.#takeReadMoved(moved.data);
    }
  }

  #mend(): void {
    if (this.#options.catchesUp !== false) void this.catchUp();
  }

  #hearTyping(event: string, data: unknown): void {
    const other =
      typeof data === "object" &&
      data !== null &&
      "side" in data &&
      data.side !== this.#options.side;
    if (event !== wire.typing || !other) return;
    this.#set({ typing: true });
    clearTimeout(this.#timers.typing);
    this.#timers.typing = setTimeout(() => this.#set({ typing: false }), typingGoneSeconds * 1000);
  }

  #scheduleLook(): void {
    clearTimeout(this.#timers.look);
    if (!this.#running || this.#options.catchesUp === false) return;
    const [low, high] = this.#state.hearing === "live" ? headMilliseconds : pollMilliseconds;
    const wait = low + this.#random() * (high - low);
    this.#timers.look = setTimeout(
      () => {
        const asked = performance.now();
        void this.#look().finally(() => {
          const took = performance.now() - asked;
          this.#patience = Math.min(patienceMaxMilliseconds, took * patienceFactor);
          this.#scheduleLook();
        });
      },
      Math.max(wait, this.#patience),
    );
  }

  async #look(): Promise<void> {
    if (this.#state.gone) return;
    if (this.#state.hearing !== "live") {
      const wasOffline = this.#state.hearing === "offline";
      await this.catchUp();
      if (wasOffline && this.#hearsAgain()) this.wake();
      return;
    }
    const answer = await this.#options.transport.get(this.#path("head"));
    if (!this.#running || !this.#reached(answer)) return;
    const head = answer.value as Head;
    this.#takeRead(head.conversation);
    this.#set({ conversation: head.conversation, position: head.position });
    const before = applied(this.#state.timeline);
    if (head.conversation.lastSeq <= before) return;
    await this.catchUp();
    // The oldest of what was missed: in a lively conversation the newest is always fresh.
    const missed = this.#state.timeline.events.find(({ seq }) => seq === before + 1);
    const age = missed ? new Date(head.now).getTime() - new Date(missed.at).getTime() : 0;
    if (age < deafAfterMilliseconds) return;
    this.mended.deafSockets += 1;
    void this.#options.transport.get(this.#path("head?deaf=1"));
    this.#options.realtime?.reconnect();
  }

  #hearsAgain(): boolean {
    return this.#state.hearing !== "offline";
  }

  async #delivered({ clientId }: Draft, value: unknown): Promise<boolean> {
    if (this.#state.hearing === "offline") this.#set({ hearing: "polling" });
    const sent = answerEventsSchema.safeParse(value);
    if (sent.success) this.#receiveAll(sent.data.events);
    if (gap(this.#state.timeline) === null) return true;
    this.#mend();
    await this.#catchingUp;
    // Still a hole: the confirmed draft must not be sent again while it waits for it.
    return !this.#state.timeline.drafts.some((waiting) => waiting.clientId === clientId);
  }

  #refused({ clientId }: Draft, refusal: string): void {
    this.#setTimeline(fail(this.#state.timeline, clientId, refusal));
    if (refusal === "already-claimed" || refusal === "closed") this.#mend();
  }

  #postponed({ clientId }: Draft, unreachable: boolean): void {
    if (unreachable) this.#set({ hearing: "offline" });
    this.#setTimeline(fail(this.#state.timeline, clientId, null));
    this.#scheduleLook();
  }

  async #tellRead(): Promise<void> {
    delete this.#timers.read;
    const seq = this.#readWanted;
    if (seq <= this.#readSent || !this.#running) return;
    const answer = await this.#options.transport.post(this.#path("read"), { seq });
    if (answer.kind === "done") this.#answeredRead(seq, answer.value);
    else if (answer.kind === "unreachable" && this.#running)
      this.#timers.read ??= setTimeout(() => void this.#tellRead(), pollMilliseconds[0]);
  }

  /** A librarian who does not serve (yet) reads for nobody: what he saw is told again once he does. */
  #answeredRead(seq: number, value: unknown): void {
    if (!readAnswerSchema.safeParse(value).data?.moved) {
      this.#readWanted = this.#readSent;
      return;
    }
    this.#readSent = seq;
    this.#setTimeline(receiveRead(this.#state.timeline, { side: this.#options.side, seq }));
  }

  #setTimeline(timeline: Timeline): void {
    if (timeline !== this.#state.timeline) this.#set({ timeline });
  }

  #set(change: Partial<ConversationState>): void {
    const changed = (Object.keys(change) as (keyof ConversationState)[]).some(
      (key) => this.#state[key] !== change[key],
    );
    if (!changed) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const isFromOther = ({ type, actor }: ConversationEvent, side: "patron" | "librarian") =>
  type === "message.sent" && actor.kind !== side && actor.kind !== "system";
