import { BookOpen, BookX, CircleCheck, Clock, Monitor } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Locale } from "@/lib/conversation/domain/moments";
import type { LiveCard, RecordCard } from "@/lib/conversation/domain/record-card-schema";
import { localHref } from "@/lib/language/locales";
import { conversationWords } from "./words";

type RecordCardProps = {
  /** The record's number. */
  id: number;
  /** The words its sender's side wrote for it: they stand until the catalogue has answered, and when it does not. */
  text: string;
  /** What the catalogue says of it now; undefined while nothing is known. */
  card: RecordCard | undefined;
  locale: Locale;
};

const icon = { size: 15, strokeWidth: 2, "aria-hidden": true } as const;
const linkClass =
  "font-[650] text-primary underline decoration-1 underline-offset-[0.22em] wrap-anywhere";

/** A record of the catalogue within a conversation: title, creator, call number, whether it can be had, and the way to it. */
export function RecordCardView({ id, text, card, locale }: RecordCardProps) {
  const words = conversationWords[locale].record;
  const gone = card?.state === "withdrawn" || card?.state === "unknown";
  return (
    <div className="grid min-w-0 gap-1 border-accent border-l-4 pl-3">
      <p className="text-min font-[650] text-ink-muted">{words.label}</p>
      {gone ? (
        <p dir="auto" className="wrap-anywhere">
          {text}
        </p>
      ) : (
        <p dir="auto" className="leading-snug">
          <a
            href={localHref(locale, `/opac/${id}`)}
            target="_blank"
            rel="noopener"
            className={linkClass}
          >
            {card ? card.title : text}
          </a>
        </p>
      )}
      {card?.state === "live" ? <Facts card={card} locale={locale} /> : null}
      {gone ? (
        <p>
          <Badge tone="alarm" icon={<BookX {...icon} />}>
            {card.state === "withdrawn" ? words.withdrawn : words.unknown}
          </Badge>
        </p>
      ) : null}
    </div>
  );
}

function Facts({ card, locale }: { card: LiveCard; locale: Locale }) {
  const words = conversationWords[locale].record;
  const { creators, callNumber } = card;
  return (
    <>
      {creators === null ? null : (
        <p dir="auto" className="text-small wrap-anywhere">
          {creators}
        </p>
      )}
      {callNumber === null ? null : (
        <p className="text-small tabular-nums wrap-anywhere">
          {words.callNumber} <b className="font-[650]">{callNumber}</b>
        </p>
      )}
      <RecordBadges card={card} locale={locale} />
    </>
  );
}

/** Whether a record can be had now: how many of its copies are there, and whether it is online. */
export function RecordBadges({ card, locale }: { card: LiveCard; locale: Locale }) {
  const words = conversationWords[locale].record;
  const { available, copies, online } = card;
  return (
    <p className="flex flex-wrap gap-1.5">
      {copies > 0 && available > 0 ? (
        <Badge tone="positive" icon={<CircleCheck {...icon} />}>
          {words.some(available, copies)}
        </Badge>
      ) : null}
      {copies > 0 && available === 0 ? (
        <Badge tone="waiting" icon={<Clock {...icon} />}>
          {words.none(copies)}
        </Badge>
      ) : null}
      {online ? (
        <Badge tone="digital" icon={<Monitor {...icon} />}>
          {words.online}
        </Badge>
      ) : null}
      {copies === 0 && !online ? (
        <Badge icon={<BookOpen {...icon} />}>{words.noCopies}</Badge>
      ) : null}
    </p>
  );
}
