import { z } from "zod";
import {
  conversationChannel,
  conversationEventSchema,
  conversationMessageSchema,
  readMovedSchema,
  typingChannel,
  wire,
} from "@/lib/realtime/contract";
import type { Realtime, Subscription } from "@/lib/realtime/subscribe";
import type { Draft } from "../domain/timeline";
import { discard, draft, fail, gap, receiveRead } from "../domain/timeline";
import type { CatchUp, Head } from "../types";
import type { ConversationState } from "./conversation-store";
import { ConversationStore } from "./conversation-store";
import type { DraftStore } from "./draft-store";
import { Lookout } from "./lookout";
import { Outbox } from "./outbox";
import { ReadMarks } from "./read-marks";
import type { Answer, Transport } from "./transport";
import { Typing } from "./typing";

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

/** An event older than this that only the head told us of did not just cross the head on its way. */
const deafAfterMilliseconds = 5_000;
/** A batch of catch-ups after one outage is spread over this long. */
const catchUpJitterMilliseconds = 400;

const carrying = (record: number | null) => (record === null ? {} : { record });

const answerEventsSchema = z.object({ events: z.array(conversationEventSchema) });

/**
 * One side of one conversation: holds its timeline, sends what is written, hears what comes, finds out
 * what it missed. Framework-free: the hook, the chaos suite and the benchmark drive this same class.
 */
export class ConversationClient {
  readonly getState: () => ConversationState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly mended: Mended = { catchUps: 0, deafSockets: 0, resent: 0 };
  readonly #options: ClientOptions;
  readonly #random: () => number;
  readonly #store: ConversationStore;
  #subscriptions: Subscription[] = [];
  #stopConnection: (() => void) | null = null;
  #running = false;
  #catchingUp: Promise<void> | null = null;
  #catchUpAgain = false;
  readonly #outbox: Outbox;
  readonly #readMarks: ReadMarks;
  readonly #lookout: Lookout;
  readonly #typing: Typing;
  #jitterTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#random = options.random ?? Math.random;
    this.#store = new ConversationStore(options.side, options.drafts);
    this.getState = this.#store.getState;
    this.subscribe = this.#store.subscribe;
    this.#outbox = new Outbox({
      next: () => this.#state.timeline.drafts.find(({ refusal }) => refusal === null),
      post: ({ clientId, body, record }) =>
        options.transport.post(this.#path("messages"), { clientId, body, ...carrying(record) }),
      delivered: (sent, value) => this.#delivered(sent, value),
      refused: (sent, refusal) => this.#refused(sent, refusal),
      postponed: (sent, unreachable) => this.#postponed(sent, unreachable),
      random: this.#random,
    });
    this.#readMarks = new ReadMarks({
      side: options.side,
      timeline: () => this.#state.timeline,
      post: (seq) => options.transport.post(this.#path("read"), { seq }),
      moved: (seq) =>
        this.#setTimeline(receiveRead(this.#state.timeline, { side: options.side, seq })),
    });
    this.#typing = new Typing({
      side: options.side,
      send: (event, data) => this.#subscriptions[1]?.send(event, data),
      show: (typing) => this.#set({ typing }),
    });
    this.#lookout = new Lookout({
      hearing: () => this.#state.hearing,
      look: () => this.#look(),
      random: this.#random,
    });
  }

  /** Begins with what the page already holds, takes up stored drafts, subscribes, then fetches. */
  start(initial?: CatchUp): void {
    if (this.#running) return;
    this.#running = true;
    this.#readMarks.start();
    if (initial) this.#store.take(initial);
    for (const { clientId, body, record } of this.#options.drafts.load())
      this.#setTimeline(draft(this.#state.timeline, clientId, body, record));
    this.#openChannels();
    void this.catchUp();
    if (this.#options.catchesUp !== false) this.#lookout.start();
    this.#outbox.start();
  }

  stop(): void {
    this.#running = false;
    this.#outbox.stop();
    this.#readMarks.stop();
    this.#lookout.stop();
    this.#typing.stop();
    for (const subscription of this.#subscriptions) subscription.close();
    this.#subscriptions = [];
    this.#stopConnection?.();
    clearTimeout(this.#jitterTimer);
  }

  /**
   * Sends a message; it stands in the timeline at once.
   * @param record the catalogue's record it carries; `body` then says it in words
   * @returns its clientId
   */
  send(body: string, record: number | null = null): string {
    const clientId = this.#options.newId();
    this.#options.drafts.put({ clientId, body, ...carrying(record) });
    this.#setTimeline(draft(this.#state.timeline, clientId, body, record));
    this.#outbox.push();
    return clientId;
  }

  /** *Kirim ulang*: tries a failed draft again, with its own clientId. */
  resend(clientId: string): void {
    const failed = this.#state.timeline.drafts.find((each) => each.clientId === clientId);
    if (!failed) return;
    this.mended.resent += 1;
    this.#setTimeline(draft(this.#state.timeline, clientId, failed.body, failed.record));
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
      if (parsed.success) this.#store.receiveAll(parsed.data.events);
      await this.catchUp();
    }
    return answer;
  }

  /** The person is typing; at most one event in 3 s goes out, without content. */
  typed(): void {
    this.#typing.typed();
  }

  /**
   * Everything up to `seq` has been seen; told to the server at most once a second, and only when a
   * message of the other side is among it: *Dibaca 10.54* names the minute that message was read.
   */
  read(seq: number): void {
    this.#readMarks.seen(seq);
  }

  /** The page is seen again, the network is back, or the page returned from the back/forward cache. */
  readonly wake = (): void => {
    this.#lookout.forgetSlowness();
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
      const before = this.#store.applied;
      const answer = await this.#options.transport.get(this.#path(`events?after=${before}`));
      if (!this.#running || !this.#reached(answer)) return;
      const page = answer.value as CatchUp;
      this.mended.catchUps += 1;
      this.#store.take(page);
      more = page.more && this.#store.applied > before;
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
    if (answer.kind === "done") this.#options.realtime?.revive();
    if (answer.kind === "refused") {
      if (answer.status === 404 || answer.status === 401 || answer.status === 403)
        this.#set({ gone: true });
      return false;
    }
    return true;
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
      onEvent: (event, data) => this.#typing.hear(event, data),
    });
    this.#subscriptions = [record, typing];
    this.#stopConnection = realtime.onConnection((connected) => {
      if (this.#state.hearing !== "offline" || connected)
        this.#set({ hearing: connected ? "live" : "polling" });
      this.#lookout.schedule();
    });
    if (realtime.connected()) this.#set({ hearing: "live" });
  }

  /** Catch-up after a (re)subscription, spread a little: one broker restart wakes every client at once. */
  #soon(): void {
    clearTimeout(this.#jitterTimer);
    this.#jitterTimer = setTimeout(() => this.wake(), this.#random() * catchUpJitterMilliseconds);
  }

  #hear(event: string, data: unknown): void {
    if (event === wire.events) {
      const message = conversationMessageSchema.safeParse(data);
      if (!message.success) return;
      if ("events" in message.data) this.#store.receiveAll(message.data.events);
      const thin = "seq" in message.data && message.data.seq > this.#store.applied;
      const moved =
        "events" in message.data && message.data.events.some(({ type }) => type !== "message.sent");
      if (thin || moved || gap(this.#state.timeline) !== null) this.#mend();
    } else if (event === wire.read) {
      const moved = readMovedSchema.safeParse(data);
      if (moved.success) this.#store.takeReadMoved(moved.data);
    }
  }

  #mend(): void {
    if (this.#options.catchesUp !== false) void this.catchUp();
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
    this.#store.takeRead(head.conversation);
    this.#set({ conversation: head.conversation, position: head.position });
    const before = this.#store.applied;
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
    if (sent.success) this.#store.receiveAll(sent.data.events);
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
    this.#lookout.schedule();
  }

  get #state(): ConversationState {
    return this.#store.getState();
  }

  #setTimeline(timeline: ConversationState["timeline"]): void {
    this.#store.setTimeline(timeline);
  }

  #set(change: Partial<ConversationState>): void {
    this.#store.set(change);
  }
}
