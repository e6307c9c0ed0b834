import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";
import type { OwnConversation } from "@/lib/conversation/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";

type OwnConversationsProps = {
  readonly conversations: readonly OwnConversation[];
  /** All of them: what was asked under one that is no longer offered keeps its name. */
  readonly questionTypes: readonly QuestionType[];
  readonly locale: "id" | "en";
};

/** The way back to what this browser or account asked before; nothing at all when that is nothing. */
export function OwnConversations({ conversations, questionTypes, locale }: OwnConversationsProps) {
  const t = useTranslations("conversation.own");
  if (conversations.length === 0) return null;
  return (
    <Card as="section" labelledBy="percakapan-anda">
      <h2 id="percakapan-anda" className="text-panel font-semibold">
        {t("title")}
      </h2>
      <ul className="mt-3">
        {conversations.map(({ id, state, questionType, startedAt, lastMessage, unread }) => (
          <li key={id} className="grid gap-1 border-t border-line py-3">
            <span className="text-ui">
              <TextLink href={localHref(locale, `/tanya/${id}`)}>
                {questionTypeLabel(questionTypes, questionType, locale)}
              </TextLink>
            </span>
            <span className="text-small text-ink-muted">
              {t(state)}, {formatDateTime(new Date(startedAt), locale)}
            </span>
            {lastMessage ? (
              <span dir="auto" className="truncate text-small text-ink-muted">
                {lastMessage}
              </span>
            ) : null}
            {unread ? (
              <span>
                <Badge tone="positive">{t("unread")}</Badge>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}
