import type { DeskHint } from "@/lib/realtime/contract";
import {
  deskChannel,
  deskHintSchema,
  deskMessageSchema,
  dutyChangedSchema,
  dutyChannel,
  epochChangedSchema,
  wire,
} from "@/lib/realtime/contract";
import type { Realtime, Subscription } from "@/lib/realtime/subscribe";
import type { DeskList } from "../domain/desk-list";
import { emptyDeskList, receiveItem, receiveRead, waitingItems } from "../domain/desk-list";
import type { QuestionType } from "../domain/question-types";
import type { Colleague, Desk } from "../types";
import type { Hearing } from "./conversation-store";
import type { Answer, Transport } from "./transport";

export type DeskState = {
  readonly list: DeskList;
  readonly me: Desk["me"] | null;
  readonly onDuty: readonly Colleague[];
  readonly questionTypes: readonly QuestionType[];
  readonly hearing: Hearing;
  readonly clockAheadMilliseconds: number;
  /** The account may no longer work here: signed out or deactivated. */
  readonly signedOut: boolean;
  /** Grows by one each time somebody is to be rung for. */
  readonly rings: number;
  /** The conversation that rang last, for the notification. */
  readonly rang: { readonly id: string; readonly patronName: string } | null;
};

export type DeskClientOptions = {
  readonly transport: Transport;
  readonly realtime: Realtime | null;
  readonly random?: () => number;
};

/** Events come at once; the read behind them makes sure, at most this often per desk. */
const readEveryMilliseconds = 2_500;
const liveLookMilliseconds = 25_000;
const pollMilliseconds = 2_500;

/**
 * One desk: the queue as a server read with a version plus events, never events alone; the on-duty
 * switch and its heartbeat, which the caller times from a Web Worker because hidden tabs throttle timers.
 */
export class DeskClient {
  readonly #options: DeskClientOptions;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = {
    list: emptyDeskList,
    me: null,
    onDuty: [],
    questionTypes: [],
    hearing: "polling",
    clockAheadMilliseconds: 0,
    signedOut: false,
    rings: 0,
    rang: null,
  };
  #epoch = 0;
  #version = "";
  #desk: Subscription | null = null;
  #duty: Subscription | null = null;
  #stopConnection: (() => void) | null = null;
  #reading: Promise<void> | null = null;
  #arrived = new Set<string>();
  #lookTimer: ReturnType<typeof setTimeout> | undefined;
  #readTimer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  /** Grows with each switch of duty: an answer asked for before the last one may tell of the time before it. */
  #switches = 0;

  constructor(options: DeskClientOptions) {
    this.#options = options;
  }

  readonly getState = (): DeskState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(initial?: Desk): void {
    if (this.#running) return;
    this.#running = true;
    if (initial) this.#take(initial, new Set());
    this.#stopConnection =
      this.#options.realtime?.onConnection((connected) => {
        this.#set({ hearing: connected ? "live" : "polling" });
        void this.read();
      }) ?? null;
    void this.read();
    this.#scheduleLook();
  }

  stop(): void {
    this.#running = false;
    this.#desk?.close();
    this.#duty?.close();
    this.#stopConnection?.();
    clearTimeout(this.#lookTimer);
    clearTimeout(this.#readTimer);
  }

  /** *Bertugas* on or off. */
  async setDuty(on: boolean): Promise<Answer> {
    const answer = await this.#options.transport.post("/api/desk/duty", { on });
    if (answer.kind === "done" && this.#state.me) {
      this.#switches += 1;
      this.#set({ me: { ...this.#state.me, onDuty: on } });
    }
    await this.#readAfresh();
    return answer;
  }

  /** A sign of life, every 20 s; brings back whether anything was missed. */
  async beat(): Promise<void> {
    const switches = this.#switches;
    const answer = await this.#options.transport.post("/api/desk/heartbeat", {});
    if (!this.#reached(answer)) return;
    const { onDuty, version, epoch } = answer.value as {
      onDuty: boolean;
      version: string;
      epoch: number;
    };
    const { me } = this.#state;
    if (me && me.onDuty !== onDuty && switches === this.#switches)
      this.#set({ me: { ...me, onDuty } });
    if (version !== this.#version || epoch !== this.#epoch) await this.read();
  }

  /** Reads the desk; calls made meanwhile join the one under way. */
  read(): Promise<void> {
    this.#reading ??= this.#fetch().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  readonly wake = (): void => void this.read();

  async #fetch(): Promise<void> {
    this.#arrived = new Set();
    const switches = this.#switches;
    const answer = await this.#options.transport.get("/api/desk");
    if (!this.#running || !this.#reached(answer)) return;
    const desk = answer.value as Desk;
    const { me } = this.#state;
    const current =
      switches === this.#switches || !me
        ? desk
        : { ...desk, me: { ...desk.me, onDuty: me.onDuty } };
    this.#take(current, this.#arrived);
  }

  #reached(answer: Answer): answer is Extract<Answer, { kind: "done" }> {
    if (answer.kind === "unreachable") {
      this.#set({ hearing: "offline" });
      return false;
    }
    this.#set({ hearing: this.#options.realtime?.connected() ? "live" : "polling" });
    if (answer.kind === "refused") {
      if (answer.status === 401 || answer.status === 403) this.#set({ signedOut: true });
      return false;
    }
    return true;
  }

  #take(desk: Desk, arrived: ReadonlySet<string>): void {
    const before = new Set(waitingItems(this.#state.list).map(({ id }) => id));
    const list = receiveRead(this.#state.list, desk.items, arrived);
    const fresh = waitingItems(list).find(({ id }) => !before.has(id));
    this.#version = desk.version;
    this.#set({
      list,
      me: desk.me,
      onDuty: desk.onDuty,
      questionTypes: desk.questionTypes,
      clockAheadMilliseconds: new Date(desk.now).getTime() - Date.now(),
      signedOut: false,
      // What only the read told us of rings too: a lost event must not make a patron inaudible.
      ...(fresh ? this.#ringFor(fresh) : {}),
    });
    this.#follow(desk.epoch);
    this.#options.realtime?.revive();
  }

  #ringFor({ id, patronName }: { readonly id: string; readonly patronName: string }) {
    return { rings: this.#state.rings + 1, rang: { id, patronName } };
  }

  /** The desk channel's name holds the epoch; after a deactivation the others move on to a new one. */
  #follow(epoch: number): void {
    const { realtime } = this.#options;
    if (!realtime || epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.#desk?.close();
    this.#desk = realtime.subscribe(deskChannel(epoch), {
      onSubscribed: () => void this.#readAfresh(),
      onEvent: (event, data) => this.#hear(event, data),
    });
    this.#duty ??= realtime.subscribe(dutyChannel, {
      onSubscribed: () => undefined,
      onEvent: () => this.#readSoon(),
    });
  }

  #hear(event: string, data: unknown): void {
    if (event === wire.desk) {
      const message = deskMessageSchema.safeParse(data);
      if (!message.success) return;
      const { item, ring } = message.data;
      this.#arrived.add(item.id);
      this.#set({
        list: receiveItem(this.#state.list, item),
        ...(ring ? this.#ringFor(item) : {}),
      });
      this.#readSoon();
    } else if (event === wire.deskHint) {
      const hint = deskHintSchema.safeParse(data);
      if (hint.success) void this.#readFor(hint.data);
    } else if (event === wire.epoch && epochChangedSchema.safeParse(data).success) {
      void this.#readAfresh();
    } else if (event === wire.duty && dutyChangedSchema.safeParse(data).success) {
      this.#readSoon();
    }
  }

  /** A hint names a conversation and says nothing of it: the read does, and a new name in it has rung already. */
  async #readFor({ id, ring }: DeskHint): Promise<void> {
    const { rings } = this.#state;
    await this.#readAfresh();
    const item = this.#state.list.items.get(id);
    if (ring && item && this.#state.rings === rings) this.#set(this.#ringFor(item));
  }

  /** A read begun from now on: one under way may have left the database before what was just heard of. */
  async #readAfresh(): Promise<void> {
    await this.#reading;
    await this.read();
  }

  #readSoon(): void {
    const random = this.#options.random ?? Math.random;
    this.#readTimer ??= setTimeout(
      () => {
        this.#readTimer = undefined;
        void this.read();
      },
      readEveryMilliseconds * (0.5 + random()),
    );
  }

  #scheduleLook(): void {
    clearTimeout(this.#lookTimer);
    if (!this.#running) return;
    const wait = this.#state.hearing === "live" ? liveLookMilliseconds : pollMilliseconds;
    this.#lookTimer = setTimeout(() => {
      void this.read().finally(() => this.#scheduleLook());
    }, wait);
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
