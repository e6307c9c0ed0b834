"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { StateCard } from "@/components/ui/card";
import type { StopState } from "@/lib/privacy/consents/stopping/actions";
import { stopNewsAction } from "@/lib/privacy/consents/stopping/actions";

type StopNewsFormProps = {
  /** Null for a link that opens nothing. */
  readonly token: string | null;
  readonly say: {
    readonly text: string;
    readonly button: string;
    readonly busy: string;
    readonly done: string;
    readonly doneText: string;
    readonly dead: string;
    readonly deadText: string;
  };
  /** Where all consents stand. */
  readonly consents: ReactNode;
  readonly answered: StopState | null;
};

const idle: StopState = { status: "idle" };

/** One button that ends news by mail: opening the page does nothing, for mail scanners open every link. */
export function StopNewsForm({ token, say, consents, answered }: StopNewsFormProps) {
  const [state, submit, pending] = useActionState(stopNewsAction, answered ?? idle);
  if (state.status === "done")
    return (
      <div role="status">
        <StateCard kind="empty" title={say.done}>
          <p>{say.doneText}</p>
        </StateCard>
      </div>
    );
  if (state.status === "refused" || token === null)
    return (
      <div role="alert">
        <StateCard kind="closed" title={say.dead} actions={consents}>
          <p>{say.deadText}</p>
        </StateCard>
      </div>
    );
  return (
    <form action={submit} className="grid max-w-140 gap-5">
      <input type="hidden" name="token" value={token} />
      <p>{say.text}</p>
      <div>
        <Button type="submit" busyLabel={pending && say.busy}>
          {say.button}
        </Button>
      </div>
    </form>
  );
}
