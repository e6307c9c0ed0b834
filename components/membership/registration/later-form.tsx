"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { LaterState } from "@/lib/membership/registration/resuming/actions";
import { laterAction } from "@/lib/membership/registration/resuming/actions";

type LaterFormProps = {
  readonly locale: "id" | "en";
  /** What each button says, in its order. */
  readonly deeds: readonly { readonly deed: "mail" | "forget"; readonly label: string }[];
  /** Taking it back is asked for twice; null where it cannot be any more. */
  readonly withdraw: {
    readonly label: string;
    readonly text: string;
    readonly sure: string;
  } | null;
  readonly done: string;
  /** The sentence of each refusal. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly answered: LaterState | null;
};

const idle: LaterState = { status: "idle" };

/** What one may do with an application besides filling it in; plain form posts. */
export function LaterForm(props: LaterFormProps) {
  const { locale, deeds, withdraw, done, refusals, answered } = props;
  const [state, submit, pending] = useActionState(laterAction, answered ?? idle);
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="locale" value={locale} />
      <div className="flex flex-wrap gap-3">
        {deeds.map(({ deed, label }) => (
          <Button
            key={deed}
            type="submit"
            variant="outline"
            compact
            name="deed"
            value={deed}
            aria-disabled={pending || undefined}
          >
            {label}
          </Button>
        ))}
      </div>
      {withdraw ? (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-ui font-[550] text-primary underline decoration-1 underline-offset-[0.22em]">
            {withdraw.label}
          </summary>
          <p className="mt-1 mb-3 text-ui text-ink-muted">{withdraw.text}</p>
          <Button
            type="submit"
            variant="outline"
            compact
            name="deed"
            value="withdraw"
            aria-disabled={pending || undefined}
          >
            {withdraw.sure}
          </Button>
        </details>
      ) : null}
      <p role="status" className="text-ui font-semibold empty:hidden">
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
