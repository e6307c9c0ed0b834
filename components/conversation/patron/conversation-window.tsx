"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import type { Answer } from "@/lib/conversation/client/transport";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";
import { waitedSeconds } from "@/lib/conversation/domain/service-level";
import { shortName } from "@/lib/conversation/domain/short-name";
import { unreadCount } from "@/lib/conversation/domain/timeline";
import type { CatchUp } from "@/lib/conversation/types";
import { localHref } from "@/lib/language/locales";
import { Composer } from "../shared/composer";
import { ConversationLog } from "../shared/conversation-log";
import { conversationWords } from "../shared/words";
import { ClosedCard, LeftCard, MessageCard } from "./after-cards";
import { EndDialog, ForgetDialog, RemoveDialog } from "./confirm-dialogs";
import type { WindowPlace } from "./conversation-header";
import { ConversationHeader } from "./conversation-header";
import { ConversationMenu } from "./conversation-menu";
import { useEventLine } from "./event-line";
import { forgetTyping } from "./kept-typing";
import { GoneCard, NoScriptNote, OfflineBanner } from "./notices";
import { OfferedRecord } from "./offered-record";
import type { ServiceNow } from "./service-now";
import { browserTransport, forgetHere, useConversation } from "./use-conversation";
import { useMedia } from "./use-media";
import { useNow } from "./use-now";
import { useServiceNow } from "./use-service-now";
import { useSound, useTone } from "./use-tone";
import { WaitingAnnouncer, WaitingCard } from "./waiting-card";
import { waitingPhase } from "./waiting-phase";

type ConversationWindowProps = {
  /** What the server knows; give the component a key by the conversation's id. */
  readonly initial: CatchUp;
  /** What the catalogue says of the records in it; what is missing is asked for. */
  readonly cards?: readonly RecordCard[];
  readonly service: ServiceNow;
  readonly locale: "id" | "en";
  readonly place: WindowPlace;
};

type Question = "end" | "forget" | null;

/** The patron's side of one conversation, as a page of at most 760 px and in the panel. */
export function ConversationWindow(props: ConversationWindowProps) {
  const { initial, cards, service, locale, place } = props;
  const t = useTranslations("conversation");
  const { state, open } = useConversation(initial);
  const conversation = state.conversation ?? initial.conversation;
  const waiting = conversation.state === "waiting";
  const closed = conversation.state === "closed";
  const now = useNow(initial.now, state.clockAheadMilliseconds, waiting || closed);
  const serviceNow = useServiceNow(service, waiting);
  const low = useMedia("(height < 44rem)");
  const [sound, setSound] = useSound();
  const [question, setQuestion] = useState<Question>(null);
  const [notice, setNotice] = useState<string | null>(null);
  /** The message that shall be taken back, while the patron is asked. */
  const [removing, setRemoving] = useState<number | null>(null);
  const [reopening, setReopening] = useState(false);
  const [composerRound, setComposerRound] = useState(0);
  const typed = useRef("");
  const frame = useRef<HTMLDivElement>(null);
  const composer = useRef<HTMLTextAreaElement>(null);
  const eventLine = useEventLine();
  useTone(conversation.id, state.timeline, sound);
  useUnreadInTitle(unreadCount(state.timeline, "patron"), place.kind === "page");

  // The conversation has begun: the form's copy of what was typed has served.
  useEffect(forgetTyping, []);
  // What was pressed to come here is gone: the focus goes on where reading begins.
  useEffect(() => {
    if (document.activeElement === document.body)
      frame.current?.querySelector<HTMLElement>("h1, h2")?.focus();
  }, []);
  const focusLog = () => frame.current?.querySelector<HTMLElement>('[role="log"]')?.focus();

  const client = open?.client;
  const onSeen = useCallback((seq: number) => client?.read(seq), [client]);

  const act = async (verb: string, body: Readonly<Record<string, unknown>> = {}) => {
    if (!client) return null;
    setNotice(null);
    const answer = await client.act(verb, body);
    if (answer.kind === "unreachable") setNotice(t("window.failed"));
    return answer;
  };
  const leaveMessage = async () => {
    const body = typed.current.trim();
    const answer = await act("leave-message", body === "" ? {} : { body });
    if (isRefused(answer, "body-empty")) {
      setNotice(t("waiting.leaveNeedsText"));
      composer.current?.focus();
    } else if (isRefused(answer, "body-too-long")) {
      setNotice(t("log.tooLong"));
    } else if (answer?.kind === "done") {
      open?.drafts.saveText("");
      typed.current = "";
      setComposerRound((round) => round + 1);
    }
  };
  const reopen = async () => {
    setReopening(true);
    const answer = await act("reopen");
    setReopening(false);
    if (answer?.kind === "done") focusLog();
  };
  const remove = async (seq: number) => {
    setRemoving(null);
    const answer = await act("remove", { seq });
    if (answer?.kind === "done") focusLog();
  };
  const forget = async () => {
    setQuestion(null);
    const path = `/api/conversations/${conversation.id}/forget`;
    const answer = await browserTransport().post(path, {});
    if (answer.kind === "unreachable") {
      setNotice(t("window.failed"));
      return;
    }
    forgetHere(conversation.id);
    window.location.assign(localHref(locale, "/tanya?dihapus=1"));
  };

  const waited = conversation.dueAt === null ? null : waitedSeconds(conversation.dueAt, now);
  const typing = state.typing
    ? t("log.typing", {
        name: conversation.librarian ? shortName(conversation.librarian.name) : t("window.serving"),
      })
    : null;
  const Main = place.kind === "page" ? "main" : "div";
  return (
    <div
      ref={frame}
      className={classNames(
        "flex flex-col bg-paper",
        place.kind === "page" ? "h-dvh noscript:h-auto noscript:min-h-dvh" : "h-full min-h-0",
      )}
    >
      <ConversationHeader
        conversation={conversation}
        locale={locale}
        place={place}
        menu={
          state.gone ? null : (
            <ConversationMenu
              conversationId={conversation.id}
              elsewhereHref={localHref(locale, `/tanya/${conversation.id}/perangkat-lain`)}
              sound={sound}
              onSound={setSound}
              onEnd={closed ? null : () => setQuestion("end")}
              onForget={() => setQuestion("forget")}
            />
          )
        }
      />
      <OfflineBanner shown={state.hearing === "offline" && !state.gone} />
      <WaitingAnnouncer phase={open && waiting ? waitingPhase(waited, serviceNow) : null} />
      <Main className="mx-auto flex w-full min-h-0 max-w-190 flex-1 flex-col">
        {state.gone ? (
          <GoneCard locale={locale} />
        ) : (
          <>
            <NoScriptNote href={localHref(locale, `/tanya/${conversation.id}`)} />
            <ConversationLog
              name={t("log.label")}
              side="patron"
              locale={locale}
              timeline={state.timeline}
              otherReadAt={conversation.readAt.librarian}
              typing={typing}
              eventLine={eventLine}
              failure={(refusal) => {
                if (refusal === null)
                  return state.hearing === "offline"
                    ? t("log.waitsForNetwork")
                    : conversationWords[locale].notSent;
                if (refusal === "body-too-long") return t("log.tooLong");
                return refusal === "closed" ? t("log.closed") : t("log.refused");
              }}
              onResend={(clientId) => client?.resend(clientId)}
              onDiscard={(clientId) => client?.discard(clientId)}
              onRemove={client && !closed ? setRemoving : undefined}
              onSeen={onSeen}
              cards={cards}
              before={
                waiting ? (
                  <WaitingCard
                    conversation={conversation}
                    now={now}
                    position={state.position}
                    service={serviceNow}
                    locale={locale}
                    compact={low || place.kind === "panel"}
                    onLeaveMessage={() => void leaveMessage()}
                    onMail={() => void act("mail-reply")}
                  />
                ) : null
              }
              after={
                <>
                  {conversation.state === "message" ? (
                    <MessageCard conversation={conversation} canAdd={open !== null} />
                  ) : null}
                  {conversation.state === "left" ? <LeftCard /> : null}
                  {closed ? (
                    <ClosedCard
                      conversation={conversation}
                      events={state.timeline.events}
                      now={now}
                      locale={locale}
                      reopening={reopening}
                      onReopen={() => void reopen()}
                    />
                  ) : null}
                </>
              }
            />
            <p role="alert" className={notice ? "px-4 pb-2 text-small text-danger" : "sr-only"}>
              {notice}
            </p>
            {open && !closed ? (
              <Composer
                key={composerRound}
                ref={composer}
                locale={locale}
                label={t("log.write")}
                placeholder={t("log.write")}
                sendLabel={t("log.send")}
                initialText={open.drafts.loadText()}
                onText={(text) => {
                  typed.current = text;
                  open.drafts.saveText(text);
                }}
                onSend={(text) => {
                  open.client.send(text);
                  // A tap on the button must not take the keyboard of a phone away.
                  composer.current?.focus();
                }}
                onTyping={() => open.client.typed()}
                above={
                  <OfferedRecord
                    timeline={state.timeline}
                    onSend={({ id, text }) => {
                      open.client.send(text, id);
                      composer.current?.focus();
                    }}
                  />
                }
              />
            ) : null}
            {open === null && !closed ? <div aria-hidden="true" className="h-[73px]" /> : null}
          </>
        )}
      </Main>
      <EndDialog
        open={question === "end"}
        waiting={waiting}
        onClose={() => setQuestion(null)}
        onConfirm={() => {
          setQuestion(null);
          void act("close");
        }}
      />
      <RemoveDialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          if (removing !== null) void remove(removing);
        }}
      />
      <ForgetDialog
        open={question === "forget"}
        onClose={() => setQuestion(null)}
        onConfirm={() => void forget()}
      />
    </div>
  );
}

const isRefused = (answer: Answer | null, word: string) =>
  answer?.kind === "refused" && answer.refusal === word;

/** `(2) Tanya Pustakawan` in the tab while something unread waits. */
function useUnreadInTitle(count: number, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const plain = document.title.replace(/^\(\d+\) /, "");
    document.title = count > 0 ? `(${count}) ${plain}` : plain;
  }, [count, active]);
}
