"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PasswordInput } from "@/components/ui/password-input";
import type { SignInState } from "@/lib/identity/actions";
import { signInAction } from "@/lib/identity/actions";
import { signInSentences } from "./sentences";

type SignInFormProps = {
  locale: "id" | "en";
  /** A path of this portal to go on to, already checked; the action checks it again. */
  returnPath: string | null;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered?: SignInState | null;
};

const idle: SignInState = { status: "idle" };
const fieldIds = { login: "masuk-login", password: "masuk-sandi" };

/** Email or member number and password; a plain form that also works without JavaScript. */
export function SignInForm({ locale, returnPath, answered }: SignInFormProps) {
  const [state, submit, pending] = useActionState(signInAction, answered ?? idle);
  const say = signInSentences[locale];
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: "login" | "password") => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (say.invalid[word] ?? say.faults);
  };
  const faults = (["login", "password"] as const).flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ fieldId: fieldIds[field], message }];
  });
  const typed = state.status === "invalid" || state.status === "refused" ? state.values.login : "";

  return (
    <form action={submit} className="grid gap-5" noValidate>
      <ErrorSummary title={say.faults} faults={faults} />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{say.refusals[state.refusal]}</p>
          </Card>
        </div>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      {returnPath === null ? null : <input type="hidden" name="lanjut" value={returnPath} />}
      <Field id={fieldIds.login} label={say.login} error={fault("login")}>
        {(control) => (
          <Input
            {...control}
            // A refused form comes back with what was typed; the key lets the new default in.
            key={typed}
            name="login"
            defaultValue={typed}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        )}
      </Field>
      <Field id={fieldIds.password} label={say.password} error={fault("password")}>
        {(control) => (
          <PasswordInput control={control} name="password" show={say.show} hide={say.hide} />
        )}
      </Field>
      <Button type="submit" block busyLabel={pending && say.submitting}>
        {say.submit}
      </Button>
    </form>
  );
}
