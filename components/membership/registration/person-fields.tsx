import { useTranslations } from "next-intl";
import {
  educations,
  guardianRelations,
  occupations,
} from "@/lib/membership/registration/domain/statistics";
import { BirthDateField } from "./birth-date-field";
import type { FieldsProps } from "./text-field";
import { ChoiceField, TextField } from "./text-field";

type PersonFieldsProps = FieldsProps & {
  readonly locale: "id" | "en";
  readonly guardianBelowAge: number;
  /** Whether a guardian is asked for: somebody under age has saved or sent his birth date. */
  readonly withGuardian: boolean;
};

/** Step two: the person, whoever speaks for a child, and what may be said freely. */
export function PersonFields({
  locale,
  guardianBelowAge,
  withGuardian,
  ...field
}: PersonFieldsProps) {
  const t = useTranslations("registration.form");
  const named = (list: typeof educations | typeof occupations | typeof guardianRelations) =>
    list.map(({ code, label }) => ({ code, name: label[locale] }));
  return (
    <>
      <TextField
        {...field}
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        // Not cut by the browser: half a name would be taken for the whole.
      />
      <TextField
        {...field}
        name="mobile"
        label={t("mobile")}
        hint={t("mobileHint")}
        type="tel"
        autoComplete="tel"
        maxLength={60}
      />
      <TextField {...field} name="birthPlace" label={t("birthPlace")} maxLength={120} />
      <BirthDateField {...field} locale={locale} />
      <ChoiceField
        {...field}
        name="sex"
        label={t("sex")}
        none={t("choose")}
        choices={[
          { code: "female", name: t("female") },
          { code: "male", name: t("male") },
        ]}
      />
      {withGuardian ? (
        <fieldset className="mt-2 grid gap-5.5">
          <legend className="mb-1">
            <h2 className="text-h3 font-semibold">{t("guardianHeading")}</h2>
          </legend>
          <p className="text-ui text-ink-muted">{t("guardianText", { age: guardianBelowAge })}</p>
          <TextField {...field} name="guardianName" label={t("guardianName")} />
          <ChoiceField
            {...field}
            name="guardianRelation"
            label={t("guardianRelation")}
            none={t("choose")}
            choices={named(guardianRelations)}
          />
          <TextField
            {...field}
            name="guardianMobile"
            label={t("guardianMobile")}
            type="tel"
            maxLength={60}
          />
        </fieldset>
      ) : null}
      <fieldset className="mt-2 grid gap-5.5">
        <legend className="mb-3">
          <h2 className="text-h3 font-semibold">{t("freeHeading")}</h2>
        </legend>
        <ChoiceField
          {...field}
          name="education"
          label={t("education")}
          none={t("unsaid")}
          choices={named(educations)}
          optional
        />
        <ChoiceField
          {...field}
          name="occupation"
          label={t("occupation")}
          none={t("unsaid")}
          choices={named(occupations)}
          optional
        />
        <TextField
          {...field}
          name="institution"
          label={t("institution")}
          autoComplete="organization"
          maxLength={120}
          optional
        />
      </fieldset>
    </>
  );
}
