"use client";

import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { preview } from "@/lib/conversation/domain/message";
import { clockText } from "@/lib/conversation/domain/moments";
import { unreadCount } from "@/lib/conversation/domain/timeline";
import type { DeskItem } from "@/lib/realtime/contract";
import { useConversation } from "./use-conversation";

type ServedRowProps = {
  item: DeskItem;
  client: ConversationClient;
  /** From 1; the shortcut Alt with this digit opens it. */
  place: number;
  /** Handed over and not opened yet. */
  fresh: boolean;
  open: boolean;
  active: boolean;
  onOpen: (id: string) => void;
};

/** One conversation this librarian serves: last words, unread count, typing. */
export function ServedRow({ item, client, place, fresh, open, active, onOpen }: ServedRowProps) {
  const { timeline, typing } = useConversation(client);
  const unread = unreadCount(timeline, "librarian");
  const last = timeline.events.findLast(({ type }) => type === "message.sent");
  const at = last?.at ?? item.lastMessage?.at ?? item.startedAt;
  const words = last ? (last.body === null ? "" : preview(last.body)) : item.lastMessage?.preview;
  return (
    <li
      className={classNames(
        "relative grid grid-cols-[0.75rem_minmax(0,1fr)_auto] items-baseline gap-x-3 gap-y-0.5 border-line border-b px-4 py-3 leading-[1.4] hover:bg-surface",
        open &&
          "bg-surface before:absolute before:top-5 before:left-0 before:size-[11px] before:bg-primary before:[clip-path:polygon(0_0,100%_0,74%_50%,100%_100%,0_100%)]",
      )}
    >
      <span aria-hidden="true" className="row-span-2 text-min text-ink-muted tabular-nums">
        {place <= 9 ? place : null}
      </span>
      <button
        type="button"
        aria-label={[
          item.patronName,
          fresh ? "baru" : null,
          unread > 0 ? `${unread} belum dibaca` : null,
        ]
          .filter(Boolean)
          .join(", ")}
        aria-current={active ? "true" : undefined}
        aria-keyshortcuts={place <= 9 ? `Alt+${place}` : undefined}
        onClick={() => onOpen(item.id)}
        className={classNames(
          "text-left text-ui after:absolute after:inset-0",
          open || fresh || unread > 0 ? "font-bold" : "font-[650]",
        )}
        dir="auto"
      >
        {item.patronName}
      </button>
      <span className="flex items-baseline gap-2 text-min text-ink-muted tabular-nums">
        {fresh ? <Badge tone="waiting">Baru</Badge> : null}
        {clockText(at, "id")}
      </span>
      {typing ? (
        <span className="text-min font-semibold text-primary">Sedang mengetik</span>
      ) : (
        <span
          className={classNames("truncate text-min", unread > 0 ? "text-ink" : "text-ink-muted")}
          dir="auto"
        >
          {words}
        </span>
      )}
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="justify-self-end rounded-label bg-accent-soft px-1.5 text-min font-bold text-accent-strong tabular-nums"
        >
          {unread} baru
        </span>
      ) : null}
    </li>
  );
}
