"use client";

import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SettingsState } from "@/lib/hours/actions";
import type { SettingsField } from "@/lib/hours/schema";
import { refusalFields, settingsRefusals } from "./settings-sentences";

/** One control of a settings form; `value` is what stands in it at first. */
export type SettingsControl = {
  readonly name: SettingsField;
  readonly value: string;
} & (
  | { readonly type: "hidden" }
  | { readonly type: "text" | "date"; readonly label: string; readonly hint?: string }
  | { readonly type: "hours"; readonly label: string }
  | { readonly type: "checkbox"; readonly label: string }
  | {
      readonly type: "select";
      readonly label: string;
      readonly options: readonly { readonly value: string; readonly text: string }[];
    }
);

type SettingsFormProps = {
  /** Unique on the page: the controls' ids begin with it. */
  id: string;
  action: (before: SettingsState, form: FormData) => Promise<SettingsState>;
  controls: readonly SettingsControl[];
  submit: string;
  /** Adds words for a screen reader when several buttons on the page read alike. */
  submitFor?: string;
  variant?: ButtonVariant;
  /** Folds the form behind this line, which also names it; it stays open once something was sent. */
  summary?: string;
};

const idle: SettingsState = { status: "idle" };

/** A form of the settings page: works as a plain post, keeps what was typed, says errors at their fields. */
export function SettingsForm({
  id,
  action,
  controls,
  submit,
  submitFor,
  variant = "primary",
  summary,
}: SettingsFormProps) {
  const [state, send, pending] = useActionState(action, idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : null;
  const visible = controls.filter((control) => control.type !== "hidden");
  const faultOf = (name: SettingsField): string | undefined => {
    if (state.status === "invalid") return state.errors[name]?.[0];
    const told = state.status === "refused" ? refusalFields[state.refusal] : undefined;
    return state.status === "refused" && told?.includes(name)
      ? settingsRefusals[state.refusal]
      : undefined;
  };
  const faults = visible.flatMap(({ name }) => {
    const message = faultOf(name);
    return message === undefined ? [] : [{ fieldId: `${id}-${name}`, message }];
  });
  const body = (
    <form
      action={send}
      noValidate
      aria-label={summary}
      className="grid gap-4"
      key={JSON.stringify([values, controls.map(({ value }) => value)])}
    >
      <Outcome state={state} atField={faults.length > 0} />
      <ErrorSummary title="Periksa kembali isian berikut" faults={faults} />
      {controls.map((control) => (
        <Control
          key={control.name}
          id={`${id}-${control.name}`}
          control={control}
          typed={values}
          error={faultOf(control.name)}
        />
      ))}
      <div>
        <Button type="submit" compact variant={variant} busyLabel={pending && "Menyimpan"}>
          {submit}
          {submitFor === undefined ? null : <span className="sr-only"> {submitFor}</span>}
        </Button>
      </div>
    </form>
  );
  if (summary === undefined) return body;
  return (
    <details
      open={state.status === "idle" ? undefined : true}
      className="mt-2 border-t border-line"
    >
      <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">{summary}</summary>
      <div className="max-w-140 pt-2 pb-6">{body}</div>
    </details>
  );
}

/** What became of the last sending, where no field can say it. */
function Outcome({ state, atField }: { state: SettingsState; atField: boolean }) {
  if (state.status === "done") {
    return (
      <p role="status" className="text-ui font-semibold text-primary">
        Perubahan tersimpan.
      </p>
    );
  }
  if (state.status === "idle" || atField) return null;
  return (
    <p role="alert" className="text-ui font-semibold text-danger">
      {state.status === "refused"
        ? settingsRefusals[state.refusal]
        : "Formulir ini tidak utuh. Muat ulang halaman, lalu coba lagi."}
    </p>
  );
}

type ControlProps = {
  id: string;
  control: SettingsControl;
  typed: { readonly [F in SettingsField]?: string } | null;
  error: string | undefined;
};

function Control({ id, control, typed, error }: ControlProps) {
  const { name } = control;
  // What identifies the thing and its version always comes from the page, never from an earlier sending.
  if (control.type === "hidden") return <input type="hidden" name={name} value={control.value} />;
  const value = typed === null ? control.value : (typed[name] ?? "");
  if (control.type === "checkbox") {
    return (
      <Checkbox
        id={id}
        name={name}
        label={control.label}
        defaultChecked={value === "on"}
        error={error}
      />
    );
  }
  return (
    <Field
      id={id}
      label={control.label}
      error={error}
      hint={control.type === "text" || control.type === "date" ? control.hint : undefined}
    >
      {(props) =>
        control.type === "select" ? (
          <Select {...props} compact name={name} defaultValue={value}>
            {control.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            {...props}
            compact
            name={name}
            type={control.type === "date" ? "date" : "text"}
            autoComplete="off"
            placeholder={control.type === "hours" ? "Tutup" : undefined}
            defaultValue={value}
          />
        )
      }
    </Field>
  );
}
