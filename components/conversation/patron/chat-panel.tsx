"use client";

import { X } from "lucide-react";
import { NextIntlClientProvider, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { Loading, SkeletonLine } from "@/components/ui/skeleton";
import { libraryTimeZone } from "@/lib/language/locales";
import enConversation from "@/lib/language/messages/en/conversation.json";
import idConversation from "@/lib/language/messages/id/conversation.json";
import { newId } from "../shared/new-id";
import { ConversationWindow } from "./conversation-window";
import type { PanelOpening } from "./panel-opening";
import { openPanel } from "./panel-opening";
import { StartForm } from "./start-form";
import { browserTransport } from "./use-conversation";

type ChatPanelProps = {
  readonly locale: "id" | "en";
  readonly belowQuestion?: ReactNode;
  readonly onClose: () => void;
};

const messages = {
  id: { conversation: idConversation },
  en: { conversation: enConversation },
};

/**
 * The same conversation as on its page, 400 × 640 in the corner from 768 px. Not modal: one reads on beside it. This
 * file, its texts and the broker's client are loaded only when it opens.
 */
export default function ChatPanel({ locale, ...rest }: ChatPanelProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone={libraryTimeZone}>
      <Panel locale={locale} {...rest} />
    </NextIntlClientProvider>
  );
}

function Panel({ locale, belowQuestion, onClose }: ChatPanelProps) {
  const t = useTranslations("conversation.panel");
  const box = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<PanelOpening | null>(null);
  const load = useCallback(() => {
    void openPanel(browserTransport()).then(setOpening);
  }, []);
  useEffect(() => {
    box.current?.focus();
    load();
  }, [load]);

  return (
    <div
      ref={box}
      role="dialog"
      aria-label={t("title")}
      tabIndex={-1}
      onKeyDown={(event) => {
        // A question asked inside takes its own Escape; the menu stops it there.
        const inDialog = event.target instanceof Element && event.target.closest("dialog");
        if (event.key === "Escape" && !inDialog) onClose();
      }}
      className="no-print fixed right-6 bottom-6 z-20 hidden h-160 max-h-[calc(100dvh-3rem)] w-100 animate-rise flex-col overflow-hidden rounded-card bg-paper text-ink shadow-float md:flex"
    >
      <Opened
        opening={opening}
        locale={locale}
        belowQuestion={belowQuestion}
        onClose={onClose}
        onReload={load}
      />
    </div>
  );
}

type OpenedProps = ChatPanelProps & {
  readonly opening: PanelOpening | null;
  readonly onReload: () => void;
};

function Opened({ opening, locale, belowQuestion, onClose, onReload }: OpenedProps) {
  const t = useTranslations("conversation.window");
  const [formId] = useState(newId);
  if (opening?.kind === "conversation")
    return (
      <ConversationWindow
        key={opening.initial.conversation.id}
        initial={opening.initial}
        service={opening.service}
        locale={locale}
        place={{ kind: "panel", onClose }}
      />
    );
  return (
    <Bar onClose={onClose}>
      {opening === null ? (
        <Loading label={t("loading")}>
          <div className="grid gap-4">
            <SkeletonLine width="half" tall />
            <SkeletonLine />
            <SkeletonLine width="most" />
          </div>
        </Loading>
      ) : null}
      {opening?.kind === "unreachable" ? (
        <StateCard
          kind="error"
          title={t("unreachable")}
          actions={<Button onClick={onReload}>{t("retry")}</Button>}
        >
          <p>{t("unreachableText")}</p>
        </StateCard>
      ) : null}
      {opening?.kind === "form" ? (
        <StartForm
          locale={locale}
          service={opening.service}
          clientId={formId}
          known={opening.known}
          questionTypes={opening.questionTypes}
          retentionDays={opening.retentionDays}
          place="panel"
          belowQuestion={belowQuestion}
          onStarted={onReload}
        />
      ) : null}
    </Bar>
  );
}

/** The green bar of the panel while no conversation is open in it. */
function Bar({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations("conversation.panel");
  return (
    <>
      <div className="on-cover flex min-h-17 shrink-0 items-center gap-2 bg-cover py-2 pr-2 pl-5 text-cover-ink">
        <h2 className="flex-1 text-[1.1875rem] leading-tight">{t("title")}</h2>
        <button
          type="button"
          aria-label={t("close")}
          onClick={onClose}
          className="grid size-11 place-items-center rounded-control"
        >
          <X size={22} strokeWidth={2} aria-hidden="true" />
        </button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">{children}</div>
    </>
  );
}
