"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { CodeState } from "@/lib/identity/factor/actions";
import { passFactorAction } from "@/lib/identity/factor/actions";
import { CodeField } from "./code-field";
import { factorSentences } from "./factor-sentences";

type CodeFormProps = {
  locale: "id" | "en";
  /** A path of this portal to go on to, already checked; the action checks it again. */
  returnPath: string | null;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered?: CodeState | null;
};

const idle: CodeState = { status: "idle" };
const fieldId = "masuk-kode";

/** The second step of signing in; a plain form that also works without JavaScript. */
export function CodeForm({ locale, returnPath, answered }: CodeFormProps) {
  const [state, submit, pending] = useActionState(passFactorAction, answered ?? idle);
  const say = factorSentences[locale];
  const error = state.status === "invalid" ? say.invalid["code-missing"] : undefined;
  return (
    <form action={submit} className="grid gap-5" noValidate>
      <ErrorSummary
        title={say.faults}
        faults={error === undefined ? [] : [{ fieldId, message: error }]}
      />
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{say.refusals[state.refusal]}</p>
          </Card>
        </div>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      {returnPath === null ? null : <input type="hidden" name="lanjut" value={returnPath} />}
      <CodeField id={fieldId} label={say.code} hint={say.codeHint} error={error} />
      <Button type="submit" block busyLabel={pending && say.submitting}>
        {say.submit}
      </Button>
    </form>
  );
}
