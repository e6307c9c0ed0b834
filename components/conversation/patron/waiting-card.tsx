import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Ring } from "@/components/ui/ring";
import { duePastClosing, waitedSeconds } from "@/lib/conversation/domain/service-level";
import type { ConversationView } from "@/lib/conversation/types";
import { formatDateTime } from "@/lib/hours/domain/format";
import { useOpeningSentence } from "./opening-note";
import { useBothClocks } from "./own-zone";
import type { ServiceNow } from "./service-now";
import type { WaitingPhase } from "./waiting-phase";
import { waitingPhase } from "./waiting-phase";

type WaitingCardProps = {
  readonly conversation: ConversationView;
  /** The portal's time. */
  readonly now: Date;
  /** Place in the queue from 1, when known. */
  readonly position: number | null;
  readonly service: ServiceNow;
  readonly locale: "id" | "en";
  /** Where the window is low (the panel, a small phone) the clock stands beside its title. */
  readonly compact: boolean;
  readonly onLeaveMessage: () => void;
  /** The answer shall be told by mail; the place in the queue is kept. */
  readonly onMail: () => void;
};

const titles = {
  called: "title",
  soon: "title",
  late: "lateTitle",
  unstaffed: "unstaffedTitle",
  closed: "closedTitle",
} as const satisfies { readonly [P in WaitingPhase]: string };

/**
 * Waiting, with the five-minute clock (R005). Where the promise cannot be kept (nobody on duty, closing time, late)
 * it says so and offers the ways that need no wait; without anybody on duty no clock runs before the patron. Its clock is not announced: `WaitingAnnouncer` is.
 */
export function WaitingCard(props: WaitingCardProps) {
  const { conversation, now, service, compact, onLeaveMessage, onMail } = props;
  const t = useTranslations("conversation.waiting");
  const waited = conversation.dueAt === null ? null : waitedSeconds(conversation.dueAt, now);
  const phase = waitingPhase(waited, service);
  const wholeRow = compact && "col-span-2";
  return (
    <section
      aria-live="off"
      className={classNames(
        "grid gap-x-4 px-1 pt-3 pb-2",
        compact ? "grid-cols-[auto_1fr] items-center" : "justify-items-center text-center",
      )}
    >
      {waited === null || phase === "unstaffed" || standsStill(conversation, now) ? null : (
        <span className="grid justify-items-center">
          <Ring seconds={waited} size={compact ? 116 : 168} audience="patron" caption={t("of")} />
          {compact ? <span className="mt-1 text-min text-ink-muted">{t("of")}</span> : null}
        </span>
      )}
      <h2 className={compact ? "text-panel" : "mt-5 text-[1.625rem]"}>{t(titles[phase])}</h2>
      <div className={classNames("mt-2 grid max-w-[36ch] gap-1 text-ui text-ink-muted", wholeRow)}>
        <Explanation {...props} phase={phase} />
      </div>
      {phase === "called" || phase === "soon" ? null : (
        <div
          className={classNames(
            "mt-4 flex flex-wrap gap-3",
            compact ? "col-span-2" : "justify-center",
          )}
        >
          <Button variant="outline" compact onClick={onLeaveMessage}>
            {t("leave")}
          </Button>
          {conversation.mailRequestedAt || conversation.mailHeld ? null : (
            <Button variant="outline" compact onClick={onMail}>
              {t("mail")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

/** Its five minutes end after the next opening: a clock here would stand at nought. */
const standsStill = ({ dueAt }: ConversationView, now: Date) =>
  dueAt !== null && duePastClosing(dueAt, now);

function Explanation({
  phase,
  conversation,
  now,
  position,
  service,
  locale,
}: WaitingCardProps & { readonly phase: WaitingPhase }) {
  const t = useTranslations("conversation.waiting");
  const opening = useOpeningSentence(service, locale);
  const closes = useBothClocks(service.closesAt, locale);
  const time = useBothClocks(conversation.dueAt, locale);
  if (phase === "late") return <p>{t("late")}</p>;
  if (phase === "closed")
    return (
      <>
        <p>
          {t("keptPlace")} {opening}
        </p>
        <p>{t("closedText")}</p>
      </>
    );
  const stay = conversation.publicComputer ? t("endsWithWindow") : t("mayClose");
  if (phase === "unstaffed") {
    return (
      <>
        <p>
          {t("unstaffed")} {closes ? t("unstaffedUntil", { time: closes }) : null}
        </p>
        <p>
          {t("unstaffedLeave")} {stay}
        </p>
      </>
    );
  }
  if (conversation.dueAt !== null && standsStill(conversation, now)) {
    const when = formatDateTime(new Date(conversation.dueAt), locale);
    return (
      <p>
        {t("pastClosing", { when })} {stay}
      </p>
    );
  }
  return (
    <p>
      {time && position !== null ? t("place", { position, time }) : null}
      {time && position === null ? t("noPlace", { time }) : null} {stay}
    </p>
  );
}

/** Says the state of the wait when it changes: at the start, at 3:30, at 5:00, and not each second. */
export function WaitingAnnouncer({ phase }: { readonly phase: WaitingPhase | null }) {
  const t = useTranslations("conversation.waiting");
  return (
    <p role="status" className="sr-only">
      {phase === null ? null : t(phase === "soon" ? "soon" : titles[phase])}
    </p>
  );
}
