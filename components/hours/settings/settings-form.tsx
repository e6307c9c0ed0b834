"use client";

import type { ReactNode } from "react";
import { useActionState, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import type { ButtonVariant } from "@/components/ui/button";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SettingsState } from "@/lib/hours/actions";
import { formatDate } from "@/lib/hours/domain/format";
import { weekdaysAsked } from "@/lib/hours/domain/rules";
import type { SettingsField } from "@/lib/hours/schema";
import { ChangePreview } from "./change-preview";
import { FormName, useFirstState, useScripted } from "./kept-answer";
import { refusalFields, settingsRefusals } from "./settings-sentences";

/** One control of a settings form; `value` is what stands in it at first. */
export type SettingsControl = {
  readonly name: SettingsField;
  readonly value: string;
} & (
  | { readonly type: "hidden" }
  | {
      readonly type: "text";
      readonly label: string;
      readonly hint?: string;
      readonly optional?: boolean;
    }
  | { readonly type: "date"; readonly label: string; readonly hint?: string }
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
  /** Offers to show the coming days before anything is published. */
  previews?: boolean;
  /** Said above the controls. */
  note?: string;
  /** Folds the form behind this line, which also names it; it stays open while something is to be mended. */
  summary?: string;
};

/** A form of the settings page: works as a plain post, keeps what was typed, says errors at their fields. */
export function SettingsForm({
  id,
  action,
  controls,
  submit,
  submitFor,
  variant = "primary",
  previews = false,
  note,
  summary,
}: SettingsFormProps) {
  const [state, send, pending] = useActionState(action, useFirstState(id));
  const failed = state.status === "invalid" || state.status === "refused";
  const kept = failed || state.status === "preview";
  const values = kept ? state.values : null;
  const saved = state.status === "done" || state.status === "week-saved";
  const fold = useRef<HTMLDetailsElement>(null);
  const message = useRef<HTMLParagraphElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status === "preview") shown.current?.focus();
    if (state.status !== "done" && state.status !== "week-saved") return;
    if (fold.current) fold.current.open = false;
    message.current?.focus();
  }, [state]);
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
  const outcome =
    saved && !pending ? (
      <p
        ref={message}
        role="status"
        tabIndex={-1}
        className="py-1 text-ui font-semibold text-primary"
      >
        {state.status === "week-saved"
          ? `Jam mulai ${formatDate(state.validFrom, "id")} tersimpan.`
          : "Perubahan tersimpan."}
      </p>
    ) : null;
  const body = (
    <form
      action={send}
      noValidate
      aria-label={summary}
      className="grid gap-4"
      key={JSON.stringify([values, controls.map(({ value }) => value)])}
    >
      <FormName form={id} />
      {summary === undefined ? outcome : null}
      <Refusal state={state} atField={faults.length > 0} />
      <ErrorSummary title="Periksa kembali isian berikut" faults={faults} />
      {note === undefined ? null : <p className="text-ui text-ink-muted">{note}</p>}
      <Controls id={id} controls={controls} typed={values} faultOf={faultOf} answer={state} />
      {state.status === "preview" ? <ChangePreview ref={shown} preview={state.preview} /> : null}
      <Submits previews={previews} variant={variant}>
        {submit}
        {submitFor === undefined ? null : <span className="sr-only"> {submitFor}</span>}
      </Submits>
    </form>
  );
  if (summary === undefined) return body;
  return (
    <>
      {outcome}
      <details ref={fold} open={kept || undefined} className="mt-2 border-t border-line">
        <summary className="min-h-11 py-2.5 text-ui font-semibold text-primary">{summary}</summary>
        <div className="max-w-140 pt-2 pb-6">{body}</div>
      </details>
    </>
  );
}

type SubmitsProps = {
  previews: boolean;
  variant: ButtonVariant;
  children: ReactNode;
};

/** The preview stands first: *Enter* in a field presses it, and never publishes. */
function Submits({ previews, variant, children }: SubmitsProps) {
  const { pending, data } = useFormStatus();
  const asked = pending && data.get("intent") === "preview" ? "preview" : "publish";
  return (
    <div className="flex flex-wrap gap-3">
      {previews ? (
        <Button
          type="submit"
          name="intent"
          value="preview"
          compact
          variant="outline"
          busyLabel={pending && asked === "preview" && "Menghitung"}
          disabled={pending && asked !== "preview"}
        >
          Pratinjau
        </Button>
      ) : null}
      <Button
        type="submit"
        compact
        variant={variant}
        busyLabel={pending && asked === "publish" && (previews ? "Menerbitkan" : "Menyimpan")}
        disabled={pending && asked !== "publish"}
      >
        {children}
      </Button>
    </div>
  );
}

/** Why the last sending was refused, where no field can say it. */
function Refusal({ state, atField }: { state: SettingsState; atField: boolean }) {
  if ((state.status !== "invalid" && state.status !== "refused") || atField) return null;
  return (
    <p role="alert" className="text-ui font-semibold text-danger">
      {state.status === "refused"
        ? settingsRefusals[state.refusal]
        : "Formulir ini tidak utuh. Muat ulang halaman, lalu coba lagi."}
    </p>
  );
}

/** What has been chosen since that answer and changes which controls there are. */
type Choice = {
  readonly answer: SettingsState;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
};

type ControlsProps = {
  id: string;
  controls: readonly SettingsControl[];
  typed: { readonly [F in SettingsField]?: string } | null;
  faultOf: (name: SettingsField) => string | undefined;
  answer: SettingsState;
};

/**
 * The controls in their order; the hours of the week stand together, leave with the kind that has none, and each of them
 * with a range of days in which its weekday does not occur.
 */
function Controls({ id, controls, typed, faultOf, answer }: ControlsProps) {
  // After an answer React puts the controls back to their first value or what was typed: a choice lasts until then.
  const [choice, choose] = useState<Choice>({ answer });
  const chosen = (name: "kind" | "from" | "to") =>
    (choice.answer === answer ? choice[name] : undefined) ??
    typed?.[name] ??
    controls.find((control) => control.name === name)?.value;
  const choosing = (name: SettingsField) =>
    name === "kind" || name === "from" || name === "to"
      ? (value: string) =>
          choose((before) => ({
            ...(before.answer === answer ? before : { answer }),
            [name]: value,
          }))
      : undefined;
  // Without JavaScript the fields stay, and hours typed for a closing are refused rather than dropped.
  const scripted = useScripted();
  const closed = scripted && chosen("kind") === "closed";
  const asked = weekdaysAsked({ from: chosen("from"), to: chosen("to") });
  const isAsked = (name: SettingsField) => asked.some((weekday) => name === `day${weekday}`);
  const line = (control: SettingsControl) => (
    <Control
      key={control.name}
      id={`${id}-${control.name}`}
      control={control}
      typed={typed}
      error={faultOf(control.name)}
      onChoose={choosing(control.name)}
      left={control.type === "hours" && !isAsked(control.name)}
    />
  );
  const firstHours = controls.findIndex(({ type }) => type === "hours");
  const hours = controls.filter(({ type }) => type === "hours");
  if (hours.length === 0) return controls.map(line);
  return (
    <>
      {controls.slice(0, firstHours).map(line)}
      <p role="status" className="text-ui text-ink-muted empty:hidden">
        {closed ? "Tutup sepanjang hari; jam yang pernah ditulis tidak dipakai." : null}
      </p>
      <fieldset disabled={closed} hidden={closed} className={closed ? "hidden" : "grid gap-4"}>
        <legend className="mb-3 text-ui text-ink-muted">
          Jam tiap hari. Hari yang dikosongkan berarti tutup.
        </legend>
        {hours.map(line)}
      </fieldset>
      {controls.slice(firstHours + hours.length).map(line)}
    </>
  );
}

type ControlProps = {
  id: string;
  control: SettingsControl;
  typed: { readonly [F in SettingsField]?: string } | null;
  error: string | undefined;
  onChoose: ((value: string) => void) | undefined;
  /** Neither shown nor sent, but kept with what is in it: the range may be changed back. */
  left: boolean;
};

function Control({ id, control, typed, error, onChoose, left }: ControlProps) {
  const { name } = control;
  // What identifies the thing and its version always comes from the page, never from an earlier sending.
  if (control.type === "hidden") return <input type="hidden" name={name} value={control.value} />;
  // An unticked box is not sent, and neither are the hours of a closing, which keep what they were.
  const unsent = control.type === "hours" ? control.value : "";
  const value = typed === null ? control.value : (typed[name] ?? unsent);
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
  const optional = control.type === "text" && control.optional === true;
  const field = (
    <Field
      id={id}
      label={control.label}
      optional={optional ? "(boleh dikosongkan)" : undefined}
      error={error}
      hint={control.type === "text" || control.type === "date" ? control.hint : undefined}
    >
      {(props) =>
        control.type === "select" ? (
          <Select
            {...props}
            compact
            name={name}
            defaultValue={value}
            onChange={(event) => onChoose?.(event.currentTarget.value)}
          >
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
            required={control.type !== "hours" && !optional}
            disabled={left}
            placeholder={control.type === "hours" ? "Tutup" : undefined}
            defaultValue={value}
            onChange={onChoose && ((event) => onChoose(event.currentTarget.value))}
          />
        )
      }
    </Field>
  );
  return control.type === "hours" ? <div hidden={left}>{field}</div> : field;
}
