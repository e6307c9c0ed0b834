import { getTranslations } from "next-intl/server";
import { TakeBackForm } from "@/components/privacy/take-back-form";
import { Badge } from "@/components/ui/badge";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { Locale } from "@/lib/language/locales";
import type { OwnRequest } from "@/lib/privacy/types";
import { refusalWords } from "./refusal-words";

const tones = {
  open: "waiting",
  done: "positive",
  refused: "alarm",
  "taken-back": "neutral",
} as const;

/** What the member has asked so far, and what was answered. */
export async function OwnRequests({
  requests,
  locale,
}: {
  requests: readonly OwnRequest[];
  locale: Locale;
}) {
  const [t, refusals] = await Promise.all([getTranslations("rights"), refusalWords()]);
  if (requests.length === 0) return <p className="text-ink-muted">{t("own.nothing")}</p>;
  const when = (instant: Date) => ({ when: formatDateTime(instant, locale) });
  return (
    <ul className="border-line border-t">
      {requests.map((request) => (
        <li key={request.id} className="grid gap-1 border-line border-b py-4 text-ui">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong>
              {t(`kinds.${request.kind}`)}
              {request.field === null ? null : `: ${t(`fields.${request.field}`)}`}
            </strong>
            <Badge tone={tones[request.state]}>{t(`states.${request.state}`)}</Badge>
          </p>
          <p className="text-small text-ink-muted">{t("own.received", when(request.receivedAt))}</p>
          <p className="text-small text-ink-muted">
            {request.answeredAt === null
              ? t("own.due", when(request.dueAt))
              : t("own.answered", when(request.answeredAt))}
          </p>
          {request.refusal === null ? null : (
            <p>{t("own.reason", { reason: t(`refusalReasons.${request.refusal}`) })}</p>
          )}
          {request.answer === null ? null : (
            <p className="wrap-anywhere whitespace-pre-line">
              {t("own.answer", { answer: request.answer })}
            </p>
          )}
          {request.state === "open" ? (
            <TakeBackForm requestId={request.id} label={t("own.takeBack")} refusals={refusals} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
