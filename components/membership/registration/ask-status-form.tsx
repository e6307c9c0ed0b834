"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { AskStatusState } from "@/lib/membership/registration/resuming/actions";
import { askStatusAction } from "@/lib/membership/registration/resuming/actions";

type AskStatusFormProps = {
  readonly say: {
    readonly email: string;
    readonly ask: string;
    readonly asked: string;
    /** The sentence of each fault and refusal. */
    readonly words: Readonly<Record<string, string>>;
  };
  readonly answered: AskStatusState | null;
};

const idle: AskStatusState = { status: "idle" };

/** A stranger asks for a link to his registration: one answer, whether there is one or not. */
export function AskStatusForm({ say, answered }: AskStatusFormProps) {
  const [state, submit, pending] = useActionState(askStatusAction, answered ?? idle);
  const word =
    state.status === "invalid"
      ? state.errors.email?.[0]
      : state.status === "refused"
        ? state.refusal
        : undefined;
  const typed = "values" in state ? (state.values.email ?? "") : "";
  return (
    <form action={submit} className="grid max-w-120 gap-4" noValidate>
      <Field
        id="status-email"
        label={say.email}
        error={word === undefined ? undefined : say.words[word]}
      >
        {(control) => (
          <Input
            {...control}
            key={typed}
            name="email"
            type="email"
            defaultValue={typed}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <div>
        <Button type="submit" aria-disabled={pending || undefined}>
          {say.ask}
        </Button>
      </div>
      <p role="status" className="text-ui font-semibold empty:hidden">
        {state.status === "done" ? say.asked : null}
      </p>
    </form>
  );
}
