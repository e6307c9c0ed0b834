import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { Purpose } from "@/lib/membership/consents/domain/purposes";
import { askedPurposes, isFreePurpose } from "@/lib/membership/consents/domain/purposes";
import { consentText, statementText } from "@/lib/membership/consents/domain/texts";
import type { FieldsProps } from "./text-field";
import { fieldId } from "./use-faults";

type StatementFieldsProps = FieldsProps & {
  readonly locale: "id" | "en";
  readonly underAge: boolean;
};

/** Step five: one box for each thing that is said, none ticked before. */
export function StatementFields({ locale, underAge, step, values, fault }: StatementFieldsProps) {
  const t = useTranslations("registration.form");
  const box = (name: "truth" | Purpose, label: string, hint: string) => (
    <Checkbox
      key={`${name} ${values[name] ?? ""}`}
      id={fieldId(step, name)}
      name={name}
      defaultChecked={values[name] === "on"}
      label={label}
      hint={hint}
      error={fault(name)}
    />
  );
  return (
    <>
      <fieldset className="grid gap-2">
        <legend>
          <h2 className="text-h3 font-semibold">{t("statementHeading")}</h2>
        </legend>
        {box("truth", statementText(locale), t("required"))}
      </fieldset>
      <fieldset className="grid gap-2">
        <legend className="mb-1">
          <h2 className="text-h3 font-semibold">{t("consentHeading")}</h2>
        </legend>
        <p className="text-ui text-ink-muted">{t("consentText")}</p>
        {askedPurposes(underAge).map((purpose) =>
          box(
            purpose,
            consentText(purpose, locale).words,
            isFreePurpose(purpose) ? t("optional") : t("required"),
          ),
        )}
      </fieldset>
    </>
  );
}
