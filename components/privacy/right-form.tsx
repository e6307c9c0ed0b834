"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { AskState } from "@/lib/privacy/actions";
import { askRightAction } from "@/lib/privacy/actions";
import type { AskableKind } from "@/lib/privacy/domain/rights";

/** What a form asks for; `name` is a field of the action. */
export type AskedField = {
  readonly name: "field" | "value" | "why" | "sure";
  readonly control: "choice" | "line" | "text" | "box";
  readonly label: string;
  readonly hint?: string;
  readonly optional?: string;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
};

type RightFormProps = {
  kind: AskableKind;
  fields: readonly AskedField[];
  /** Sentences of the page's language; `errors` and `refusals` by their words. */
  words: {
    readonly submit: string;
    readonly sending: string;
    readonly check: string;
    readonly done: string;
    readonly errors: Readonly<Record<string, string>>;
    readonly refusals: Readonly<Record<string, string>>;
  };
  /** What the action answered before this page, without JavaScript. */
  answered: AskState | null;
};

const idle: AskState = { status: "idle" };

/** One request about one's own data, as a form that works without JavaScript too. */
export function RightForm({ kind, fields, words, answered }: RightFormProps) {
  const [state, submit, pending] = useActionState(askRightAction, answered ?? idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const idOf = (name: AskedField["name"]) => `${kind}-${name}`;
  const fault = (name: AskedField["name"]) => {
    const word = errors[name]?.[0];
    return word === undefined ? undefined : (words.errors[word] ?? words.check);
  };
  const faults = fields.flatMap(({ name }) => {
    const message = fault(name);
    return message === undefined ? [] : [{ fieldId: idOf(name), message }];
  });
  return (
    <form action={submit} className="grid max-w-140 gap-5" noValidate key={JSON.stringify(values)}>
      <input type="hidden" name="kind" value={kind} />
      <ErrorSummary title={words.check} faults={faults} />
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {words.refusals[state.refusal]}
        </p>
      ) : null}
      {fields.map((field) =>
        field.control === "box" ? (
          <Checkbox
            key={field.name}
            id={idOf(field.name)}
            name={field.name}
            label={field.label}
            error={fault(field.name)}
          />
        ) : (
          <Field
            key={field.name}
            id={idOf(field.name)}
            label={field.label}
            hint={field.hint}
            optional={field.optional}
            error={fault(field.name)}
          >
            {(control) => {
              const { name, choices } = field;
              const value = name === "sure" ? undefined : values[name];
              if (choices)
                return (
                  <Select {...control} name={name} defaultValue={value}>
                    {choices.map((choice) => (
                      <option key={choice.value} value={choice.value}>
                        {choice.label}
                      </option>
                    ))}
                  </Select>
                );
              return field.control === "line" ? (
                <Input
                  {...control}
                  name={name}
                  maxLength={200}
                  autoComplete="off"
                  defaultValue={value}
                />
              ) : (
                <Textarea
                  {...control}
                  name={name}
                  rows={3}
                  maxLength={2000}
                  defaultValue={value}
                  required={field.optional === undefined}
                />
              );
            }}
          </Field>
        ),
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          type="submit"
          variant={kind === "delete" ? "danger" : "outline"}
          busyLabel={pending && words.sending}
        >
          {words.submit}
        </Button>
        <p role="status" className="text-ui font-semibold text-primary">
          {state.status === "done" ? words.done : ""}
        </p>
      </div>
    </form>
  );
}
