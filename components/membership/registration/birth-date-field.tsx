import { useTranslations } from "next-intl";
import { BirthDateParts } from "../birth-date-parts";
import type { FieldsProps } from "./text-field";
import { fieldId } from "./use-faults";

/** The applicant's own birth date, by day, month and year. */
export function BirthDateField({
  step,
  values,
  fault,
  locale,
}: FieldsProps & { readonly locale: "id" | "en" }) {
  const t = useTranslations("registration.form");
  const part = (name: "birthDay" | "birthMonth" | "birthYear") => ({
    ...{ id: fieldId(step, name), name, value: values[name] },
  });
  return (
    <BirthDateParts
      own
      locale={locale}
      words={{
        ...{ birthDate: t("birthDate"), day: t("day"), month: t("month") },
        ...{ year: t("year"), choose: t("choose") },
      }}
      day={part("birthDay")}
      month={part("birthMonth")}
      year={part("birthYear")}
      error={fault("birthDay")}
    />
  );
}
