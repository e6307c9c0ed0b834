import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { LateStartForm } from "@/components/conversation/patron/late-start-form";
import { QuestionHint } from "@/components/faq/question-hint";
import { StartSlot } from "@/components/layout/start-slot";
import type { StartState } from "@/lib/conversation/actions";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import type { CitedRecord } from "@/lib/conversation/domain/record-card";
import { retentionDays } from "@/lib/conversation/jobs";
import { conversationIdSchema } from "@/lib/conversation/schema";
import { searchFaq } from "@/lib/faq/queries";
import type { ServiceStatus } from "@/lib/hours/domain/service-time";
import { getStartFacts } from "@/lib/identity/queries";
import type { Patron } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { loadMessages } from "@/lib/language/messages";
import { keptAnswer } from "@/lib/platform/form-answer";
import { StatusBadge } from "./status-badge";

type StartSectionProps = {
  status: ServiceStatus;
  /** How many librarians are on duty now. */
  onDuty: number;
  questionTypes: readonly QuestionType[];
  patron: Patron;
  /** A question carried into the form. */
  carried: string | undefined;
  /** The catalogue's record that the question is about. */
  record: CitedRecord | null;
  /** The closed conversation that the new one goes on from, as the address says it. */
  previous: string | readonly string[] | undefined;
  locale: Locale;
};

/** *Percakapan Baru*: the pre-chat form in the place of the landing text. */
export async function StartSection({
  status,
  onDuty,
  questionTypes,
  patron,
  carried,
  record,
  previous,
  locale,
}: StartSectionProps) {
  const [t, hint, entry, answered, facts] = await Promise.all([
    getTranslations("tanya.start"),
    getTranslations("faq.hint"),
    bestEntry(carried, locale),
    keptAnswer<StartState>("start-conversation"),
    getStartFacts(patron),
  ]);
  const { form, refusals, errors } = loadMessages(locale).conversation;
  return (
    <StartSlot status={<StatusBadge status={status} locale={locale} />} title={t("button")}>
      <LateStartForm
        locale={locale}
        messages={{ conversation: { form, refusals, errors } }}
        service={{
          open: status.open,
          staffed: onDuty > 0,
          opensAt: status.opensAt?.toISOString() ?? null,
          closesAt: status.closesAt?.toISOString() ?? null,
        }}
        clientId={randomUUID()}
        known={{
          name: facts?.name,
          email: facts?.email ?? undefined,
          memberNumber: facts?.memberNumber ?? undefined,
          question: carried,
        }}
        questionTypes={questionTypes.filter(({ active }) => active)}
        retentionDays={retentionDays}
        record={record}
        previousId={conversationIdSchema.safeParse(previous).data}
        belowQuestion={<QuestionHint locale={locale} title={hint("title")} initial={entry} />}
        answered={answered}
      />
    </StartSlot>
  );
}

/** The FAQ's best answer to a question that was carried into the form; null when it does not trust it. */
async function bestEntry(question: string | undefined, locale: Locale) {
  if (question === undefined) return null;
  const { results, answered } = await searchFaq({ query: question, locale, limit: 1 });
  return answered ? (results[0] ?? null) : null;
}
