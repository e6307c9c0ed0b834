import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { FieldFault } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { StartState } from "@/lib/conversation/actions";
import { purposes } from "@/lib/conversation/domain/purposes";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import { nameLengthMax } from "@/lib/conversation/domain/start-bounds";
import type { StartField } from "@/lib/conversation/schema";
import { QuestionTypeField } from "./question-type-field";

/** Fields a person fills in, in the order of the form, with the ids their errors link to. */
const fieldIds = {
  name: "mulai-nama",
  email: "mulai-email",
  memberNumber: "mulai-nomor-anggota",
  questionType: "mulai-jenis",
  purpose: "mulai-keperluan",
  question: "mulai-pertanyaan",
  publicComputer: "mulai-komputer-umum",
} as const satisfies { readonly [F in StartField]?: string };
type VisibleField = keyof typeof fieldIds;
const visibleFields = Object.keys(fieldIds) as VisibleField[];

const errorWords = [
  "name-missing",
  "name-too-long",
  "email-missing",
  "email-incomplete",
  "email-too-long",
  "member-number-digits",
  "question-type-unknown",
  "question-required",
  "body-too-long",
  "form-outdated",
] as const;

export type StartValues = { readonly [F in StartField]?: string | undefined };

/** The sentence of each field's first fault; a word without a sentence says that the form is too old for its server. */
export function useStartFaults(state: StartState): {
  readonly of: (field: VisibleField) => string | undefined;
  readonly all: readonly FieldFault[];
} {
  const t = useTranslations("conversation.errors");
  const errors = state.status === "invalid" ? state.errors : {};
  const sentence = (field: StartField) => {
    const word = errors[field]?.[0];
    if (word === undefined) return undefined;
    return t(errorWords.find((known) => known === word) ?? "form-outdated");
  };
  const all = visibleFields.flatMap((field) => {
    const message = sentence(field);
    return message === undefined ? [] : [{ fieldId: fieldIds[field], message }];
  });
  const hidden = sentence("clientId");
  return {
    of: sentence,
    all: hidden === undefined ? all : [...all, { fieldId: fieldIds.name, message: hidden }],
  };
}

type StartFieldsProps = {
  locale: "id" | "en";
  /** Those staff offer now, the default first. */
  questionTypes: readonly QuestionType[];
  /** What stands in the fields: typed before an error, or known of a signed-in member (R014). */
  values: StartValues;
  fault: (field: VisibleField) => string | undefined;
  /** The signed-in member's own, which no other can be written over. */
  ownNumber?: string | undefined;
  /** Outside hours there is nobody to ask back: the question must be written (R019). */
  questionRequired: boolean;
  /** What is known already of the question, offered below it. */
  belowQuestion?: ReactNode;
};

/** The pre-chat form's fields (R014). Keys let the values of a refused form in: React resets a form after its action. */
export function StartFields({
  locale,
  questionTypes,
  values,
  fault,
  ownNumber,
  questionRequired,
  belowQuestion,
}: StartFieldsProps) {
  const t = useTranslations("conversation.form");
  const { name = "", email = "", memberNumber = "", questionType, question = "" } = values;
  const { purpose = "" } = values;
  return (
    <>
      <Field id={fieldIds.name} label={t("name")} error={fault("name")}>
        {(control) => (
          <Input
            {...control}
            key={name}
            name="name"
            defaultValue={name}
            autoComplete="name"
            maxLength={nameLengthMax}
            required
          />
        )}
      </Field>
      <Field id={fieldIds.email} label={t("email")} error={fault("email")}>
        {(control) => (
          <Input
            {...control}
            key={email}
            name="email"
            type="email"
            defaultValue={email}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field
        id={fieldIds.memberNumber}
        label={t("memberNumber")}
        optional={ownNumber ? undefined : t("optional")}
        hint={ownNumber ? t("memberNumberOwn") : t("memberNumberHint")}
        error={fault("memberNumber")}
      >
        {(control) => (
          <Input
            {...control}
            key={ownNumber ?? memberNumber}
            name="memberNumber"
            defaultValue={ownNumber ?? memberNumber}
            readOnly={ownNumber !== undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
          />
        )}
      </Field>
      <QuestionTypeField
        id={fieldIds.questionType}
        locale={locale}
        types={questionTypes}
        before={questionType}
        error={fault("questionType")}
      />
      <Field
        id={fieldIds.purpose}
        label={t("purposeOf")}
        optional={t("optional")}
        error={fault("purpose")}
      >
        {(control) => (
          <Select {...control} key={purpose} name="purpose" defaultValue={purpose}>
            <option value="">{t("purposeNone")}</option>
            {purposes.map((known) => (
              <option key={known.code} value={known.code}>
                {known[locale]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        id={fieldIds.question}
        label={t("question")}
        optional={questionRequired ? undefined : t("optional")}
        hint={t("questionHint")}
        error={fault("question")}
      >
        {(control) => (
          <Textarea
            {...control}
            key={question}
            name="question"
            defaultValue={question}
            rows={4}
            required={questionRequired}
          />
        )}
      </Field>
      {belowQuestion}
      <Checkbox
        key={values.publicComputer ?? ""}
        id={fieldIds.publicComputer}
        name="publicComputer"
        defaultChecked={values.publicComputer === "on"}
        label={t("publicComputer")}
        hint={t("publicComputerHint")}
        error={fault("publicComputer")}
      />
    </>
  );
}
