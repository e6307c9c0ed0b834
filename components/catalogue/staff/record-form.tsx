"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import type { WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import { writeRecordAction } from "@/lib/catalogue/staff/records/actions";
import { lineFaultSentence, recordRefusals } from "./record-sentences";

const idle: WriteRecordState = { status: "idle" };

type RecordFormProps = {
  /** Null for a new record; `seen` is the version that was opened. */
  record: { readonly id: number; readonly seen: number } | null;
  lines: readonly string[];
};

/** A record as MARC lines to write; what was typed survives every refusal, and each wrong line is named. */
export function RecordForm({ record, lines }: RecordFormProps) {
  const [state, submit, pending] = useActionState(writeRecordAction, idle);
  const typed =
    state.status === "invalid" || state.status === "refused" ? state.values.lines : null;
  const faults = (state.status === "invalid" && state.errors.lines) || [];
  return (
    <form action={submit} className="grid gap-4" noValidate key={typed}>
      {record === null ? null : (
        <>
          <input type="hidden" name="record" value={record.id} />
          <input type="hidden" name="seen" value={record.seen} />
        </>
      )}
      {state.status === "refused" ? (
        <p role="alert" className="max-w-[66ch] text-ui font-semibold text-danger">
          {recordRefusals[state.refusal]}
        </p>
      ) : null}
      <p role="alert" className="sr-only">
        {faults.length > 0 ? `${faults.length} kesalahan pada baris MARC` : ""}
      </p>
      <Field
        id={`marc-lines-${record?.id ?? "new"}`}
        label="Baris MARC"
        hint="Satu ruas per baris: nomor ruas, dua indikator (# untuk spasi), lalu subruas dengan $. Tanda dolar di dalam teks ditulis {dollar}."
        error={faults.length > 0 ? faults.map(lineFaultSentence).join(" ") : undefined}
      >
        {(control) => (
          <Textarea
            {...control}
            name="lines"
            rows={24}
            spellCheck={false}
            autoComplete="off"
            defaultValue={typed ?? lines.join("\n")}
          />
        )}
      </Field>
      <div>
        <Button type="submit" busyLabel={pending && "Menyimpan"}>
          Simpan rekaman
        </Button>
      </div>
    </form>
  );
}
