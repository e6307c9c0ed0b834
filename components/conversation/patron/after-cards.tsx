import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { mayReopen, reopenWithinHours } from "@/lib/conversation/domain/states";
import { unreadMinutes } from "@/lib/conversation/domain/unread";
import type { ConversationView } from "@/lib/conversation/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { localHref } from "@/lib/language/locales";
import type { ConversationEvent } from "@/lib/realtime/contract";
import { useDuration } from "./event-line";

type ClosedCardProps = {
  readonly conversation: ConversationView;
  readonly events: readonly ConversationEvent[];
  /** The portal's time. */
  readonly now: Date;
  readonly locale: "id" | "en";
  readonly reopening: boolean;
  readonly onReopen: () => void;
};

/** A closed conversation in one card: what it was, and the way on, within 24 hours here, later in a linked one. */
export function ClosedCard(props: ClosedCardProps) {
  const { conversation, events, now, locale, reopening, onReopen } = props;
  const t = useTranslations("conversation.closed");
  const duration = useDuration();
  const { startedAt, closedAt, firstReplyAt, librarian, id } = conversation;
  if (closedAt === null) return null;
  const at = (iso: string) => formatDateTime(new Date(iso), locale);
  const messages = events.filter(({ type, body }) => type === "message.sent" && body !== null);
  const until = new Date(new Date(closedAt).getTime() + reopenWithinHours * 3_600_000);
  const open = mayReopen(new Date(closedAt), now);
  return (
    <StateCard
      kind="empty"
      title={t("title")}
      actions={
        open ? (
          <Button onClick={onReopen} busyLabel={reopening && t("reopening")}>
            {t("reopen")}
          </Button>
        ) : (
          <ButtonLink href={localHref(locale, `/tanya?mulai=1&lanjutan=${id}`)}>
            {t("new")}
          </ButtonLink>
        )
      }
    >
      <p>{t("summary", { messages: messages.length, start: at(startedAt), end: at(closedAt) })}</p>
      {librarian ? (
        <p>
          {t("served", { name: librarian.name })}{" "}
          {firstReplyAt
            ? t("firstReply", {
                waited: duration((Date.parse(firstReplyAt) - Date.parse(startedAt)) / 1000),
              })
            : null}
        </p>
      ) : null}
      <p className="mt-2">
        {open ? t("reopenUntil", { time: at(until.toISOString()) }) : t("tooLate")}
      </p>
    </StateCard>
  );
}

/**
 * A message left: received, answered later (looks.md, "Closed, sent"). `canAdd`: the field to write in stands below; it
 * needs JavaScript.
 */
export function MessageCard({
  conversation,
  canAdd,
}: {
  readonly conversation: Pick<ConversationView, "mailRequestedAt" | "mailHeld">;
  readonly canAdd: boolean;
}) {
  const t = useTranslations("conversation.message");
  return (
    <StateCard kind="closed" title={t("title")}>
      <p>{t("text")}</p>
      {conversation.mailRequestedAt ? (
        <p className="mt-2">
          {conversation.mailHeld ? t("mailHeld") : t("mail", { minutes: unreadMinutes })}
        </p>
      ) : null}
      {canAdd ? <p className="mt-2">{t("more")}</p> : null}
    </StateCard>
  );
}

/** The patron left the queue and may come back by writing. */
export function LeftCard() {
  const t = useTranslations("conversation.left");
  return (
    <StateCard kind="empty" title={t("title")}>
      <p>{t("text")}</p>
    </StateCard>
  );
}
