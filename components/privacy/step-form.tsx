"use client";

import type { ReactNode } from "react";
import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Textarea } from "@/components/ui/input";
import type { StepState } from "@/lib/privacy/incidents/actions";
import { takeStepAction } from "@/lib/privacy/incidents/actions";
import type { IncidentDeed } from "@/lib/privacy/incidents/schema";
import type { Incident } from "@/lib/privacy/incidents/types";
import { incidentFaults, incidentRefusals } from "./incident-sentences";

const idle: StepState = { status: "idle" };
const noteId = "insiden-catatan";

/**
 * The next step of an incident: a note, who was told, its end. Each button has a row of its own that stays where it is,
 * pressed or not, and what is said of a press stands where room was kept for it: a second press never meets another button.
 */
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

  useEffect(() => {
    if (state.status === "invalid") document.getElementById(noteId)?.focus();
  }, [state]);

  const told = (deed: "people-told" | "agency-told", whom: string, at: Date | null) => {
    if (at !== null) return <Stated done>{whom} sudah diberi tahu</Stated>;
    if (closed) return <Stated>{whom} tidak diberi tahu</Stated>;
    return <Deed deed={deed}>{whom} sudah diberi tahu</Deed>;
  };
  return (
    <form
      action={submit}
      className="grid max-w-140 gap-5"
      noValidate
      key={`${incident.changes} ${JSON.stringify(values)}`}
    >
      <input type="hidden" name="incident" value={incident.id} />
      <input type="hidden" name="seen" value={incident.changes} />
      <Field
        id={noteId}
        label="Catatan"
        hint="Tanpa data pribadi. Insiden yang belum diberitahukan ditutup dengan alasan."
        error={fault === undefined ? undefined : incidentFaults[fault]}
        errorRoom
      >
        {(control) => (
          <Textarea {...control} name="note" maxLength={4000} defaultValue={values.note} />
        )}
      </Field>
      <div className="grid justify-items-start gap-3" aria-busy={pending}>
        <Deed deed="note">Simpan catatan</Deed>
        {told("people-told", "Orang yang terdampak", incident.peopleToldAt)}
        {told("agency-told", "Lembaga Pelindungan Data Pribadi", incident.agencyToldAt)}
        {closed ? <Stated done>Insiden ditutup</Stated> : <Deed deed="close">Tutup insiden</Deed>}
        {closed ? <Deed deed="reopen">Buka kembali</Deed> : null}
      </div>
      <p role="status" className="min-h-[1lh] text-ui font-semibold text-primary">
        {state.status === "done" ? "Sudah dicatat dalam riwayat." : ""}
      </p>
      {state.status === "refused" ? (
        <p role="alert" className="text-ui font-semibold text-danger">
          {incidentRefusals[state.refusal]}
        </p>
      ) : null}
    </form>
  );
}

function Deed({ deed, children }: { deed: IncidentDeed["deed"]; children: ReactNode }) {
  return (
    <Button
      type="submit"
      name="deed"
      value={deed}
      variant={deed === "note" ? "primary" : "outline"}
    >
      {children}
    </Button>
  );
}

/** What needs no button any more, in the box of the one that stood there: as tall, and broken at the same words. */
function Stated({ done = false, children }: { done?: boolean; children: ReactNode }) {
  return (
    <p className="relative inline-flex min-h-12 items-center border-[1.5px] border-transparent px-5 py-1.5 text-base leading-tight font-[650] text-ink-muted">
      {done ? <Icon name="check" size={16} className="absolute left-0" /> : null}
      {children}
    </p>
  );
}
