"use client";

import { useActionState } from "react";
import type { ActionWords, FieldSpec } from "./action-field";
import { ActionField } from "./action-field";
import { Button } from "./button";
import type { ButtonVariant } from "./button-class";
import { Card } from "./card";
import { ErrorSummary } from "./error-summary";

/** What a form's action answers, in the words of any room (`FormState` with its own fields and refusals fits). */
export type ActionAnswer =
  | { readonly status: "idle" }
  | {
      readonly status: "invalid";
      readonly errors: { readonly [field: string]: readonly string[] | undefined };
      readonly values: { readonly [field: string]: string | undefined };
    }
  | {
      readonly status: "refused";
      readonly refusal: string;
      readonly values: { readonly [field: string]: string | undefined };
    }
  | { readonly status: "done" };

type ActionFormProps = {
  /** Begins the ids of the fields: unique on the page. */
  id: string;
  /**
   * The server action itself, not a function around it: only so does the form work without JavaScript. Written as a
   * method, so that an action with fewer refusals of its own fits.
   */
  action(before: ActionAnswer, form: FormData): Promise<ActionAnswer>;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered?: ActionAnswer | null;
  fields: readonly FieldSpec[];
  words: ActionWords;
  variant?: ButtonVariant;
  compact?: boolean;
};

const idle: ActionAnswer = { status: "idle" };

/** A form of plain fields whose texts come from its page; works without JavaScript. */
export function ActionForm({
  id,
  action,
  answered,
  fields,
  words,
  variant = "primary",
  compact = false,
}: ActionFormProps) {
  const [state, submit, pending] = useActionState(action, answered ?? idle);
  const sentence = (word: string | undefined) =>
    word === undefined ? undefined : (words.sentences[word] ?? words.faults);
  const typed = state.status === "invalid" || state.status === "refused" ? state.values : null;
  const fault = (name: string) =>
    state.status === "invalid" ? sentence(state.errors[name]?.[0]) : undefined;
  const faults = fields.flatMap(({ name }) => {
    const message = fault(name);
    return message === undefined ? [] : [{ fieldId: `${id}-${name}`, message }];
  });
  return (
    <form action={submit} className="grid gap-5" noValidate>
      <ErrorSummary title={words.faults} faults={faults} />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{sentence(state.refusal)}</p>
          </Card>
        </div>
      ) : null}
      {fields.map((field) => (
        <ActionField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={typed && field.kind !== "hidden" ? (typed[field.name] ?? "") : field.value}
          fault={fault(field.name)}
          words={words}
        />
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant={variant} compact={compact} busyLabel={pending && words.busy}>
          {words.submit}
        </Button>
        <p role="status" className="text-ui font-semibold text-primary">
          {state.status === "done" ? words.done : ""}
        </p>
      </div>
    </form>
  );
}
