"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { copyFields } from "@/lib/catalogue/copies/domain/fields";
import type { ChangeCopyState } from "@/lib/catalogue/staff/copies/actions";
import { changeCopyAction } from "@/lib/catalogue/staff/copies/actions";
import type { StaffCopy } from "@/lib/catalogue/staff/types";
import {
  copyFaults,
  copyFieldHints,
  copyFieldLengths,
  copyFieldNames,
  copyRefusals,
} from "./copy-sentences";
import { Refusal } from "./refusal";

const idle: ChangeCopyState = { status: "idle" };

type CopyFormProps = {
  recordId: number;
  copy: StaffCopy;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: ChangeCopyState | null;
};

/**
 * What a copy says. Where a colleague was faster, nothing is overwritten: beside what was typed stands what is stored now,
 * and the next save is made knowing it.
 */
export function CopyForm({ recordId, copy, answered }: CopyFormProps) {
  const [state, submit, pending] = useActionState(changeCopyAction, answered ?? idle);
  const typed = state.status === "invalid" || state.status === "refused" ? state.values : null;
  const errors = state.status === "invalid" ? state.errors : {};
  const overtaken = state.status === "refused" && state.refusal === "changed-meanwhile";
  const refusal =
    state.status !== "refused" ? null : overtaken ? copyOvertaken : copyRefusals[state.refusal];
  const idOf = (field: string) => `eksemplar-${copy.id}-${field}`;
  const faults = copyFields.flatMap((field) => {
    const [word] = errors[field] ?? [];
    return word ? [{ field, message: copyFaults[word] ?? "Periksa isian ini." }] : [];
  });
  return (
    <form action={submit} className="grid max-w-120 gap-4" noValidate key={JSON.stringify(typed)}>
      <input type="hidden" name="record" value={recordId} />
      <input type="hidden" name="copy" value={copy.id} />
      <input type="hidden" name="seen" value={copy.version} />
      <ErrorSummary
        title={`${faults.length} isian perlu diperiksa`}
        faults={faults.map(({ field, message }) => ({ fieldId: idOf(field), message }))}
      />
      <Refusal text={refusal} of={state} />
      {copyFields.map((field) => {
        const now = copy[field] ?? "";
        const here = typed?.[field] ?? now;
        return (
          <Field
            key={field}
            id={idOf(field)}
            label={copyFieldNames[field]}
            optional={
              field === "barcode" && copy.barcode !== null ? undefined : "(boleh dikosongkan)"
            }
            hint={
              overtaken && here !== now
                ? `Tersimpan sekarang: ${now || "(kosong)"}`
                : copyFieldHints[field]
            }
            error={faults.find((fault) => fault.field === field)?.message}
          >
            {(control) => (
              <Input
                {...control}
                compact
                name={field}
                maxLength={copyFieldLengths[field]}
                autoComplete="off"
                defaultValue={here}
              />
            )}
          </Field>
        );
      })}
      <div>
        <Button type="submit" busyLabel={pending && "Menyimpan"}>
          Simpan eksemplar
        </Button>
      </div>
    </form>
  );
}

const copyOvertaken =
  "Petugas lain sudah mengubah eksemplar ini sejak Anda membukanya. Isian Anda belum disimpan. Bandingkan dengan yang tersimpan sekarang, lalu simpan sekali lagi bila isian Anda yang benar.";
