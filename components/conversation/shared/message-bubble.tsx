import { Check, CheckCheck, Clock, RotateCw, TriangleAlert } from "lucide-react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { Locale } from "@/lib/conversation/domain/moments";
import type { RecordCard } from "@/lib/conversation/domain/record-card-schema";
import type { MessageRow } from "./log-rows";
import { MessageText } from "./message-text";
import { RecordCardView } from "./record-card";
import { conversationWords } from "./words";

type MessageBubbleProps = {
  row: MessageRow;
  locale: Locale;
  /** What the catalogue says of the record in it, when there is one and it has answered. */
  card?: RecordCard | undefined;
  /** What to say of a draft that was refused (the word) or did not get through (null). */
  failure: (refusal: string | null) => string;
  onResend: (clientId: string) => void;
  onDiscard: (clientId: string) => void;
  /** Given, one's own messages can be taken back. */
  onRemove?: ((seq: number) => void) | undefined;
};

/** One message: own on the right in green, the other side on the left with a hairline. */
export function MessageBubble({
  row,
  locale,
  card,
  failure,
  onResend,
  onDiscard,
  onRemove,
}: MessageBubbleProps) {
  const words = conversationWords[locale];
  const { own, body, record, sender, status, removable } = row;
  return (
    <div
      className={classNames(
        "grid max-w-[min(34rem,86%)] gap-1",
        own ? "ml-auto justify-items-end" : "justify-items-start",
      )}
    >
      {sender ? (
        <p className="text-min font-[650]" dir="auto">
          {sender}
        </p>
      ) : null}
      {body === null ? (
        <p className="text-ui text-ink-muted italic">{words.removed}</p>
      ) : (
        <div className="group relative max-w-full">
          <div
            className={classNames(
              "rounded-bubble px-4 py-2.5 text-base leading-[1.55]",
              own ? "rounded-br-[3px]" : "rounded-bl-[3px]",
              !own && "border border-line bg-surface",
              own &&
                (status === "sent" || status === "read") &&
                "border border-transparent bg-primary-soft",
              status === "sending" && "border border-control",
              status === "failed" && "border-[1.5px] border-danger border-dashed bg-danger-soft",
            )}
          >
            {record === null ? (
              <MessageText text={body} />
            ) : (
              <RecordCardView id={record} text={body} card={card} locale={locale} />
            )}
          </div>
          {removable && onRemove ? (
            <span aria-live="off" className="contents">
              <button
                type="button"
                aria-label={words.removeName}
                onClick={() => onRemove(row.seq)}
                className="absolute top-1/2 right-full mr-1 min-h-6 -translate-y-1/2 text-min text-ink-muted underline underline-offset-4 opacity-0 hover:text-danger focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
              >
                {words.remove}
              </button>
            </span>
          ) : null}
        </div>
      )}
      <div aria-live="off" className="contents">
        <Meta row={row} locale={locale} />
      </div>
      {status === "failed" && row.clientId ? (
        <Failed
          text={failure(row.refusal)}
          locale={locale}
          onResend={() => row.clientId && onResend(row.clientId)}
          onDiscard={() => row.clientId && onDiscard(row.clientId)}
        />
      ) : null}
    </div>
  );
}

const metaClass = "flex items-center gap-1.5 text-min text-ink-muted tabular-nums";

function Meta({ row, locale }: { row: MessageRow; locale: Locale }) {
  const words = conversationWords[locale];
  if (row.status === "sending")
    return (
      <p className={metaClass}>
        <Clock size={15} strokeWidth={2} aria-hidden="true" />
        {words.sending}
      </p>
    );
  if (row.time === null) return null;
  if (!row.own) return <p className={metaClass}>{row.time}</p>;
  if (row.body === null) return <p className={metaClass}>{row.time}</p>;
  if (row.status === "read")
    return (
      <p className={metaClass}>
        <CheckCheck size={15} strokeWidth={2} aria-hidden="true" />
        {row.readTime ? words.read(row.readTime) : words.sentAndRead(row.time)}
      </p>
    );
  return (
    <p className={metaClass}>
      <Check size={15} strokeWidth={2} aria-hidden="true" />
      {words.sent(row.time)}
    </p>
  );
}

type FailedProps = {
  text: string;
  locale: Locale;
  onResend: () => void;
  onDiscard: () => void;
};

function Failed({ text, locale, onResend, onDiscard }: FailedProps) {
  const words = conversationWords[locale];
  return (
    <>
      <p className="flex gap-1.5 text-min font-semibold text-danger">
        <TriangleAlert size={15} strokeWidth={2} aria-hidden="true" className="mt-0.5 shrink-0" />
        <span>{text}</span>
      </p>
      <div aria-live="off" className="flex flex-wrap items-center justify-end gap-1">
        <Button
          variant="danger"
          compact
          onClick={onResend}
          icon={<RotateCw size={17} strokeWidth={2} aria-hidden="true" />}
        >
          {words.resend}
        </Button>
        <Button variant="quiet" compact onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
    </>
  );
}
