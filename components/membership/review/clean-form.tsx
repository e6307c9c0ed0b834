"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TickBox } from "@/components/ui/tick-box";
import type { CleanState } from "@/lib/membership/review/actions";
import { approveCleanAction } from "@/lib/membership/review/actions";
import type { ReviewLine } from "@/lib/membership/review/types";
import { ApplicationLine } from "./application-line";
import { decisionRefusals } from "./review-sentences";

const idle: CleanState = { status: "idle" };

type CleanFormProps = {
  lines: readonly ReviewLine[];
  /** What was answered to a post without JavaScript. */
  answered: CleanState | null;
};

/** The applications in which nothing asks to be looked at, ticked one by one and approved together. */
export function CleanForm({ lines, answered }: CleanFormProps) {
  const [state, submit, pending] = useActionState(approveCleanAction, answered ?? idle);
  return (
    <form action={submit} className="grid max-w-[76ch] gap-4">
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {state.refusal === "nothing-chosen"
            ? "Pilih sedikitnya satu pendaftaran."
            : decisionRefusals[state.refusal]}
        </p>
      ) : null}
      <ul aria-label="Pendaftaran tanpa peringatan">
        {lines.map((line) => (
          <li key={line.id} className="flex items-start gap-3 border-line border-b py-3">
            <TickBox
              large
              id={`pilih-${line.id}`}
              name="application"
              value={line.id}
              aria-label={`Pilih ${line.name}`}
            />
            <ApplicationLine line={line} />
          </li>
        ))}
      </ul>
      <div>
        <Button type="submit" busyLabel={pending && "Menyetujui"}>
          Setujui yang dipilih
        </Button>
      </div>
    </form>
  );
}
