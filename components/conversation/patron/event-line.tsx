"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ConversationEvent } from "@/lib/realtime/contract";

/** The words of what is no message, as the patron reads them; null for what he need not read. */
export function useEventLine(): (event: ConversationEvent) => ReactNode {
  const t = useTranslations("conversation.events");
  const duration = useDuration();
  return ({ type, actor, data }) => {
    const name = actor.name ?? "";
    const b = (words: ReactNode) => <strong>{words}</strong>;
    switch (type) {
      case "conversation.claimed":
        return data.first === true && typeof data.waitedSeconds === "number"
          ? t.rich("claimed", { b, name, waited: duration(data.waitedSeconds) })
          : t.rich("claimedAgain", { b, name });
      case "conversation.transferred":
        return t.rich("transferred", { b, name, to: String(data.toName ?? "") });
      case "conversation.given-back":
        return t("givenBack");
      case "conversation.verified":
        return data.as === "member" ? t("member") : t("nonmember");
      case "conversation.mail-requested":
        return t("mailRequested");
      case "conversation.left":
        return t("left");
      case "conversation.returned":
        return t("returned");
      case "conversation.left-message":
        return t("leftMessage");
      case "conversation.closed":
        if (actor.kind === "patron") return t("closedByPatron");
        return actor.kind === "system"
          ? t("closedBySystem")
          : t.rich("closedByLibrarian", { b, name });
      case "conversation.reopened":
        return t("reopened");
      case "conversation.resumed":
        return t("resumed");
      case "conversation.closed-elsewhere":
        return t("closedElsewhere");
      case "conversation.started":
      case "message.sent":
      case "message.removed":
        return null;
    }
  };
}

/** Seconds in words: `1 menit 40 detik`. */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("conversation.duration");
  return (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const parts = { minutes: Math.floor(whole / 60), seconds: whole % 60 };
    if (parts.minutes === 0) return t("seconds", parts);
    return parts.seconds === 0 ? t("minutes", parts) : t("both", parts);
  };
}
