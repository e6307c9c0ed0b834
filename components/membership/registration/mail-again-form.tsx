"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { MailAgainState } from "@/lib/membership/admission/again/actions";
import { mailAgainAction } from "@/lib/membership/admission/again/actions";

type MailAgainFormProps = {
  readonly label: string;
  readonly busy: string;
  /** Said after every press that was not refused, whether or not a mail went. */
  readonly done: string;
  /** The sentence of each refusal. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly answered: MailAgainState | null;
};

const idle: MailAgainState = { status: "idle" };

/** The mail with which a new member chooses his password, once more; a plain form post without JavaScript. */
export function MailAgainForm({ label, busy, done, refusals, answered }: MailAgainFormProps) {
  const [state, submit, pending] = useActionState(mailAgainAction, answered ?? idle);
  return (
    <form action={submit} className="grid gap-3">
      <div>
        <Button type="submit" variant="outline" compact busyLabel={pending && busy}>
          {label}
        </Button>
      </div>
      <p role="status" className="max-w-[60ch] text-ui font-semibold empty:hidden">
        {state.status === "done" ? done : null}
      </p>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {refusals[state.refusal]}
        </p>
      ) : null}
    </form>
  );
}
