import { useTranslations } from "next-intl";
import { FieldError } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { monthName } from "@/lib/hours/domain/format";
import type { FieldsProps } from "./text-field";
import { fieldId } from "./use-faults";

/**
 * Three plain fields: a calendar of the browser writes the parts in its own order and zone. The fault belongs to all three,
 * and the summary leads to the first.
 */
export function BirthDateField({
  step,
  values,
  fault,
  locale,
}: FieldsProps & { readonly locale: "id" | "en" }) {
  const t = useTranslations("registration.form");
  const error = fault("birthDay");
  const errorId = `${fieldId(step, "birthDay")}-error`;
  const control = {
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? errorId : undefined,
    required: true,
  };
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1 text-ui font-[650] leading-snug">{t("birthDate")}</legend>
      <div className="grid grid-cols-[3.75rem_minmax(0,1fr)_4.75rem] gap-2 sm:grid-cols-[5rem_minmax(0,1fr)_6rem] sm:gap-3">
        <Part id={fieldId(step, "birthDay")} label={t("day")}>
          <Input
            {...control}
            key={values.birthDay}
            id={fieldId(step, "birthDay")}
            name="birthDay"
            defaultValue={values.birthDay}
            inputMode="numeric"
            autoComplete="bday-day"
            maxLength={2}
          />
        </Part>
        <Part id={fieldId(step, "birthMonth")} label={t("month")}>
          <Select
            {...control}
            key={values.birthMonth}
            id={fieldId(step, "birthMonth")}
            name="birthMonth"
            defaultValue={values.birthMonth ?? ""}
            autoComplete="bday-month"
          >
            <option value="">{t("choose")}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {monthName(month, locale)}
              </option>
            ))}
          </Select>
        </Part>
        <Part id={fieldId(step, "birthYear")} label={t("year")}>
          <Input
            {...control}
            key={values.birthYear}
            id={fieldId(step, "birthYear")}
            name="birthYear"
            defaultValue={values.birthYear}
            inputMode="numeric"
            autoComplete="bday-year"
            maxLength={4}
          />
        </Part>
      </div>
      {error ? <FieldError id={errorId}>{error}</FieldError> : null}
    </fieldset>
  );
}

function Part({ id, label, children }: { id: string; label: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-small">
        {label}
      </label>
      {children}
    </div>
  );
}
