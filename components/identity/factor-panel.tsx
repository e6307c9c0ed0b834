"use client";

import { useActionState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { FactorState } from "@/lib/identity/factor/actions";
import { factorAction } from "@/lib/identity/factor/actions";
import type { FactorStanding } from "@/lib/identity/factor/types";
import { CodeField } from "./code-field";
import { FactorBegin } from "./factor-begin";
import { factorSentences } from "./factor-sentences";
import { FactorSetup } from "./factor-setup";
import { PostedMark } from "./posted-mark";
import { RecoveryCodes } from "./recovery-codes";

type FactorPanelProps = {
  locale: "id" | "en";
  standing: FactorStanding;
  /** The role must have one, so that turning it off is only a way to another telephone. */
  obligatory?: boolean;
  /** What was answered to a post without JavaScript: `keptAnswer("factor")`. */
  answered?: FactorState | null;
};

const idle: FactorState = { status: "idle" };
const fieldIds = { code: "kode-kedua", password: "kode-kedua-sandi" };

/** One's own second factor: set up, confirmed by a first code, changed or turned off. Works without JavaScript. */
export function FactorPanel(props: FactorPanelProps) {
  const { locale, standing, obligatory = false, answered } = props;
  const [state, submit, pending] = useActionState(factorAction, answered ?? idle);
  const say = factorSentences[locale];
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: "code" | "password") => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : say.invalid[word];
  };
  // What was answered may be about a field that is no longer there: the standing changed meanwhile.
  const shown = standing.state === "off" ? "password" : "code";
  // A code that is not right is told at its field, which stands far below on a telephone.
  const wrong = state.status === "refused" && state.refusal === "wrong-code" && shown === "code";
  const error = wrong ? say.refusals["wrong-code"] : fault(shown);
  const on = standing.state === "on";
  return (
    <section aria-labelledby="kode-kedua-judul" className="grid max-w-160 gap-5">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 id="kode-kedua-judul">{say.panelTitle}</h2>
          <Badge tone={on ? "positive" : "neutral"}>{on ? say.on : say.off}</Badge>
        </div>
        <p className="max-w-[60ch] text-ui text-ink-muted">{say.about}</p>
      </div>
      {state.status === "recovery-codes" ? (
        <RecoveryCodes locale={locale} codes={state.recoveryCodes} />
      ) : null}
      {state.status === "done" && standing.state === "off" ? (
        <p role="status" className="text-ui font-semibold text-primary">
          {say.ended}
        </p>
      ) : null}
      {state.status === "refused" && !wrong ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {say.refusals[state.refusal]}
        </p>
      ) : null}
      <form action={submit} className="grid justify-items-start gap-5" noValidate>
        <PostedMark />
        <ErrorSummary
          title={say.faults}
          faults={error === undefined ? [] : [{ fieldId: fieldIds[shown], message: error }]}
        />
        {standing.state === "off" ? (
          <FactorBegin
            locale={locale}
            fieldId={fieldIds.password}
            error={error}
            pending={pending}
          />
        ) : null}
        {standing.state === "pending" ? (
          <>
            <FactorSetup locale={locale} standing={standing} />
            <CodeField
              id={fieldIds.code}
              label={say.firstCode}
              hint={say.firstCodeHint}
              error={error}
              digitsOnly
            />
            {/* First in the form: Enter in the field presses it. */}
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                name="deed"
                value="confirm"
                busyLabel={pending && say.confirming}
              >
                {say.confirm}
              </Button>
              <Button type="submit" name="deed" value="cancel" variant="quiet">
                {say.cancel}
              </Button>
            </div>
          </>
        ) : null}
        {standing.state === "on" ? (
          <>
            <p className="text-ui">
              {say.since(formatDateTime(standing.since, locale))}{" "}
              {say.codesLeft(standing.recoveryCodesLeft)}
            </p>
            <div className="grid gap-1">
              <h3 className="text-h3 font-semibold">{say.change}</h3>
              <p className="max-w-[60ch] text-ui text-ink-muted">
                {say.changeAbout} {obligatory ? say.changeObligatory : null}
              </p>
            </div>
            <CodeField id={fieldIds.code} label={say.code} error={error} />
            <div className="flex flex-wrap gap-3">
              <Button
                type="submit"
                name="deed"
                value="renew"
                variant="outline"
                busyLabel={pending && say.submitting}
              >
                {say.renew}
              </Button>
              <Button
                type="submit"
                name="deed"
                value="end"
                variant="danger"
                busyLabel={pending && say.submitting}
              >
                {say.end}
              </Button>
            </div>
          </>
        ) : null}
      </form>
    </section>
  );
}
