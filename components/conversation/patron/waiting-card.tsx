import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Ring } from "@/components/ui/ring";
import { waitedSeconds } from "@/lib/conversation/domain/service-level";
import type { ConversationView } from "@/lib/conversation/types";
import { formatClock } from "@/lib/hours/domain/format";
import { useOpeningSentence } from "./opening-note";
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
  readonly onMail: () => void;
  readonly onLeaveMessage: () => void;
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
 * it says so and offers the ways that need no wait. Its clock is not announced: `WaitingAnnouncer` is.
 */
export function WaitingCard(props: WaitingCardProps) {
  const { conversation, now, service, onMail, onLeaveMessage } = props;
  const t = useTranslations("conversation.waiting");
  const waited = conversation.dueAt === null ? null : waitedSeconds(conversation.dueAt, now);
  const phase = waitingPhase(waited, service);
  return (
    <section
      aria-live="off"
      className={classNames("grid justify-items-center gap-x-4 px-1 pt-3 pb-2 text-center", row)}
    >
      {waited === null ? null : (
        <>
          <span className={classNames("hidden justify-items-center", onRow)}>
            <Ring seconds={waited} size={116} audience="patron" />
            <span className="mt-1 text-min text-ink-muted">{t("of")}</span>
          </span>
          <span className={offRow}>
            <Ring seconds={waited} size={168} audience="patron" caption={t("of")} />
          </span>
        </>
      )}
      <h2 className={classNames("mt-5 text-[1.625rem]", rowTitle)}>{t(titles[phase])}</h2>
      <div className={classNames("mt-2 grid max-w-[36ch] gap-1 text-ui text-ink-muted", wholeRow)}>
        <Explanation {...props} phase={phase} />
      </div>
      {phase === "called" || phase === "soon" ? null : (
        <div className={classNames("mt-4 flex flex-wrap justify-center gap-3", wholeRow)}>
          {conversation.mailRequestedAt === null ? (
            <Button variant="outline" compact onClick={onMail}>
              {t("mail")}
            </Button>
          ) : null}
          <Button variant="outline" compact onClick={onLeaveMessage}>
            {t("leave")}
          </Button>
        </div>
      )}
      {conversation.mailRequestedAt === null ? null : (
        <p className={classNames("mt-3 max-w-[36ch] text-small text-ink-muted", wholeRow)}>
          {t("mailNoted")}
        </p>
      )}
    </section>
  );
}

// Where the window is low (the panel, a small phone) the clock stands beside its title, so that both stay in sight.
const row =
  "[@container(height<40rem)]:grid-cols-[auto_1fr] [@container(height<40rem)]:items-center [@container(height<40rem)]:justify-items-start [@container(height<40rem)]:text-left";
const onRow = "[@container(height<40rem)]:grid";
const offRow = "[@container(height<40rem)]:hidden";
const rowTitle = "[@container(height<40rem)]:mt-0 [@container(height<40rem)]:text-panel";
const wholeRow =
  "[@container(height<40rem)]:col-span-2 [@container(height<40rem)]:max-w-none [@container(height<40rem)]:justify-start";

function Explanation({
  phase,
  conversation,
  position,
  service,
  locale,
}: WaitingCardProps & { readonly phase: WaitingPhase }) {
  const t = useTranslations("conversation.waiting");
  const opening = useOpeningSentence(service, locale);
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
  if (phase === "unstaffed") return <p>{t("unstaffed")}</p>;
  const time = conversation.dueAt && formatClock(new Date(conversation.dueAt), locale);
  return (
    <p>
      {time && position !== null ? t("place", { position, time }) : null}
      {time && position === null ? t("noPlace", { time }) : null} {t("mayClose")}
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
