"use client";

import { ArrowDown } from "lucide-react";
import type { ReactNode } from "react";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "@/lib/conversation/domain/moments";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";
import type { Timeline } from "@/lib/conversation/domain/timeline";
import { applied } from "@/lib/conversation/domain/timeline";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { DayMark, SystemLine, TypingLine, UnreadMark } from "./day-mark";
import type { LogRow, Side } from "./log-rows";
import { firstUnread, logRows, newerMessages } from "./log-rows";
import { MessageBubble } from "./message-bubble";
import { useOwnClock } from "./own-clock";
import type { RecordCards } from "./use-record-cards";
import { useRecordCards } from "./use-record-cards";
import { conversationWords } from "./words";

type ConversationLogProps = {
  /** Accessible name of the log: *Percakapan*. */
  name: string;
  side: Side;
  locale: Locale;
  timeline: Timeline;
  /** `conversation.readAt` of the other side. */
  otherReadAt: string | null;
  /** Account of the librarian who looks; leave out on the patron's side. */
  ownId?: string | null;
  /** The patron's full name, on the library's side. */
  patronName?: string | null;
  /** `Nur'aini sedang mengetik`; null when nobody types. */
  typing: string | null;
  /** The words of what is no message; null hides an event. `<strong>` stands out. */
  eventLine: (event: ConversationEvent) => ReactNode;
  /** What to say of a draft that was refused (the word) or did not get through (null). */
  failure: (refusal: string | null) => string;
  onResend: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  onRemove?: ((seq: number) => void) | undefined;
  /** Everything up to `seq` was on the screen of a visible page. */
  onSeen: (seq: number) => void;
  /** Cards of the records in it that the page came with. */
  cards?: readonly RecordCard[] | undefined;
  /** Stands before the first row: a waiting card, for instance. */
  before?: ReactNode;
  /** Stands after the last row: a summary, a survey. */
  after?: ReactNode;
};

/** Nearer to the end than this counts as at the end: a line or two. */
const nearEndPixels = 64;
/** Who had the new messages before his eyes this long has read them: the mark above them goes. */
const readAfterMilliseconds = 5000;

/**
 * The messages of a conversation in a scrolling `role="log"`: only additions are announced, the newest
 * stays in sight unless the reader scrolled up, and what came meanwhile is counted on a button.
 * It fills its flex parent, which must be a column with `min-h-0`.
 */
export function ConversationLog(props: ConversationLogProps) {
  const { name, side, locale, timeline, otherReadAt, ownId, patronName, typing, onSeen } = props;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const size = useRef({ client: 0, scroll: 0 });
  const [leftAt, setLeftAt] = useState<number | null>(null);
  const [unreadFrom, setUnreadFrom] = useState<number | null>(() => firstUnread(timeline, side));
  const last = applied(timeline);
  const drafts = timeline.drafts.length;
  const words = conversationWords[locale];
  const ownClock = useOwnClock(locale);
  // The desk stands in the library; a patron may be anywhere.
  const clock = side === "patron" ? ownClock : undefined;
  const cards = useRecordCards(timeline, props.cards);
  const rows = useMemo(
    () =>
      logRows({
        timeline,
        side,
        locale,
        otherReadAt,
        unreadFrom,
        ownId: ownId ?? null,
        patronName: patronName ?? null,
        ...(clock && { clock }),
      }),
    [timeline, side, locale, otherReadAt, unreadFrom, ownId, patronName, clock],
  );

  const toEnd = () => {
    const log = box.current;
    if (log) log.scrollTop = log.scrollHeight;
    atEnd.current = true;
    setLeftAt(null);
  };

  // Own words are always shown; what others write only while the reader is at the end.
  const draftsBefore = useRef(drafts);
  useLayoutEffect(() => {
    const wrote = drafts > draftsBefore.current;
    draftsBefore.current = drafts;
    const log = box.current;
    if (!log || last + drafts === 0) return;
    if (!atEnd.current && !wrote) return;
    // Who answers has read what stands above.
    if (wrote) setUnreadFrom(null);
    log.scrollTop = log.scrollHeight;
    atEnd.current = true;
    setLeftAt(null);
  }, [last, drafts]);

  useEffect(() => {
    const log = box.current;
    if (!log) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) log.scrollTop = log.scrollHeight;
    });
    observer.observe(log);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    let read: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(read);
      if (document.visibilityState === "visible" && leftAt === null && last > 0) {
        onSeen(last);
        read = setTimeout(() => setUnreadFrom(null), readAfterMilliseconds);
      }
      // Who turns away and comes back finds the mark above what came meanwhile.
      if (document.visibilityState === "hidden") setUnreadFrom(last + 1);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(read);
      document.removeEventListener("visibilitychange", look);
    };
  }, [last, leftAt, onSeen]);

  const scrolled = () => {
    const log = box.current;
    if (!log) return;
    const { clientHeight, scrollHeight } = log;
    const resized = clientHeight !== size.current.client || scrollHeight !== size.current.scroll;
    size.current = { client: clientHeight, scroll: scrollHeight };
    // A turned phone or a tab shown again moves the log by itself: that is nobody scrolling up.
    if (resized && atEnd.current) {
      log.scrollTop = scrollHeight;
      return;
    }
    const near = scrollHeight - log.scrollTop - clientHeight < nearEndPixels;
    if (near === atEnd.current) return;
    atEnd.current = near;
    setLeftAt(near ? null : last);
    if (near && last > 0 && document.visibilityState === "visible") onSeen(last);
  };
  const newer = leftAt === null ? 0 : newerMessages(timeline, side, leftAt);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <div
        ref={box}
        role="log"
        aria-label={name}
        aria-relevant="additions"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        tabIndex={0}
        onScroll={scrolled}
        className="flex min-h-0 flex-1 flex-col gap-3.5 overflow-y-auto overscroll-contain p-4 -outline-offset-3 md:px-5"
      >
        {props.before}
        <div className="mt-auto" />
        {rows.map((row) => (
          <Row key={row.key} row={row} {...props} cards={cards} />
        ))}
        {props.after}
      </div>
      {leftAt === null ? null : (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-9 left-1/2 inline-flex min-h-11 w-max max-w-[90%] -translate-x-1/2 items-center gap-2 rounded-control border-[1.5px] border-control bg-surface px-4 text-small font-[650] text-primary shadow-float hover:bg-primary-soft"
        >
          <ArrowDown size={17} strokeWidth={2} aria-hidden="true" />
          {newer > 0 ? words.newMessages(newer) : words.toNewest}
        </button>
      )}
      <TypingLine text={typing} />
    </div>
  );
}

type RowProps = Omit<ConversationLogProps, "cards"> & { row: LogRow; cards: RecordCards };

function Row({ row, ...props }: RowProps) {
  switch (row.kind) {
    case "day":
      return <DayMark>{row.text}</DayMark>;
    case "unread":
      return <UnreadMark>{conversationWords[props.locale].unread}</UnreadMark>;
    case "event": {
      const line = props.eventLine(row.event);
      return line === null || line === undefined ? null : <SystemLine>{line}</SystemLine>;
    }
    case "message":
      return (
        <MessageBubble
          row={row}
          locale={props.locale}
          card={row.record === null ? undefined : props.cards.get(row.record)}
          failure={props.failure}
          onResend={props.onResend}
          onDiscard={props.onDiscard}
          onRemove={props.onRemove}
        />
      );
  }
}
