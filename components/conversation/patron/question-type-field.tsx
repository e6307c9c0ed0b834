import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import { untypedCode } from "@/lib/conversation/domain/question-types";

type QuestionTypeFieldProps = {
  id: string;
  locale: "id" | "en";
  /** Those staff offer now, the default first. */
  types: readonly QuestionType[];
  /** Chosen before an error. */
  before: string | undefined;
  error: string | undefined;
};

/** *Jenis Pertanyaan* (R014); what staff say of a type is shown once it is chosen. */
export function QuestionTypeField({ id, locale, types, before, error }: QuestionTypeFieldProps) {
  const t = useTranslations("conversation.form");
  const [chosen, setChosen] = useState<string | null>(null);
  const [first] = types;
  if (!first) return <input type="hidden" name="questionType" value={untypedCode} />;
  const hint = types.find(({ code }) => code === chosen)?.hint[locale];
  return (
    <Field id={id} label={t("questionType")} hint={hint} error={error}>
      {(control) => (
        <Select
          {...control}
          key={before}
          name="questionType"
          defaultValue={types.some(({ code }) => code === before) ? before : first.code}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {types.map(({ code, label }) => (
            <option key={code} value={code}>
              {label[locale]}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
