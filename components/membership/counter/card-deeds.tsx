"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { CounterState } from "@/lib/membership/card/counter/actions";
import { changeCardAction } from "@/lib/membership/card/counter/actions";
import { blockReasons } from "@/lib/membership/card/domain/standing";
import { cardRefusals, reasonNames } from "./card-sentences";

type CardDeedsProps = {
  memberId: string;
  /** The newest card, 0 where there is none. */
  issue: number;
  blocked: boolean;
  /** What was answered to a post without JavaScript. */
  answered: CounterState | null;
};

const idle: CounterState = { status: "idle" };

/** Blocks the valid card, or issues the next when there is none. */
export function CardDeeds({ memberId, issue, blocked, answered }: CardDeedsProps) {
  const [state, submit, pending] = useActionState(changeCardAction, answered ?? idle);
  return (
    <form action={submit} className="grid max-w-96 justify-items-start gap-4" noValidate>
      <input type="hidden" name="member" value={memberId} />
      <input type="hidden" name="issue" value={issue} />
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {cardRefusals[state.refusal]}
        </p>
      ) : null}
      {state.status === "done" ? (
        <p role="status" className="text-ui font-semibold">
          {blocked ? "Kartu diblokir." : `Kartu ke-${issue} diterbitkan.`} Anggota diberi tahu lewat
          email, bila alamatnya ada.
        </p>
      ) : null}
      {blocked ? (
        <>
          <input type="hidden" name="deed" value="issue" />
          <Button type="submit" compact busyLabel={pending && "Menerbitkan"}>
            Terbitkan kartu ke-{issue + 1}
          </Button>
        </>
      ) : (
        <>
          <div className="w-full">
            <Field
              id="sebab"
              label="Blokir kartu karena"
              error={state.status === "invalid" ? "Pilih sebabnya." : undefined}
            >
              {(control) => (
                <Select {...control} compact name="reason" defaultValue="">
                  <option value="">Pilih salah satu</option>
                  {blockReasons.map((reason) => (
                    <option key={reason} value={reason}>
                      {reasonNames[reason]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <Button type="submit" variant="danger" compact busyLabel={pending && "Memblokir"}>
            Blokir kartu ke-{issue}
          </Button>
        </>
      )}
    </form>
  );
}
