"use client";

import type { ReactNode } from "react";
import { useActionState } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Button, buttonClass } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { Decision, DecisionState, KeptDecision } from "@/lib/membership/review/actions";
import { decideAction } from "@/lib/membership/review/actions";
import type { Attention } from "@/lib/membership/review/domain/attention";
import { attentionOf } from "@/lib/membership/review/domain/attention";
import type { ReviewedApplication } from "@/lib/membership/review/types";
import { decisionRefusals, reasonFaults } from "./review-sentences";

type Shown = Pick<
  ReviewedApplication,
  "id" | "changes" | "duplicate" | "known" | "warnings" | "contested" | "resembles"
>;

type DecisionFormsProps = {
  application: Shown;
  /** What was answered to a post without JavaScript. */
  kept: KeptDecision | null;
};

/** What staff can do with an application that waits; each is said to the applicant by mail. */
export function DecisionForms({ application, kept }: DecisionFormsProps) {
  const { duplicate, known } = application;
  return (
    <div className="grid justify-items-start gap-4">
      {duplicate || known ? null : (
        <DecisionForm
          decision="approve"
          toLookAt={attentionOf(application)}
          application={application}
          label="Setujui"
          busyLabel="Menyetujui"
          variant="primary"
          kept={kept}
        />
      )}
      {duplicate && !known ? (
        <DecisionForm
          decision="settle"
          application={application}
          label="Pendaftaran ini yang benar"
          busyLabel="Menyimpan"
          variant="primary"
          kept={kept}
        />
      ) : null}
      <Reasoned label="Kembalikan untuk diperbaiki" decision="return" kept={kept}>
        <DecisionForm
          decision="return"
          application={application}
          label="Kembalikan"
          busyLabel="Mengembalikan"
          variant="outline"
          hint="Dibaca pendaftar di email dan halaman status. Tulis apa yang perlu diperbaiki, tanpa nomor identitas."
          kept={kept}
        />
      </Reasoned>
      <Reasoned label="Tolak" decision="refuse" kept={kept}>
        <DecisionForm
          decision="refuse"
          application={application}
          label="Tolak pendaftaran"
          busyLabel="Menolak"
          variant="danger"
          hint="Dibaca pendaftar di email dan halaman status, tanpa nomor identitas. Penolakan tidak dapat dibatalkan; pendaftar boleh mendaftar lagi."
          kept={kept}
        />
      </Reasoned>
    </div>
  );
}

type ReasonedProps = {
  label: string;
  decision: Decision;
  kept: KeptDecision | null;
  children: ReactNode;
};

/** A decision that needs words, behind a line that opens; works without JavaScript. */
function Reasoned({ label, decision, kept, children }: ReasonedProps) {
  return (
    <details open={kept?.decision === decision || undefined} className="w-full max-w-[60ch]">
      <summary
        className={`${buttonClass({ variant: "outline", compact: true })} cursor-pointer [&::-webkit-details-marker]:hidden`}
      >
        {label}
      </summary>
      <div className="mt-3 rounded-card border border-line bg-surface p-4">{children}</div>
    </details>
  );
}

type DecisionFormProps = {
  decision: Decision;
  /** What has to be confirmed as looked at. */
  toLookAt?: readonly Attention[];
  application: Shown;
  label: string;
  busyLabel: string;
  variant: ButtonVariant;
  /** Given where a reason is asked for. */
  hint?: string;
  kept: KeptDecision | null;
};

function DecisionForm(props: DecisionFormProps) {
  const { decision, application, toLookAt = [], label, busyLabel, variant, hint, kept } = props;
  const answered: DecisionState = kept?.decision === decision ? kept.state : { status: "idle" };
  const [state, submit, pending] = useActionState(decideAction, answered);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const fault = state.status === "invalid" ? state.errors.reason?.[0] : undefined;
  return (
    <form action={submit} className="grid justify-items-start gap-4" noValidate>
      <input type="hidden" name="decision" value={decision} />
      <input type="hidden" name="application" value={application.id} />
      <input type="hidden" name="seen" value={application.changes} />
      {state.status === "refused" && state.refusal !== "not-looked-at" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {decisionRefusals[state.refusal]}
        </p>
      ) : null}
      {hint ? (
        <div className="w-full">
          <Field
            id={`alasan-${decision}`}
            label="Alasan"
            hint={hint}
            error={fault && (reasonFaults[fault] ?? "Periksa isian ini.")}
          >
            {(control) => (
              <Textarea
                {...control}
                name="reason"
                rows={4}
                maxLength={1000}
                defaultValue={values.reason ?? ""}
              />
            )}
          </Field>
        </div>
      ) : null}
      {toLookAt.length > 0 ? (
        <Checkbox
          // What was confirmed is what is shown here: a thing that came up meanwhile asks again.
          key={toLookAt.join(" ")}
          id="sudah-diperiksa"
          name="looked"
          value={toLookAt.join(" ")}
          required
          label={`Saya sudah memeriksa ${toLookAt.length === 1 ? "hal" : `${toLookAt.length} hal`} di bawah “Yang perlu diperiksa”.`}
          error={
            state.status === "refused" && state.refusal === "not-looked-at"
              ? decisionRefusals["not-looked-at"]
              : undefined
          }
        />
      ) : null}
      <Button type="submit" variant={variant} compact busyLabel={pending && busyLabel}>
        {label}
      </Button>
    </form>
  );
}
