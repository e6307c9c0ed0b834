"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { formatReference } from "@/lib/membership/registration/domain/reference";
import type { LinkState } from "@/lib/membership/registration/resuming/actions";
import { openLinkAction } from "@/lib/membership/registration/resuming/actions";

type OpenLinkFormProps = {
  readonly locale: "id" | "en";
  readonly token: string;
  /** What the link would do; null for one that does nothing any more. */
  readonly deed: "confirm" | "open" | null;
  readonly say: {
    readonly text: string;
    readonly button: string;
    readonly confirmed: string;
    readonly confirmedText: string;
    readonly approved: string;
    readonly approvedText: string;
    readonly dead: string;
    readonly deadText: string;
    readonly notWhole: string;
    readonly notWholeText: string;
    readonly publicComputer: string;
    readonly publicComputerHint: string;
  };
  /** Where the state of the registration is seen once the address is confirmed. */
  readonly status: ReactNode;
  /** Where one goes on when the link is dead. */
  readonly again: ReactNode;
  /** Where the consents are given that were missing when the address was confirmed. */
  readonly consents: ReactNode;
  /** Where a member goes on whose application was approved before. */
  readonly signIn: ReactNode;
  readonly answered: LinkState | null;
};

const idle: LinkState = { status: "idle" };

/** The page of a mailed link: opening it does nothing, for mail scanners open them all; its button does. */
export function OpenLinkForm(props: OpenLinkFormProps) {
  const { locale, token, deed, say, status, again, consents, signIn, answered } = props;
  const [state, submit, pending] = useActionState(openLinkAction, answered ?? idle);
  if (state.status === "confirmed")
    return (
      <StateCard kind="empty" title={say.confirmed} actions={status}>
        <p>{say.confirmedText.replace("{reference}", formatReference(state.reference))}</p>
      </StateCard>
    );
  if (state.status === "approved")
    return (
      <StateCard kind="empty" title={say.approved} actions={signIn}>
        <p>{say.approvedText}</p>
      </StateCard>
    );
  if (state.status === "refused" && state.refusal === "not-whole")
    return (
      <StateCard kind="closed" title={say.notWhole} actions={consents}>
        <p>{say.notWholeText}</p>
      </StateCard>
    );
  if (deed === null || state.status === "refused")
    return (
      <StateCard kind="error" title={say.dead} actions={again}>
        <p>{say.deadText}</p>
      </StateCard>
    );
  return (
    <form action={submit} className="grid max-w-140 gap-5">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="deed" value={deed} />
      <p>{say.text}</p>
      {deed === "open" ? (
        <Checkbox
          id="tautan-komputer-umum"
          name="publicComputer"
          label={say.publicComputer}
          hint={say.publicComputerHint}
        />
      ) : null}
      <div>
        <Button type="submit" aria-disabled={pending || undefined}>
          {say.button}
        </Button>
      </div>
    </form>
  );
}
