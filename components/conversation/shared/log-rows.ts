import type { Locale } from "@/lib/conversation/domain/moments";
import { clockText, dayText } from "@/lib/conversation/domain/moments";
import { recordOf } from "@/lib/conversation/domain/record-card";
import { shortName } from "@/lib/conversation/domain/short-name";
import type { Timeline } from "@/lib/conversation/domain/timeline";
import type { ConversationEvent } from "@/lib/realtime/contract";

export type Side = "patron" | "librarian";

export type MessageRow = {
  readonly kind: "message";
  readonly key: string;
  /** 0 for a draft. */
  readonly seq: number;
  readonly clientId: string | null;
  readonly own: boolean;
  /** Null for a removed message. */
  readonly body: string | null;
  /** The catalogue's record that the message carries: drawn as a card in the place of the words. */
  readonly record: number | null;
  /** Set on the first of a run of the other side. */
  readonly sender: string | null;
  /** Clock below the last of a run. */
  readonly time: string | null;
  readonly status: "sent" | "read" | "sending" | "failed";
  /** Only on the last message of the own side that was read, and only when known. */
  readonly readTime: string | null;
  readonly refusal: string | null;
  /** May its writer still take it back? Drafts are discarded instead. */
  readonly removable: boolean;
};

export type LogRow =
  | MessageRow
  | { readonly kind: "day"; readonly key: string; readonly text: string }
  | { readonly kind: "unread"; readonly key: string }
  | { readonly kind: "event"; readonly key: string; readonly event: ConversationEvent };

export type LogRowsInput = {
  readonly timeline: Timeline;
  readonly side: Side;
  readonly locale: Locale;
  /** When the other side last read, for `Dibaca 10.54`; null when unknown. */
  readonly otherReadAt: string | null;
  /** First number that was unread when the reader arrived; null for none. */
  readonly unreadFrom: number | null;
  /** Account of the librarian who looks: a colleague's messages are on the library's side but not removable. */
  readonly ownId?: string | null;
  /** How the reader's side tells the time of a message; the library's own clock when left out. */
  readonly clock?: (iso: string) => string;
  /** Full name of the patron, for the library's side; the record itself does not repeat it. */
  readonly patronName?: string | null;
};

/**
 * The log as it is drawn: day marks, messages in runs, everything else as events for the caller's words.
 * A message keeps its key from draft to record, so that it stays the same element and is announced once.
 */
export function logRows(input: LogRowsInput): readonly LogRow[] {
  const { timeline, side, locale, unreadFrom } = input;
  const clock = input.clock ?? ((iso: string) => clockText(iso, locale));
  const other = side === "patron" ? "librarian" : "patron";
  const readUpTo = timeline.read[other];
  const lastRead = timeline.events.findLast(
    ({ type, actor, seq }) => type === "message.sent" && actor.kind === side && seq <= readUpTo,
  );
  const rows: LogRow[] = [];
  let day = "";
  let run = "";
  let unreadShown = false;

  for (const event of timeline.events) {
    const { seq, type, actor, at } = event;
    const today = dayText(at, locale);
    if (today !== day) {
      rows.push({ kind: "day", key: `day-${seq}`, text: today });
      day = today;
      run = "";
    }
    if (type !== "message.sent") {
      rows.push({ kind: "event", key: `event-${seq}`, event });
      if (type !== "message.removed") run = "";
      continue;
    }
    const own = actor.kind === side;
    if (!own && !unreadShown && unreadFrom !== null && seq >= unreadFrom) {
      rows.push({ kind: "unread", key: `unread-${unreadFrom}` });
      unreadShown = true;
      run = "";
    }
    const speaker = `${actor.kind} ${actor.id ?? ""} ${clockText(at, locale)}`;
    const sameSpeaker = run !== "" && run.startsWith(`${actor.kind} ${actor.id ?? ""} `);
    if (run === speaker) withoutTime(rows);
    run = speaker;
    rows.push({
      kind: "message",
      key: event.clientId ?? `message-${seq}`,
      seq,
      clientId: event.clientId,
      own,
      body: event.body,
      record: event.body === null ? null : recordOf(event.data),
      sender: sameSpeaker ? null : senderName(event, input),
      time: clock(at),
      status: own && seq <= readUpTo ? "read" : "sent",
      readTime: seq === lastRead?.seq && input.otherReadAt ? clock(input.otherReadAt) : null,
      refusal: null,
      removable:
        own && event.body !== null && (side === "patron" || actor.id === (input.ownId ?? null)),
    });
  }
  for (const { clientId, body, record, status, refusal } of timeline.drafts) {
    rows.push({
      kind: "message",
      key: clientId,
      seq: 0,
      clientId,
      own: true,
      body,
      record,
      sender: null,
      time: null,
      status,
      readTime: null,
      refusal,
      removable: false,
    });
  }
  return rows;
}

/** The message before belongs to the same minute of the same person: its time is said once, below the last. */
function withoutTime(rows: LogRow[]): void {
  const at = rows.findLastIndex(({ kind }) => kind === "message");
  const row = rows[at];
  // A read mark that stands alone must not be hidden by what was written after it.
  if (row?.kind === "message" && row.readTime === null) rows[at] = { ...row, time: null };
}

/** One's own name is not repeated; a colleague's is, so that a conversation handed over stays clear. */
function senderName({ actor }: ConversationEvent, input: LogRowsInput): string | null {
  const name = actor.kind === "patron" ? (input.patronName ?? null) : actor.name;
  if (name === null) return null;
  if (actor.kind !== input.side) return shortName(name);
  const colleague = typeof input.ownId === "string" && actor.id !== input.ownId;
  return colleague ? shortName(name) : null;
}

/** How many messages of the other side stand above `seq`. */
export function newerMessages(timeline: Timeline, side: Side, seq: number): number {
  return timeline.events.filter(
    (event) => event.seq > seq && event.type === "message.sent" && event.actor.kind !== side,
  ).length;
}

/** The first message of the other side that this side has not read; null when there is none, or nothing before it. */
export function firstUnread(timeline: Timeline, side: Side): number | null {
  const messages = timeline.events.filter(({ type }) => type === "message.sent");
  const at = messages.findIndex(
    ({ seq, actor }) => seq > timeline.read[side] && actor.kind !== side,
  );
  return at > 0 ? (messages[at]?.seq ?? null) : null;
}
