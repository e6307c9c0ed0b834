import { Checkbox } from "./checkbox";
import type { ControlProps } from "./field";
import { Field } from "./field";
import { Input, Textarea } from "./input";
import { PasswordInput } from "./password-input";
import { Select } from "./select";

/** One line of a form that is described by its page. Its `name` is the field of the action's form. */
export type FieldSpec = {
  readonly kind: "text" | "email" | "tel" | "password" | "area" | "select" | "checkbox" | "hidden";
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** *(boleh dikosongkan)*; without it the field is required. */
  readonly optional?: string;
  readonly value?: string;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** Of a `select`. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
};

export type ActionWords = {
  readonly submit: string;
  readonly busy: string;
  /** Heads the list of faults. */
  readonly faults: string;
  readonly done?: string;
  readonly show?: string;
  readonly hide?: string;
  /** Kebab words of the action's refusals and faults → sentences. */
  readonly sentences: { readonly [word: string]: string };
};

type ActionFieldProps = {
  id: string;
  field: FieldSpec;
  /** What stands in it: typed before an error, or known. */
  value: string | undefined;
  fault: string | undefined;
  words: ActionWords;
};

/** One field of an `ActionForm`. Keys let the values of a refused form in: React resets a form after its action. */
export function ActionField({ id, field, value = "", fault, words }: ActionFieldProps) {
  const { kind, name, label, hint, optional } = field;
  if (kind === "hidden") return <input type="hidden" name={name} value={value} />;
  if (kind === "checkbox")
    return (
      <Checkbox
        key={value}
        id={id}
        name={name}
        defaultChecked={value === "on"}
        label={label}
        hint={hint}
        error={fault}
      />
    );
  return (
    <Field id={id} label={label} optional={optional} hint={hint} error={fault}>
      {(control) => <Control control={control} field={field} value={value} words={words} />}
    </Field>
  );
}

type ControlPartProps = {
  control: ControlProps;
  field: FieldSpec;
  value: string;
  words: ActionWords;
};

function Control({ control, field, value, words }: ControlPartProps) {
  const { kind, name, autoComplete, maxLength } = field;
  const required = field.optional === undefined;
  if (kind === "password")
    return (
      <PasswordInput
        control={control}
        name={name}
        show={words.show ?? ""}
        hide={words.hide ?? ""}
        autoComplete={autoComplete === "new-password" ? "new-password" : "current-password"}
      />
    );
  const common = { ...control, name, defaultValue: value, required };
  if (kind === "area") return <Textarea key={value} {...common} maxLength={maxLength} />;
  if (kind === "select")
    return (
      <Select key={value} {...common}>
        {(field.options ?? []).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    );
  const plain = kind === "text" ? {} : ({ autoCapitalize: "none", spellCheck: false } as const);
  return (
    <Input
      key={value}
      {...common}
      {...plain}
      type={kind}
      autoComplete={autoComplete}
      maxLength={maxLength}
    />
  );
}
