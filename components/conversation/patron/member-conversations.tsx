import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";
import type { MemberConversation } from "@/lib/conversation/own/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";

type MemberConversationsProps = {
  readonly conversations: readonly MemberConversation[];
  /** All of them: what was asked under one that is no longer offered keeps its name. */
  readonly questionTypes: readonly QuestionType[];
  readonly locale: "id" | "en";
  /** Takes the conversation that the form names into the account; null where they are in it. */
  readonly keepAction?: ((form: FormData) => Promise<void>) | null;
};

/** The conversations of a member's account, or of his browser, each with the way back into it and its copy. */
export function MemberConversations(props: MemberConversationsProps) {
  const { conversations, questionTypes, locale, keepAction = null } = props;
  const t = useTranslations("conversation.own");
  const own = useTranslations("account.talks");
  return (
    <ul className="border-t border-line">
      {conversations.map(({ id, state, questionType, startedAt, lastMessage, unread, excerpt }) => {
        const time = formatDateTime(new Date(startedAt), locale);
        return (
          <li key={id} className="grid gap-1 border-b border-line py-4">
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={localHref(locale, `/tanya/${id}`)}>
                {questionTypeLabel(questionTypes, questionType, locale)}
              </TextLink>
              {unread ? <Badge tone="positive">{t("unread")}</Badge> : null}
            </span>
            <span className="text-small text-ink-muted">
              {t(state)}, {time}
            </span>
            {(excerpt ?? lastMessage) ? (
              <p dir="auto" className="max-w-[66ch] text-ui wrap-anywhere">
                {excerpt ?? lastMessage}
              </p>
            ) : null}
            <span className="text-ui">
              <TextLink href={`/api/conversations/${id}/transcript`} rel="nofollow">
                {own("copy")}
                <span className="sr-only"> ({time})</span>
              </TextLink>
            </span>
            {keepAction ? (
              <form action={keepAction} className="mt-1">
                <input type="hidden" name="locale" value={locale} />
                <Button type="submit" name="conversation" value={id} variant="outline" compact>
                  {own("keep")}
                  <span className="sr-only"> ({time})</span>
                </Button>
              </form>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
