"use client";

import { useActionState, useEffect } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { ReportState } from "@/lib/membership/card/actions";
import { reportCardAction } from "@/lib/membership/card/actions";
import { reportedReasons } from "@/lib/membership/card/domain/standing";

type ReportCardProps = {
  issue: number;
  /** Id of what the page says in place of the card once it is blocked. */
  blockedId: string;
  words: {
    readonly open: string;
    readonly reason: string;
    readonly choose: string;
    readonly lost: string;
    readonly stolen: string;
    readonly damaged: string;
    readonly button: string;
    readonly busy: string;
    readonly missing: string;
    readonly refused: string;
  };
  /** What was answered to a post without JavaScript. */
  answered: ReportState | null;
};

const idle: ReportState = { status: "idle" };

/** Blocks one's own card after saying what happened; behind a line that opens, also without JavaScript. */
export function ReportCard({ issue, blockedId, words, answered }: ReportCardProps) {
  const [state, submit, pending] = useActionState(reportCardAction, answered ?? idle);
  const typed = state.status === "invalid" ? (state.values.reason ?? "") : "";
  // The form goes with the card it blocked: the keyboard goes on at what is said instead, where that has come.
  useEffect(
    () => () => {
      if (document.activeElement === document.body) document.getElementById(blockedId)?.focus();
    },
    [blockedId],
  );
  return (
    <details open={state.status === "idle" ? undefined : true} className="max-w-[60ch]">
      <summary
        className={`${buttonClass({ variant: "outline", compact: true })} cursor-pointer [&::-webkit-details-marker]:hidden`}
      >
        {words.open}
      </summary>
      <form
        action={submit}
        className="mt-3 grid justify-items-start gap-4 rounded-card border border-line bg-surface p-4"
        noValidate
      >
        <input type="hidden" name="issue" value={issue} />
        {state.status === "refused" ? (
          <p role="alert" className="text-ui font-semibold text-danger">
            {words.refused}
          </p>
        ) : null}
        <div className="w-full max-w-80">
          <Field
            id="sebab"
            label={words.reason}
            error={state.status === "invalid" ? words.missing : undefined}
          >
            {(control) => (
              <Select {...control} name="reason" defaultValue={typed} key={typed}>
                <option value="">{words.choose}</option>
                {reportedReasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {words[reason]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <Button type="submit" variant="danger" compact busyLabel={pending && words.busy}>
          {words.button}
        </Button>
      </form>
    </details>
  );
}
