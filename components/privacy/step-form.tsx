"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { StepState } from "@/lib/privacy/incidents/actions";
import { takeStepAction } from "@/lib/privacy/incidents/actions";
import type { Incident } from "@/lib/privacy/incidents/types";
import { incidentFaults, incidentRefusals } from "./incident-sentences";

const idle: StepState = { status: "idle" };

/** The next step of an incident: a note, who was told, its end. */
export function StepForm({
  incident,
  answered,
}: {
  incident: Pick<Incident, "id" | "changes" | "peopleToldAt" | "agencyToldAt" | "closedAt">;
  answered: StepState | null;
}) {
  const [state, submit, pending] = useActionState(takeStepAction, answered ?? idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const fault = state.status === "invalid" ? state.errors.note?.[0] : undefined;
  const closed = incident.closedAt !== null;
  const deeds = [
    { deed: "note", label: "Simpan catatan", shown: true },
    {
      deed: "people-told",
      label: "Orang yang terdampak sudah diberi tahu",
      shown: !closed && incident.peopleToldAt === null,
    },
    {
      deed: "agency-told",
      label: "Lembaga sudah diberi tahu",
      shown: !closed && incident.agencyToldAt === null,
    },
    { deed: "close", label: "Tutup insiden", shown: !closed },
    { deed: "reopen", label: "Buka kembali", shown: closed },
  ];
  return (
    <form
      action={submit}
      className="grid max-w-140 gap-5"
      noValidate
      key={`${incident.changes} ${JSON.stringify(values)}`}
    >
      <input type="hidden" name="incident" value={incident.id} />
      <input type="hidden" name="seen" value={incident.changes} />
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {incidentRefusals[state.refusal]}
        </p>
      ) : null}
      <Field
        id="insiden-catatan"
        label="Catatan"
        hint="Tanpa data pribadi."
        error={fault === undefined ? undefined : incidentFaults[fault]}
      >
        {(control) => (
          <Textarea {...control} name="note" maxLength={4000} defaultValue={values.note} />
        )}
      </Field>
      <p className="flex flex-wrap gap-3" aria-busy={pending}>
        {deeds
          .filter(({ shown }) => shown)
          .map(({ deed, label }) => (
            <Button
              key={deed}
              type="submit"
              name="deed"
              value={deed}
              variant={deed === "note" ? "primary" : "outline"}
            >
              {label}
            </Button>
          ))}
      </p>
    </form>
  );
}
