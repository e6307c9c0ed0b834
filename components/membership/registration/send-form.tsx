"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { SendState } from "@/lib/membership/registration/resuming/actions";
import { sendAction } from "@/lib/membership/registration/resuming/actions";

type SendFormProps = {
  readonly locale: "id" | "en";
  readonly seen: number;
  readonly label: string;
  readonly busy: string;
  readonly variant?: "primary" | "outline";
  /** The sentence of each refusal. */
  readonly refusals: Readonly<Record<string, string>>;
  readonly answered: SendState | null;
};

const idle: SendState = { status: "idle" };

/** *Kirim pendaftaran*, and the confirmation mail once more. */
export function SendForm(props: SendFormProps) {
  const { locale, seen, label, busy, variant = "primary", refusals, answered } = props;
  const [state, submit, pending] = useActionState(sendAction, answered ?? idle);
  return (
    <form action={submit} className="grid gap-4">
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{refusals[state.refusal]}</p>
          </Card>
        </div>
      ) : null}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="seen" value={seen} />
      <div>
        <Button type="submit" variant={variant} busyLabel={pending && busy}>
          {label}
        </Button>
      </div>
    </form>
  );
}
