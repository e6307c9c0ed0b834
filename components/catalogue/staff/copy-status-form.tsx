"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { copyStatuses } from "@/lib/catalogue/copies/domain/status";
import type { CopyStatusState, WithdrawCopyState } from "@/lib/catalogue/staff/copies/actions";
import { setCopyStatusAction, withdrawCopyAction } from "@/lib/catalogue/staff/copies/actions";
import type { StaffCopy } from "@/lib/catalogue/staff/types";
import { AskFirst } from "./ask-first";
import { copyFaults, copyRefusals, statusNames } from "./copy-sentences";
import { Refusal } from "./refusal";

const idle = { status: "idle" } as const;

type CopyProps = { recordId: number; copy: StaffCopy };

function CopyInputs({ recordId, copy }: CopyProps) {
  return (
    <>
      <input type="hidden" name="record" value={recordId} />
      <input type="hidden" name="copy" value={copy.id} />
      <input type="hidden" name="seen" value={copy.version} />
    </>
  );
}

const refusalOf = (state: CopyStatusState | WithdrawCopyState): string | null =>
  state.status === "refused" ? copyRefusals[state.refusal] : null;

type StatusFormProps = CopyProps & {
  /** The day it is in WIB, by the portal's clock: what a new status begins with. */
  today: string;
  answered: CopyStatusState | null;
};

/** Where a copy is, and since when. */
export function CopyStatusForm({ recordId, copy, today, answered }: StatusFormProps) {
  const [state, submit, pending] = useActionState(setCopyStatusAction, answered ?? idle);
  const values = state.status === "invalid" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const idOf = (field: "status" | "since") =>
    `${field === "status" ? "status" : "sejak"}-${copy.id}`;
  const fault = (field: "status" | "since") => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (copyFaults[word] ?? "Periksa isian ini.");
  };
  const faults = (["status", "since"] as const).flatMap((field) => {
    const message = fault(field);
    return message === undefined ? [] : [{ fieldId: idOf(field), message }];
  });
  return (
    <form
      action={submit}
      className="grid max-w-96 gap-4"
      noValidate
      key={`${copy.version} ${JSON.stringify(values)}`}
    >
      <CopyInputs recordId={recordId} copy={copy} />
      <ErrorSummary title={`${faults.length} isian perlu diperiksa`} faults={faults} />
      <Refusal text={refusalOf(state)} of={state} />
      <Field id={idOf("status")} label="Status" error={fault("status")}>
        {(control) => (
          <Select {...control} compact name="status" defaultValue={values.status ?? copy.status}>
            {copyStatuses.map((status) => (
              <option key={status} value={status}>
                {statusNames[status]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={idOf("since")} label="Sejak tanggal" error={fault("since")}>
        {(control) => (
          <Input
            {...control}
            compact
            type="date"
            name="since"
            max={today}
            defaultValue={values.since ?? today}
          />
        )}
      </Field>
      <div>
        <Button type="submit" compact variant="outline" busyLabel={pending && "Menyimpan"}>
          Simpan status
        </Button>
      </div>
    </form>
  );
}

/** Withdraws a copy, after saying what that means. */
export function WithdrawCopy({
  recordId,
  copy,
  answered,
}: CopyProps & { answered: WithdrawCopyState | null }) {
  const [state, submit, pending] = useActionState(withdrawCopyAction, answered ?? idle);
  return (
    <AskFirst
      label="Tarik eksemplar"
      consequence="Publik tidak melihatnya lagi, dan impor tidak mengembalikannya. Eksemplar dengan barkod yang sama dapat ditambahkan lagi kapan saja."
      open={state.status === "refused"}
    >
      <Refusal text={refusalOf(state)} of={state} />
      <form action={submit}>
        <CopyInputs recordId={recordId} copy={copy} />
        <Button type="submit" variant="danger" compact busyLabel={pending && "Menarik"}>
          Ya, tarik eksemplar
        </Button>
      </form>
    </AskFirst>
  );
}
