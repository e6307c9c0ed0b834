import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { OwnConversation } from "@/lib/conversation/types";
import { localHref } from "@/lib/language/locales";

type RunningNoticeProps = {
  /** Newest first, as `listOwnConversations` gives them. */
  readonly conversations: readonly OwnConversation[];
  readonly locale: "id" | "en";
};

/** The conversation that still goes on stands before the way to a new one; nothing at all when none does. */
export function RunningNotice({ conversations, locale }: RunningNoticeProps) {
  const t = useTranslations("conversation.own");
  const running = conversations.find(({ state }) => state !== "closed");
  if (running === undefined) return null;
  return (
    <Card ribbon="notice">
      <p className="text-ui font-semibold">{t("running")}</p>
      <p className="mt-1 text-ui">
        <TextLink href={localHref(locale, `/tanya/${running.id}`)}>{t("resume")}</TextLink>
      </p>
    </Card>
  );
}
