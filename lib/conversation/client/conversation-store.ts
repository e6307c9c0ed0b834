import type { ConversationEvent, ReadMoved } from "@/lib/realtime/contract";
import type { Timeline } from "../domain/timeline";
import { applied, emptyTimeline, receive, receiveRead } from "../domain/timeline";
import type { CatchUp, ConversationView } from "../types";
import type { DraftStore } from "./draft-store";

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

/** What one side knows of its conversation: everything heard or fetched is folded in here, and listeners are told. */
export class ConversationStore {
  readonly #side: "patron" | "librarian";
  readonly #drafts: Pick<DraftStore, "remove">;
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

  /** `drafts` forgets each draft that comes back as an event. */
  constructor(side: "patron" | "librarian", drafts: Pick<DraftStore, "remove">) {
    this.#side = side;
    this.#drafts = drafts;
  }

  readonly getState = (): ConversationState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The highest number applied. */
  get applied(): number {
    return applied(this.#state.timeline);
  }

  /** Folds one answer of catching up in. */
  take({ conversation, events, now, position }: CatchUp): void {
    const ahead = new Date(now).getTime() - Date.now();
    this.set({ conversation, position, clockAheadMilliseconds: ahead, gone: false });
    this.receiveAll(events);
    this.takeRead(conversation);
  }

  /** Folds events in, from wherever they come. */
  receiveAll(events: readonly ConversationEvent[]): void {
    const before = this.#state.timeline;
    this.setTimeline(events.reduce(receive, before));
    const { timeline } = this.#state;
    for (const { clientId } of before.drafts)
      if (!timeline.drafts.some((kept) => kept.clientId === clientId))
        this.#drafts.remove(clientId);
    const last = timeline.events.at(-1);
    if (!last || last.seq === applied(before)) return;
    if (last.type === "message.sent" && last.actor.kind !== this.#side) this.set({ typing: false });
  }

  /** How far each side has read, as the server's own view says. */
  takeRead({ read }: ConversationView): void {
    const patron = receiveRead(this.#state.timeline, { side: "patron", seq: read.patron });
    this.setTimeline(receiveRead(patron, { side: "librarian", seq: read.librarian }));
  }

  /** The view's own read times follow too, so that *Dibaca 10.54* says the minute it happened. */
  takeReadMoved({ side, seq, at }: ReadMoved): void {
    this.setTimeline(receiveRead(this.#state.timeline, { side, seq }));
    const { conversation } = this.#state;
    if (!conversation || conversation.read[side] >= seq) return;
    this.set({
      conversation: {
        ...conversation,
        read: { ...conversation.read, [side]: seq },
        readAt: { ...conversation.readAt, [side]: at },
      },
    });
  }

  setTimeline(timeline: Timeline): void {
    if (timeline !== this.#state.timeline) this.set({ timeline });
  }

  /** Listeners are told only of what differs. */
  set(change: Partial<ConversationState>): void {
    const changed = (Object.keys(change) as (keyof ConversationState)[]).some(
      (key) => this.#state[key] !== change[key],
    );
    if (!changed) return;
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
