"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { StepKey } from "@/lib/membership/registration/domain/answers";
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
  /** Where each step is done, and what the link to it says: named when it is the one that is missing. */
  readonly ways: { readonly [S in StepKey]: { readonly href: string; readonly label: string } };
  readonly answered: SendState | null;
};

const idle: SendState = { status: "idle" };

/** *Kirim pendaftaran*, and the confirmation mail once more. */
export function SendForm(props: SendFormProps) {
  const { locale, seen, label, busy, variant = "primary", refusals, ways, answered } = props;
  const [state, submit, pending] = useActionState(sendAction, answered ?? idle);
  return (
    <form action={submit} className="grid gap-4">
      {state.status === "refused" ? (
        <div role="alert">
          <Card ribbon="error">
            <p className="text-ui font-semibold text-danger">{refusals[state.refusal]}</p>
            {"missing" in state ? (
              <p className="mt-2 text-ui">
                <TextLink href={ways[state.missing].href}>{ways[state.missing].label}</TextLink>
              </p>
            ) : null}
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
