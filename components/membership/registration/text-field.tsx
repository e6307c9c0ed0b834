import { useTranslations } from "next-intl";
import type { InputHTMLAttributes, ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
import type { StepField } from "@/lib/membership/registration/schema";
import type { FaultOf } from "./use-faults";
import { fieldId } from "./use-faults";

export type Values = { readonly [F in StepField]?: string | undefined };
export type FieldsProps = {
  readonly step: StepKey;
  readonly values: Values;
  readonly fault: FaultOf;
};

type Said = FieldsProps & {
  name: StepField;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
};

type TextFieldProps = Said &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | ("autoComplete" | "inputMode" | "maxLength" | "type")
    | ("readOnly" | "spellCheck" | "autoCapitalize")
  >;

/** One line of text; the key lets what was typed before a fault in again, since React resets a form after its action. */
export function TextField(props: TextFieldProps) {
  const { step, values, fault, name, label, hint, optional = false, ...rest } = props;
  const t = useTranslations("registration.form");
  const value = values[name] ?? "";
  return (
    <Field
      id={fieldId(step, name)}
      label={label}
      optional={optional ? t("optional") : undefined}
      hint={hint}
      error={fault(name)}
    >
      {(control) => (
        <Input
          {...control}
          {...rest}
          key={value}
          name={name}
          defaultValue={value}
          required={!optional}
        />
      )}
    </Field>
  );
}

type ChoiceFieldProps = Said & {
  /** What is offered first: nothing chosen. */
  none: string;
  choices: readonly { readonly code: string; readonly name: string }[];
};

/** One of a closed list. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { step, values, fault, name, label, hint, optional = false, none, choices } = props;
  const t = useTranslations("registration.form");
  const value = values[name] ?? "";
  return (
    <Field
      id={fieldId(step, name)}
      label={label}
      optional={optional ? t("optional") : undefined}
      hint={hint}
      error={fault(name)}
    >
      {(control) => (
        <Select {...control} key={value} name={name} defaultValue={value} required={!optional}>
          <option value="">{none}</option>
          {choices.map(({ code, name: label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
