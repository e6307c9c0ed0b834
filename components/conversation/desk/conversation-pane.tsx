"use client";

import { LibraryBig } from "lucide-react";
import type { RefObject } from "react";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Loading, SkeletonLine } from "@/components/ui/skeleton";
import type { ConversationClient } from "@/lib/conversation/client/conversation-client";
import type { DraftStore } from "@/lib/conversation/client/draft-store";
import { shortName } from "@/lib/conversation/domain/short-name";
import type { ConversationState, DeskItem } from "@/lib/realtime/contract";
import { Composer } from "../shared/composer";
import { ConversationLog } from "../shared/conversation-log";
import { useKeptFocus } from "../shared/use-kept-focus";
import { conversationWords } from "../shared/words";
import { eventLine } from "./event-line";
import type { PaneDeeds } from "./pane-header";
import { PaneHeader } from "./pane-header";
import { ReadingOnly } from "./reading-only";
import { RecordDialog } from "./record-dialog";
import { claimLost, deskSentence, deskWords } from "./sentences";
import { useConversation } from "./use-conversation";

type ConversationPaneProps = {
  client: ConversationClient;
  drafts: DraftStore;
  /** What the desk's list says of it; undefined once it left the list. */
  item: DeskItem | undefined;
  /** Account of this librarian. */
  me: string;
  pinned: boolean;
  /** In hand while others lie beside it. */
  marked: boolean;
  patronShown: boolean;
  /** Refusal of the last deed, in words. */
  notice: string | null;
  deeds: PaneDeeds;
  onRemove: (seq: number) => void;
  onReopen: () => void;
  /** The patron ended it while it lay open here: a sentence to be spoken. */
  onSay: (text: string) => void;
  onActive: () => void;
  /** Set for the conversation that is in hand, so that a shortcut can reach its field. */
  replyRef?: RefObject<HTMLTextAreaElement | null> | undefined;
};

/** One conversation on the desk: a region with its own log, reply field and deeds. */
export function ConversationPane(props: ConversationPaneProps) {
  const { client, drafts, item, me, pinned, notice, deeds, onActive, replyRef } = props;
  const { conversation, timeline, typing, hearing, gone } = useConversation(client);
  const headingId = useId();
  const name = conversation?.patronName ?? item?.patronName ?? "pemustaka";
  const state = conversation?.state ?? item?.state ?? "waiting";
  const librarian = conversation ? conversation.librarian : (item?.librarian ?? null);
  const mine = librarian?.id === me;
  const taken = librarian !== null && !mine;
  const readOnly = taken && state === "open";
  const kept = useKeptDraft(client, drafts, timeline.drafts);
  const [, setDiscarded] = useState(0);
  const [choosing, setChoosing] = useState(false);
  const area = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(area, heading);
  // What was typed before the field went away; the store has each change of it.
  const draft = readOnly || state === "closed" ? drafts.loadText() : "";
  const endedByPatron =
    state === "closed" &&
    timeline.events.findLast(({ type }) => type === "conversation.closed")?.actor.kind === "patron";
  useEnding(conversation ? state : null, endedByPatron, () => {
    const saved = draft === "" ? "" : ` ${deskWords.draftKept}`;
    props.onSay(`${name} mengakhiri percakapan.${saved}`);
  });

  const seen = useCallback(
    (seq: number) => {
      // Who merely looks has not read it for the library: the patron is told only of the one who serves.
      if (mine) client.read(seq);
    },
    [client, mine],
  );

  return (
    <section
      ref={area}
      aria-label={`Percakapan dengan ${name}`}
      onFocusCapture={onActive}
      onPointerDownCapture={onActive}
      className="@container flex min-h-0 min-w-0 flex-1 flex-col"
    >
      <PaneHeader
        headingId={headingId}
        headingRef={heading}
        name={name}
        questionType={conversation?.questionType ?? item?.questionType ?? ""}
        verification={conversation?.verification ?? item?.verification ?? "unverified"}
        state={state}
        mine={mine}
        readOnly={readOnly}
        pinned={pinned}
        marked={props.marked}
        patronShown={props.patronShown}
        deeds={deeds}
      />
      {conversation ? (
        <ConversationLog
          name={`Percakapan ${name}`}
          side="librarian"
          locale="id"
          timeline={timeline}
          otherReadAt={conversation.readAt.patron}
          ownId={me}
          patronName={name}
          typing={typing ? `${shortName(name)} sedang mengetik` : null}
          eventLine={(event) => eventLine(event, me, name)}
          failure={(refusal) =>
            refusal === "already-claimed"
              ? claimLost(librarian?.name ?? null)
              : refusal === null
                ? conversationWords.id.notSent
                : deskSentence(refusal)
          }
          onResend={(clientId) => client.resend(clientId)}
          onDiscard={(clientId) => client.discard(clientId)}
          onRemove={props.onRemove}
          onSeen={seen}
        />
      ) : (
        <PaneLoading gone={gone} offline={hearing === "offline"} />
      )}
      {state === "closed" ? (
        <div className="grid gap-2 border-line border-t bg-surface p-4">
          <Notice text={notice} />
          {draft === "" ? null : (
            <p className="text-small font-semibold text-ink">{deskWords.draftKept}</p>
          )}
          <p className="text-small text-ink-muted">
            Percakapan ini sudah diakhiri. Selama 24 jam percakapan masih dapat dilanjutkan.
          </p>
          <div>
            <Button variant="outline" compact onClick={props.onReopen}>
              Lanjutkan percakapan
            </Button>
          </div>
        </div>
      ) : readOnly ? (
        <>
          <div className="bg-surface px-4">
            <Notice text={kept.count > 0 && draft !== "" ? claimLost(librarian.name) : notice} />
          </div>
          <ReadingOnly
            servedBy={librarian.name}
            draft={draft}
            onDiscard={() => {
              drafts.saveText("");
              setDiscarded((count) => count + 1);
            }}
          />
        </>
      ) : (
        <>
          <Composer
            key={kept.count}
            locale="id"
            label="Balas"
            placeholder={`Balas ${shortName(name)}`}
            sendLabel="Kirim"
            rows={2}
            {...(replyRef ? { ref: replyRef } : {})}
            initialText={drafts.loadText()}
            onText={(text) => drafts.saveText(text)}
            onSend={(text) => client.send(text)}
            onTyping={() => {
              if (mine) client.typed();
            }}
            above={
              <>
                <Notice text={notice} />
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <Button
                    variant="quiet"
                    compact
                    aria-haspopup="dialog"
                    onClick={() => setChoosing(true)}
                    icon={<LibraryBig size={17} strokeWidth={2} aria-hidden="true" />}
                  >
                    Lampirkan rekaman
                  </Button>
                  {librarian === null ? (
                    <p className="text-small text-ink-muted">{deskWords.openIsNotClaim}</p>
                  ) : null}
                </div>
              </>
            }
          />
          <RecordDialog
            open={choosing}
            patron={shortName(name)}
            onClose={() => setChoosing(false)}
            onSend={({ id, text }) => {
              client.send(text, id);
              setChoosing(false);
            }}
          />
        </>
      )}
    </section>
  );
}

/** Runs `told` once when a conversation that was seen going on is ended by the patron. */
function useEnding(state: ConversationState | null, byPatron: boolean, told: () => void) {
  const before = useRef(state);
  const current = useRef(told);
  current.current = told;
  useEffect(() => {
    // Closed may be known a moment before who did it: wait for the event.
    if (state === "closed" && !byPatron) return;
    const ended = state === "closed" && before.current !== null && before.current !== "closed";
    before.current = state;
    if (ended) current.current();
  }, [state, byPatron]);
}

/** The reply of who came second goes back into the field: it is a draft again, and nothing of it is lost. */
function useKeptDraft(
  client: ConversationClient,
  drafts: DraftStore,
  unsent: readonly {
    readonly clientId: string;
    readonly body: string;
    readonly record: number | null;
    readonly refusal: string | null;
  }[],
) {
  const [count, setCount] = useState(0);
  const lost = unsent.filter(({ refusal }) => refusal === "already-claimed");
  const lostKey = lost.map(({ clientId }) => clientId).join(" ");
  const current = useRef(lost);
  current.current = lost;

  useEffect(() => {
    if (lostKey === "") return;
    // A record was chosen, not written: its words would be strange in the field.
    const bodies = current.current.flatMap(({ body, record }) => (record === null ? body : []));
    const text = [...bodies, drafts.loadText()].filter(Boolean).join("\n");
    drafts.saveText(text);
    for (const { clientId } of current.current) client.discard(clientId);
    setCount((before) => before + 1);
  }, [lostKey, drafts, client]);
  return { count };
}

function Notice({ text }: { text: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {text ? (
        <p className="rounded-label bg-danger-soft px-3 py-2 text-small font-semibold text-danger">
          {text}
        </p>
      ) : null}
    </div>
  );
}

function PaneLoading({ gone, offline }: { gone: boolean; offline: boolean }) {
  if (gone || offline)
    return (
      <p className="flex-1 p-5 text-ui text-ink-muted">
        {gone ? deskSentence("not-found") : deskWords.offline}
      </p>
    );
  return (
    <div className="flex-1 p-5">
      <Loading label="Memuat percakapan">
        <div className="grid max-w-96 gap-3">
          <SkeletonLine width="most" tall />
          <SkeletonLine width="half" tall />
          <SkeletonLine width="third" tall />
        </div>
      </Loading>
    </div>
  );
}
