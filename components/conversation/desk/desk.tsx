"use client";

import type { ReactNode } from "react";
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { ToastRegion } from "@/components/ui/toast";
import { ToastShelf } from "@/components/ui/toast-shelf";
import { messageItems, servedItems, waitingItems } from "@/lib/conversation/domain/desk-list";
import type { Desk as DeskAnswer } from "@/lib/conversation/types";
import { ConversationPane } from "./conversation-pane";
import type { Said } from "./desk-announcements";
import { DeskAnnouncements } from "./desk-announcements";
import type { Asked } from "./desk-dialogs";
import { DeskDialogs } from "./desk-dialogs";
import { DeskNotices, SignedOutCard } from "./desk-notices";
import { DutySwitch } from "./duty-switch";
import { visiblePanes } from "./panes";
import type { VerificationProps } from "./patron-panel";
import { PatronPanel } from "./patron-panel";
import type { PhoneTab } from "./phone-tabs";
import { PhoneTabs } from "./phone-tabs";
import { QuestionTypesProvider } from "./question-types";
import { QueuePanel } from "./queue-panel";
import { emptyQueueWords, onDutyWords } from "./queue-words";
import { deskSentence, deskWords } from "./sentences";
import { UrgentLine } from "./urgent-line";
import { useArrivals } from "./use-arrivals";
import { useDesk, useMedia, useNow } from "./use-desk";
import { usePanes } from "./use-panes";
import { useRing } from "./use-ring";
import { useShortcuts } from "./use-shortcuts";

type DeskProps = {
  initial: DeskAnswer;
  /** Id of the place in the phone's green bar that takes the switch. */
  barId: string;
  /** Hears whether this desk is on duty, and `false` when it is left. */
  tellDuty: (on: boolean) => void;
  renderVerification: (props: VerificationProps) => ReactNode;
};

/** The librarians' desk: queue, conversations, patron; on a phone three tabs. */
export function Desk({ initial, barId, tellDuty, renderVerification }: DeskProps) {
  const { session, state, unread } = useDesk(initial);
  const now = useNow(initial.now, state.clockAheadMilliseconds);
  const me = state.me ?? initial.me;
  const waiting = useMemo(() => waitingItems(state.list), [state.list]);
  const messages = useMemo(() => messageItems(state.list), [state.list]);
  const served = useMemo(() => servedItems(state.list, me.id), [state.list, me.id]);

  const wide = useMedia("(min-width: 1200px)");
  const wider = useMedia("(min-width: 1600px)");
  const places = wider ? 3 : wide ? 2 : 1;
  const { panes, open, close, pin, activate } = usePanes(places);
  const shown = visiblePanes(panes, places);
  const patronBeside = wider ? shown.length <= 2 : wide && shown.length <= 1;
  const [drawer, setDrawer] = useState(false);
  const [tab, setTab] = useState<PhoneTab>("queue");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [notices, setNotices] = useState<ReadonlyMap<string, string>>(new Map());
  const [shelf] = useState(() => new ToastShelf());
  const toast = shelf.show;
  const reply = useRef<HTMLTextAreaElement>(null);
  const queueHeading = useRef<HTMLHeadingElement>(null);
  const base = useId();

  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback(
    (text: string) => setSaid((before) => ({ at: (before?.at ?? 0) + 1, text })),
    [],
  );
  const { fresh, seen, expect } = useArrivals(state.list, me.id, shown, say);
  // What was handed over and not opened counts once, whatever was written in it: one tone is enough.
  const servedUnread = served.reduce(
    (sum, { id }) => sum + (fresh.has(id) ? 1 : (unread.get(id) ?? 0)),
    0,
  );
  const { sound, notifications, prepare, allowSound } = useRing({
    session,
    onDuty: me.onDuty,
    waiting: waiting.length,
    rings: state.rings,
    unread: servedUnread,
  });

  const onDutyHere = me.onDuty && !state.signedOut;
  useEffect(() => {
    tellDuty(onDutyHere);
    return () => tellDuty(false);
  }, [tellDuty, onDutyHere]);

  const followed = [...new Set([...served.map(({ id }) => id), ...panes.shown])].sort().join(" ");
  useEffect(() => {
    session?.follow(followed === "" ? [] : followed.split(" "));
  }, [session, followed]);

  function openConversation(id: string) {
    open(id);
    seen(id);
    setTab("conversation");
    setDrawer(false);
    // The field appears with the next paint; who opens wants to write.
    setTimeout(() => reply.current?.focus(), 60);
  }

  async function act(id: string, verb: string, body: Record<string, unknown>, done?: string) {
    if (!session) return;
    if (verb === "reopen") expect(id);
    const answer = await session.conversation(id).act(verb, body);
    const next = new Map(notices);
    next.delete(id);
    if (answer.kind === "refused") next.set(id, deskSentence(answer.refusal));
    else if (answer.kind === "unreachable") next.set(id, deskSentence(null));
    else if (done) toast(done);
    setNotices(next);
    void session.desk.read();
  }

  async function changeDuty(on: boolean) {
    if (!session) return;
    // Not waited for: the browser's question about notifications may stay open as long as it likes.
    if (on) void prepare();
    const answer = await session.desk.setDuty(on);
    if (answer.kind === "unreachable") toast(deskSentence(null));
    else if (answer.kind === "refused") toast(deskSentence(answer.refusal));
    else if (!on && served.length > 0) toast(`Anda masih melayani ${served.length} percakapan.`);
  }

  const { enabled, choose } = useShortcuts({
    openServed: (place) => {
      const item = served[place - 1];
      if (item) openConversation(item.id);
    },
    openNextWaiting: () => {
      const item = waiting.find(({ id }) => !panes.shown.includes(id)) ?? waiting[0];
      if (item) openConversation(item.id);
    },
    focusReply: () => reply.current?.focus(),
    showHelp: () => setAsked({ kind: "shortcuts" }),
  });

  const nameOf = (id: string) =>
    state.list.items.get(id)?.patronName ??
    session?.conversation(id).getState().conversation?.patronName ??
    "pemustaka";

  if (state.signedOut) return <SignedOutCard />;

  const duty = (onCover: boolean) => (
    <DutySwitch
      onDuty={me.onDuty}
      count={state.onDuty.length}
      onChange={(on) => void changeDuty(on)}
      ready={session !== null}
      onCover={onCover}
    />
  );
  const active = panes.active !== null && shown.includes(panes.active) ? panes.active : shown[0];
  const urgent = waiting.find(({ id }) => !shown.includes(id));
  const inTab = (each: PhoneTab) => (tab === each ? "flex" : "hidden md:flex");
  const patronPanel =
    session && active ? (
      <PatronPanel
        key={active}
        id={active}
        client={session.conversation(active)}
        transport={session.transport}
        renderVerification={renderVerification}
      />
    ) : (
      <p className="text-ui text-ink-muted">{deskWords.noneOpen}</p>
    );

  return (
    <QuestionTypesProvider types={state.questionTypes}>
      <div className="relative flex h-[calc(100dvh-4rem)] min-h-120 flex-col md:h-dvh">
        <BarSlot barId={barId}>{duty(true)}</BarSlot>
        <h1 className="sr-only">Percakapan</h1>
        <DeskNotices
          hearing={state.hearing}
          onDuty={me.onDuty}
          sound={sound}
          onAllowSound={() => void allowSound(true)}
        />
        <PhoneTabs
          base={base}
          selected={tab}
          waiting={waiting.length}
          unread={servedUnread}
          onSelect={setTab}
        />
        {urgent && tab === "conversation" && active ? (
          <UrgentLine item={urgent} now={now} onOpen={openConversation} />
        ) : null}
        <div className="flex min-h-0 flex-1">
          <div
            id={`${base}-queue`}
            className={classNames(
              "min-h-0 w-full flex-col border-line md:w-75 md:shrink-0 md:border-r",
              inTab("queue"),
            )}
          >
            <p className="border-line border-b px-4 py-2 text-min text-ink-muted md:hidden">
              {onDutyWords(state.onDuty.length)}
            </p>
            <QueuePanel
              headingRef={queueHeading}
              duty={duty(false)}
              waiting={waiting}
              messages={messages}
              served={served}
              fresh={fresh}
              onDuty={me.onDuty}
              now={now}
              shown={shown}
              active={active ?? null}
              clientOf={session?.conversation ?? null}
              onOpen={openConversation}
              onShortcuts={() => setAsked({ kind: "shortcuts" })}
            />
            {me.onDuty && notifications === "denied" ? (
              <p className="border-line border-t px-4 py-3 text-min text-ink-muted">
                {deskWords.notificationsBlocked}
              </p>
            ) : null}
          </div>
          <div
            id={`${base}-conversation`}
            className={classNames(
              "min-h-0 min-w-0 flex-1 divide-x divide-line",
              inTab("conversation"),
            )}
          >
            {session && shown.length > 0 ? (
              shown.map((id) => (
                <ConversationPane
                  key={id}
                  client={session.conversation(id)}
                  drafts={session.drafts(id)}
                  item={state.list.items.get(id)}
                  me={me.id}
                  pinned={panes.pinned.includes(id)}
                  marked={id === active && shown.length > 1}
                  patronShown={drawer && id === active}
                  notice={notices.get(id) ?? null}
                  replyRef={id === active ? reply : undefined}
                  onActive={() => activate(id)}
                  onSay={say}
                  onReopen={() => void act(id, "reopen", {})}
                  onRemove={(seq) => setAsked({ kind: "remove", id, seq })}
                  deeds={{
                    end: () => setAsked({ kind: "end", id }),
                    transfer: () => setAsked({ kind: "transfer", id }),
                    giveBack: () =>
                      void act(id, "give-back", {}, "Percakapan dikembalikan ke antrean."),
                    close: () => {
                      close(id);
                      if (shown.length === 1) setTab("queue");
                      // After the next paint, when the list is on a phone's screen again.
                      setTimeout(() => queueHeading.current?.focus(), 60);
                    },
                    pin: wide ? () => pin(id) : null,
                    showPatron: patronBeside
                      ? null
                      : () => {
                          activate(id);
                          setTab("patron");
                          setDrawer(!(drawer && id === active));
                        },
                  }}
                />
              ))
            ) : (
              <div className="w-full max-w-160 self-start p-4 md:p-6">
                <StateCard kind="empty" title={deskWords.noneOpen}>
                  <p>
                    {waiting.length > 0
                      ? `Pilih pemustaka dari Antrean. ${deskWords.openIsNotClaim}`
                      : emptyQueueWords(me.onDuty)}
                  </p>
                </StateCard>
              </div>
            )}
          </div>
          <aside
            id={`${base}-patron`}
            aria-label="Pemustaka"
            onKeyDown={(event) => {
              if (event.key === "Escape") setDrawer(false);
            }}
            className={classNames(
              "min-h-0 w-full flex-col overflow-y-auto overscroll-contain p-4.5 text-ui md:w-75 md:shrink-0 md:border-line md:border-l",
              tab === "patron" ? "flex" : "hidden",
              patronBeside && shown.length > 0 && "md:flex",
              // Narrower than 1024 px it lies over the conversation, else it takes room of its own.
              !patronBeside &&
                "md:max-lg:absolute md:max-lg:inset-y-0 md:max-lg:right-0 md:max-lg:z-10 md:max-lg:bg-paper md:max-lg:shadow-float",
              !patronBeside && drawer && shown.length > 0 ? "md:flex" : "",
              ((!patronBeside && !drawer) || shown.length === 0) && "md:hidden",
            )}
          >
            {!patronBeside && drawer ? (
              <div className="mb-2 hidden justify-end md:flex">
                <Button variant="quiet" compact onClick={() => setDrawer(false)}>
                  Tutup
                </Button>
              </div>
            ) : null}
            {patronPanel}
          </aside>
        </div>
        <DeskAnnouncements waiting={waiting} rings={state.rings} rang={state.rang} said={said} />
        <ToastRegion shelf={shelf} closeLabel="Tutup" />
        <DeskDialogs
          asked={asked}
          name={asked && "id" in asked ? nameOf(asked.id) : ""}
          colleagues={state.onDuty.filter(({ id }) => id !== me.id)}
          shortcutsEnabled={enabled}
          onShortcuts={choose}
          onClose={() => setAsked(null)}
          onDeed={(verb, body, done) => {
            setAsked(null);
            if (asked && "id" in asked) void act(asked.id, verb, body, done);
          }}
        />
      </div>
    </QuestionTypesProvider>
  );
}

/** The switch stands in the green bar of phones, which belongs to the layout. */
function BarSlot({ barId, children }: { barId: string; children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(barId)), [barId]);
  return place ? createPortal(children, place) : null;
}
