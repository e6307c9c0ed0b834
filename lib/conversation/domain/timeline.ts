import type { ConversationEvent, ReadMoved } from "@/lib/realtime/contract";

/** What a person wrote and the server has not confirmed yet. It lives here, not in the view, so it never vanishes. */
export type Draft = {
  readonly clientId: string;
  readonly body: string;
  /** The catalogue's record that the message carries, or null. */
  readonly record: number | null;
  /** `refusal` is set when the server said no: repeating it unchanged would not help. */
  readonly status: "sending" | "failed";
  readonly refusal: string | null;
};

/**
 * What one side knows of a conversation. `events` holds 1..applied without a gap; `held` what came
 * early; `read` the highest number each side has seen.
 */
export type Timeline = {
  readonly events: readonly ConversationEvent[];
  readonly held: readonly ConversationEvent[];
  readonly drafts: readonly Draft[];
  readonly read: { readonly patron: number; readonly librarian: number };
};

export const emptyTimeline: Timeline = {
  events: [],
  held: [],
  drafts: [],
  read: { patron: 0, librarian: 0 },
};

/** The highest number applied; 0 for none. The only cursor, and it comes from the server's numbers. */
export const applied = (timeline: Timeline): number => timeline.events.at(-1)?.seq ?? 0;

/** The first number that is missing before something already received, or null. */
export const gap = (timeline: Timeline): number | null =>
  timeline.held.length > 0 ? applied(timeline) + 1 : null;

/**
 * Folds one event in: history, live events and the answer to one's own POST all come through here.
 * Safe to repeat (a second copy changes nothing) and to reorder (an early one is held until the gap closes).
 */
export function receive(timeline: Timeline, event: ConversationEvent): Timeline {
  const last = applied(timeline);
  if (event.seq <= last) return timeline;
  if (event.seq > last + 1) {
    if (timeline.held.some((held) => held.seq === event.seq)) return timeline;
    return { ...timeline, held: [...timeline.held, event].toSorted((a, b) => a.seq - b.seq) };
  }
  const run = [event];
  let rest = timeline.held;
  while (rest[0] && rest[0].seq <= event.seq + run.length) {
    if (rest[0].seq === event.seq + run.length) run.push(rest[0]);
    rest = rest.slice(1);
  }
  const confirmed = new Set(run.map(({ clientId }) => clientId));
  return {
    ...timeline,
    events: [...withRemovals(timeline.events, run), ...run],
    held: rest,
    drafts: timeline.drafts.some(({ clientId }) => confirmed.has(clientId))
      ? timeline.drafts.filter(({ clientId }) => !confirmed.has(clientId))
      : timeline.drafts,
  };
}

/** A removal nulls the body it names, and the record with it, here as in the database. */
function withRemovals(events: readonly ConversationEvent[], run: readonly ConversationEvent[]) {
  const removed = new Set(
    run.filter(({ type }) => type === "message.removed").map(({ data }) => data.seq),
  );
  if (removed.size === 0) return events;
  return events.map((event) =>
    removed.has(event.seq) ? { ...event, body: null, data: {} } : event,
  );
}

/** Moves a side's read position, forward only. */
export function receiveRead(timeline: Timeline, { side, seq }: Pick<ReadMoved, "side" | "seq">) {
  if (timeline.read[side] >= seq) return timeline;
  return { ...timeline, read: { ...timeline.read, [side]: seq } };
}

/** Adds a draft at the end; a known clientId keeps its place and is tried again. */
export function draft(
  timeline: Timeline,
  clientId: string,
  body: string,
  record: number | null = null,
): Timeline {
  if (timeline.events.some((event) => event.clientId === clientId)) return timeline;
  const known = timeline.drafts.some((existing) => existing.clientId === clientId);
  const next: Draft = { clientId, body, record, status: "sending", refusal: null };
  return {
    ...timeline,
    drafts: known
      ? timeline.drafts.map((existing) => (existing.clientId === clientId ? next : existing))
      : [...timeline.drafts, next],
  };
}

/** Marks a draft as not delivered; `refusal` when the server said no. */
export function fail(timeline: Timeline, clientId: string, refusal: string | null): Timeline {
  return {
    ...timeline,
    drafts: timeline.drafts.map((existing) =>
      existing.clientId === clientId ? { ...existing, status: "failed", refusal } : existing,
    ),
  };
}

/** Takes a draft away: its writer gave it up. */
export function discard(timeline: Timeline, clientId: string): Timeline {
  return {
    ...timeline,
    drafts: timeline.drafts.filter((existing) => existing.clientId !== clientId),
  };
}

/** How many messages of the other side stand above what this side has read. */
export function unreadCount(timeline: Timeline, side: "patron" | "librarian"): number {
  const other = side === "patron" ? "librarian" : "patron";
  return timeline.events.filter(
    (event) =>
      event.type === "message.sent" &&
      event.actor.kind === other &&
      event.body !== null &&
      event.seq > timeline.read[side],
  ).length;
}
