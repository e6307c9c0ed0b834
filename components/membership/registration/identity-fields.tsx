import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { FieldsProps } from "./text-field";
import { ChoiceField, TextField } from "./text-field";
import { fieldId } from "./use-faults";

type IdentityFieldsProps = FieldsProps & {
  /** What is saved of the number, masked: it is never shown again. */
  readonly keptNumber: string | null;
  /** Once staff have seen the address confirmed it stays. */
  readonly emailFixed: boolean;
  /** Asked when it begins: the browser's key lives as long as that says. */
  readonly beginning: boolean;
};

/** Step one: who it is, and where he is written to. */
export function IdentityFields({
  keptNumber,
  emailFixed,
  beginning,
  ...field
}: IdentityFieldsProps) {
  const t = useTranslations("registration.form");
  return (
    <>
      <ChoiceField
        {...field}
        name="kind"
        label={t("kind")}
        none={t("choose")}
        choices={[
          { code: "nik", name: t("nik") },
          { code: "passport", name: t("passport") },
          { code: "kitas", name: t("kitas") },
        ]}
      />
      <TextField
        {...field}
        name="number"
        label={t("number")}
        hint={keptNumber === null ? t("numberHint") : t("numberKept", { masked: keptNumber })}
        optional={keptNumber !== null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
      />
      <TextField
        {...field}
        name="email"
        label={t("email")}
        hint={emailFixed ? t("emailFixed") : t("emailHint")}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={emailFixed}
      />
      {beginning ? (
        <Checkbox
          key={field.values.publicComputer ?? ""}
          id={fieldId(field.step, "publicComputer")}
          name="publicComputer"
          defaultChecked={field.values.publicComputer === "on"}
          label={t("publicComputer")}
          hint={t("publicComputerHint")}
        />
      ) : null}
    </>
  );
}
