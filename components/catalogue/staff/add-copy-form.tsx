"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { CopyField } from "@/lib/catalogue/copies/domain/fields";
import { copyFields } from "@/lib/catalogue/copies/domain/fields";
import type { AddCopyState } from "@/lib/catalogue/staff/copies/actions";
import { addCopyAction } from "@/lib/catalogue/staff/copies/actions";
import {
  copyFaults,
  copyFieldHints,
  copyFieldLengths,
  copyFieldNames,
  copyRefusals,
} from "./copy-sentences";
import { Disclosure } from "./disclosure";
import { Refusal } from "./refusal";

const idle: AddCopyState = { status: "idle" };

type AddCopyFormProps = {
  recordId: number;
  /** Of the record: what most copies have too. */
  callNumber: string | null;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: AddCopyState | null;
};

/** A copy that the record's fields do not know; imports leave it alone. */
export function AddCopyForm({ recordId, callNumber, answered }: AddCopyFormProps) {
  const [state, submit, pending] = useActionState(addCopyAction, answered ?? idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const idOf = (name: CopyField) => `eksemplar-baru-${recordId}-${name}`;
  const faultOf = (name: CopyField) => {
    const [word] = errors[name] ?? [];
    return word && (copyFaults[word] ?? "Periksa isian ini.");
  };
  const faults = copyFields.flatMap((name) => {
    const message = faultOf(name);
    return message ? [{ fieldId: idOf(name), message }] : [];
  });
  return (
    <Disclosure
      label="Tambah eksemplar"
      open={state.status === "invalid" || state.status === "refused"}
    >
      <form
        action={submit}
        className="grid max-w-96 gap-4 py-3"
        noValidate
        key={JSON.stringify(values)}
      >
        <input type="hidden" name="record" value={recordId} />
        <ErrorSummary title={`${faults.length} isian perlu diperiksa`} faults={faults} />
        <Refusal
          text={state.status === "refused" ? copyRefusals[state.refusal] : null}
          of={state}
        />
        {copyFields.map((name) => {
          const preset = name === "callNumber" ? (callNumber ?? "") : "";
          return (
            <Field
              key={name}
              id={idOf(name)}
              label={copyFieldNames[name]}
              optional={name === "barcode" ? undefined : "(boleh dikosongkan)"}
              hint={copyFieldHints[name]}
              error={faultOf(name)}
            >
              {(control) => (
                <Input
                  {...control}
                  compact
                  name={name}
                  maxLength={copyFieldLengths[name]}
                  autoComplete="off"
                  defaultValue={values[name] ?? preset}
                />
              )}
            </Field>
          );
        })}
        <div>
          <Button type="submit" compact busyLabel={pending && "Menambahkan"}>
            Simpan eksemplar
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
