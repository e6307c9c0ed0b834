import { getLocale, getTranslations } from "next-intl/server";
import type { AskedField } from "@/components/privacy/right-form";
import { RightForm } from "@/components/privacy/right-form";
import { TextLink } from "@/components/ui/text-link";
import { localHref } from "@/lib/language/locales";
import { getMailStanding } from "@/lib/notifications/queries";
import { keptAnswer } from "@/lib/platform/form-answer";
import type { KeptAsk } from "@/lib/privacy/actions";
import type { AskableKind } from "@/lib/privacy/domain/rights";
import { lineFields } from "@/lib/privacy/domain/rights";
import { AccountSection } from "../account-section";
import { faultWords, refusalWords } from "./refusal-words";

/** What may be asked of staff: a form each, so that each works by itself. */
export async function AskSection({ restricted }: { restricted: boolean }) {
  const [locale, t, kept, errors, refusals, standing] = await Promise.all([
    getLocale(),
    getTranslations("rights"),
    keptAnswer<KeptAsk>("ask-right"),
    faultWords(),
    refusalWords(),
    getMailStanding(),
  ]);
  const why: AskedField = {
    name: "why",
    control: "text",
    label: t("ask.why"),
    optional: t("ask.optional"),
  };
  const objection: AskedField = { name: "why", control: "text", label: t("ask.why") };
  const correct: readonly AskedField[] = [
    {
      name: "field",
      control: "choice",
      label: t("correct.field"),
      choices: lineFields.map((field) => ({ value: field, label: t(`fields.${field}`) })),
    },
    { name: "value", control: "line", label: t("correct.value"), hint: t("correct.valueHint") },
    why,
  ];
  const sure: AskedField = { name: "sure", control: "box", label: t("delete.sure") };
  const forms: readonly { readonly kind: AskableKind; readonly fields: readonly AskedField[] }[] = [
    { kind: "correct", fields: correct },
    { kind: restricted ? "unrestrict" : "restrict", fields: [why] },
    { kind: "object", fields: [objection] },
    { kind: "delete", fields: [why, sure] },
  ];
  const texts = forms.map((form) => ({ ...form, ...textsOf(form.kind, t) }));
  return (
    <AccountSection
      id="ajukan"
      title={t("ask.title")}
      text={standing === "held" ? t("ask.leadHeld") : t("ask.lead")}
    >
      {texts.map(({ kind, fields, title, text, submit }) => (
        <section
          key={kind}
          id={kind}
          aria-labelledby={`${kind}-judul`}
          className="grid gap-3 border-line border-t pt-5"
        >
          <h3 id={`${kind}-judul`}>{title}</h3>
          <p className="max-w-[60ch] text-ui text-ink-muted">{text}</p>
          {kind === "delete" ? (
            <p className="max-w-[60ch] text-ui text-ink-muted">{t("asks.delete.which")}</p>
          ) : null}
          <RightForm
            kind={kind}
            fields={fields}
            words={{
              submit,
              sending: t("ask.sending"),
              check: t("ask.check"),
              done: t("ask.done"),
              errors,
              refusals,
            }}
            answered={kept?.kind === kind ? kept.state : null}
          />
          {kind === "correct" ? (
            <p className="text-ui">
              <TextLink href={localHref(locale, "/akun/data/alamat")}>
                {t("correct.address")}
              </TextLink>
            </p>
          ) : null}
        </section>
      ))}
    </AccountSection>
  );
}

type T = Awaited<ReturnType<typeof getTranslations<"rights">>>;

const textsOf = (kind: AskableKind, t: T) => ({
  title: t(`asks.${kind}.title`),
  text: t(`asks.${kind}.text`),
  submit: t(`asks.${kind}.submit`),
});
