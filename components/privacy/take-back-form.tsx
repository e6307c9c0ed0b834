"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { AskState } from "@/lib/privacy/actions";
import { askRightAction } from "@/lib/privacy/actions";

const idle: AskState = { status: "idle" };

/** Takes back a request that is not answered yet. */
export function TakeBackForm({
  requestId,
  label,
  refusals,
}: {
  requestId: string;
  label: string;
  refusals: Readonly<Record<string, string>>;
}) {
  const [state, submit, pending] = useActionState(askRightAction, idle);
  return (
    <form action={submit}>
      <input type="hidden" name="take-back" value={requestId} />
      {state.status === "refused" ? (
        <p role="alert" className="text-small font-semibold text-danger">
          {refusals[state.refusal]}
        </p>
      ) : null}
      <Button type="submit" variant="quiet" compact busyLabel={pending && label}>
        {label}
      </Button>
    </form>
  );
}
