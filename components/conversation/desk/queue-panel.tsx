import { Keyboard } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import { urgency, waitedSeconds } from "@/lib/conversation/domain/service-level";
import type { DeskItem } from "@/lib/realtime/contract";
import { MessageRow, WaitingRow } from "./queue-row";
import { emptyQueueWords } from "./queue-words";
import { deskWords } from "./sentences";
import { ServedRow } from "./served-row";

type QueuePanelProps = {
  /** Takes the focus when a conversation's panel is closed. */
  headingRef?: RefObject<HTMLHeadingElement | null>;
  /** The switch, above the list on wide screens. */
  duty: ReactNode;
  waiting: readonly DeskItem[];
  messages: readonly DeskItem[];
  served: readonly DeskItem[];
  /** Handed to this librarian and not opened yet. */
  fresh: ReadonlySet<string>;
  onDuty: boolean;
  now: number;
  shown: readonly string[];
  active: string | null;
  /** Null until the browser holds the session. */
  clientOf: ((id: string) => ConversationClient) | null;
  onOpen: (id: string) => void;
  onShortcuts: () => void;
};

/** Who waits, what one serves, what was left to be answered. */
export function QueuePanel(props: QueuePanelProps) {
  const { waiting, messages, served, now, shown, active, clientOf, onOpen } = props;
  const late = waiting.some(
    ({ dueAt, startedAt }) => urgency(waitedSeconds(dueAt ?? startedAt, new Date(now))) !== "calm",
  );
  return (
    <>
      <div className="hidden border-line border-b px-4 py-3.5 md:block">{props.duty}</div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-4">
        <List
          title="Antrean"
          headingRef={props.headingRef}
          aside={
            waiting.length > 0 ? (
              <Badge tone={late ? "alarm" : "waiting"}>{waiting.length} menunggu</Badge>
            ) : null
          }
          empty={emptyQueueWords(props.onDuty)}
          bounded={served.length > 0}
        >
          {waiting.map((item) => (
            <WaitingRow
              key={item.id}
              item={item}
              now={now}
              open={shown.includes(item.id)}
              onOpen={onOpen}
            />
          ))}
        </List>
        {props.onDuty ? null : (
          <p className="px-4 pt-2 text-small text-ink-muted">{deskWords.offDuty}</p>
        )}
        {served.length > 0 && clientOf ? (
          <List title="Saya layani" aside={<Count>{served.length}</Count>}>
            {served.map((item, index) => (
              <ServedRow
                key={item.id}
                item={item}
                client={clientOf(item.id)}
                place={index + 1}
                fresh={props.fresh.has(item.id)}
                open={shown.includes(item.id)}
                active={item.id === active}
                onOpen={onOpen}
              />
            ))}
          </List>
        ) : null}
        {messages.length > 0 ? (
          <List title="Pesan" aside={<Count>{messages.length}</Count>}>
            {messages.map((item) => (
              <MessageRow
                key={item.id}
                item={item}
                open={shown.includes(item.id)}
                onOpen={onOpen}
              />
            ))}
          </List>
        ) : null}
        <p className="p-4 text-small text-ink-muted">{deskWords.openIsNotClaim}</p>
        <div className="hidden px-2 md:block">
          <Button
            variant="quiet"
            compact
            onClick={props.onShortcuts}
            icon={<Keyboard size={18} strokeWidth={2} aria-hidden="true" />}
          >
            Pintasan papan ketik
          </Button>
        </div>
      </div>
    </>
  );
}

function Count({ children }: { children: ReactNode }) {
  return <span className="text-small text-ink-muted tabular-nums">{children}</span>;
}

type ListProps = {
  title: string;
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
  aside: ReactNode;
  empty?: string;
  /** On wide screens it scrolls in itself at half the height, so that what stands below stays in reach. */
  bounded?: boolean;
  children: ReactNode[];
};

function List({ title, headingRef, aside, empty, bounded = false, children }: ListProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={classNames("pt-2", bounded && "md:flex md:max-h-[50dvh] md:flex-col")}
    >
      <div className="flex items-baseline justify-between gap-3 px-4 pt-3 pb-1.5">
        <h2 ref={headingRef} id={id} tabIndex={-1} className="text-h3 font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children.length > 0 ? (
        <ul className={classNames(bounded && "md:min-h-0 md:overflow-y-auto")}>{children}</ul>
      ) : (
        <p className="px-4 py-2 text-ui text-ink-muted">{empty}</p>
      )}
    </section>
  );
}
