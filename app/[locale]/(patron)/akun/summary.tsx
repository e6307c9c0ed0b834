import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/text-link";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";
import { listPendingConversations } from "@/lib/conversation/own/queries";
import { listQuestionTypes } from "@/lib/conversation/question-types/queries";
import { formatDateTime, formatShortDate } from "@/lib/hours/domain/format";
import type { MemberPatron } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { getOwnCard } from "@/lib/membership/card/queries";
import { listOwnRequests } from "@/lib/privacy/queries";
import { AccountSection } from "./account-section";

/** Lines of each kind; the rest stands on the page of that kind. */
const linesShown = 3;

type SummaryProps = { readonly member: MemberPatron };

/** How the card stands today, in one line, and the way to it. */
export async function CardSummary({ member }: SummaryProps) {
  const [locale, t, words, card] = await Promise.all([
    getLocale(),
    getTranslations("account.home"),
    getTranslations("membership-card"),
    getOwnCard(member),
  ]);
  const until = (day: string | null) =>
    day === null ? words("forLife") : words("until", { day: formatShortDate(day, locale) });
  return (
    <AccountSection id="ringkas-kartu" title={words("title")}>
      {card === null ? (
        <p className="text-ui">{t("cardNone")}</p>
      ) : card.standing === "valid" ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Badge tone="positive">{t("cardValid")}</Badge>
          <span className="text-ui">{until(card.validUntil)}</span>
        </p>
      ) : (
        <p>
          <Badge tone="alarm">{words(`standing.title.${card.standing}`)}</Badge>
        </p>
      )}
      <p className="text-ui">
        <TextLink href={localHref(locale, "/akun/kartu")}>
          {card === null || card.standing === "valid" ? t("cardOpen") : t("cardWhy")}
        </TextLink>
      </p>
    </AccountSection>
  );
}

/** The conversations that something is still to be said in, newest first. */
export async function TalkSummary({ member }: SummaryProps) {
  const [locale, t, states, { conversations }, questionTypes] = await Promise.all([
    getLocale(),
    getTranslations("account.home"),
    getTranslations("conversation.own"),
    listPendingConversations(member),
    listQuestionTypes(),
  ]);
  const shown = conversations.slice(0, linesShown);
  return (
    <AccountSection id="ringkas-percakapan" title={t("talks")}>
      {shown.length === 0 ? (
        <p className="text-ui text-ink-muted">{t("talksNone")}</p>
      ) : (
        <ul className="border-t border-line">
          {shown.map(({ id, state, questionType, startedAt, lastMessage, unread }) => (
            <li key={id} className="grid gap-1 border-b border-line py-3">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <TextLink href={localHref(locale, `/tanya/${id}`)}>
                  {questionTypeLabel(questionTypes, questionType, locale)}
                </TextLink>
                {unread ? <Badge tone="positive">{states("unread")}</Badge> : null}
              </span>
              <span className="text-small text-ink-muted">
                {states(state)}, {formatDateTime(new Date(startedAt), locale)}
              </span>
              {/* Two questions of one kind are told apart by their words. */}
              {lastMessage ? <span className="text-ui wrap-anywhere">{lastMessage}</span> : null}
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 gap-y-2 text-ui">
        <TextLink href={localHref(locale, "/akun/percakapan")}>
          {conversations.length > shown.length
            ? t("talksMore", { count: conversations.length - shown.length })
            : t("talksAll")}
        </TextLink>
        <TextLink href={localHref(locale, "/tanya")}>{t("ask")}</TextLink>
      </p>
    </AccountSection>
  );
}

/** What the member has asked about his data and is not answered yet, what is due first on top. */
export async function RequestSummary({ member }: SummaryProps) {
  const [locale, t, words, requests] = await Promise.all([
    getLocale(),
    getTranslations("account.home"),
    getTranslations("rights"),
    listOwnRequests(member),
  ]);
  const open = requests
    .filter(({ state }) => state === "open")
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  return (
    <AccountSection id="ringkas-permintaan" title={t("requests")}>
      {open.length === 0 ? (
        <p className="text-ui text-ink-muted">{t("requestsNone")}</p>
      ) : (
        <ul className="border-t border-line">
          {open.slice(0, linesShown).map(({ id, kind, dueAt }) => (
            <li key={id} className="grid gap-1 border-b border-line py-3">
              <span className="font-[550]">{words(`kinds.${kind}`)}</span>
              <span className="text-small text-ink-muted">
                {words("own.due", { when: formatDateTime(dueAt, locale) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-ui">
        <TextLink href={localHref(locale, "/akun/data")}>{t("requestsAll")}</TextLink>
      </p>
    </AccountSection>
  );
}
