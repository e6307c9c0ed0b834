"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CsvTarget } from "@/lib/catalogue/imports/domain/csv-columns";
import type { CsvPreview } from "@/lib/catalogue/imports/types";
import type { MapColumnsState } from "@/lib/catalogue/staff/imports/actions";
import { mapColumnsAction } from "@/lib/catalogue/staff/imports/actions";
import { mappingRefusals, targetNames } from "./import-sentences";
import { Refusal } from "./refusal";

const idle: MapColumnsState = { status: "idle" };
const targets = Object.entries(targetNames);

type MappingFormProps = {
  importId: string;
  preview: CsvPreview;
  /** What each column is taken for, by its heading or by a remembered mapping. */
  columns: readonly (CsvTarget | null)[];
  /** The name of the mapping that was taken, to be saved under again. */
  name: string;
  answered: MapColumnsState | null;
};

/** What each column of a table is, beside its first lines; then the import begins. */
export function MappingForm({ importId, preview, columns, name, answered }: MappingFormProps) {
  const [state, submit, pending] = useActionState(mapColumnsAction, answered ?? idle);
  const typed = state.status === "refused" ? state.values : null;
  return (
    <form action={submit} className="grid gap-6" noValidate key={JSON.stringify(typed)}>
      <input type="hidden" name="import" value={importId} />
      <Refusal
        text={state.status === "refused" ? (mappingRefusals[state.refusal] ?? null) : null}
        of={state}
      />
      <ul className="grid max-w-[90ch] border-line border-b">
        {preview.headings.map((heading, at) => {
          const input = `column-${at}`;
          const samples = preview.rows.map((row) => row[at] ?? "");
          return (
            <li
              key={input}
              className="grid gap-x-8 gap-y-2 border-line border-t py-4 md:grid-cols-2"
            >
              <Field
                id={`kolom-${at}`}
                label={`Kolom ${at + 1}: ${heading || "(tanpa tajuk)"}`}
                hint={columns[at] === null ? "Tajuk ini tidak dikenali." : undefined}
              >
                {(control) => (
                  <Select
                    {...control}
                    compact
                    name={input}
                    defaultValue={typed?.[input] ?? columns[at] ?? ""}
                  >
                    <option value="">Tidak diimpor</option>
                    {targets.map(([target, label]) => (
                      <option key={target} value={target}>
                        {label}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
              <div className="min-w-0 text-small">
                <p className="font-[650] text-ink-muted">Isi baris pertama</p>
                {samples.every((sample) => sample === "") ? (
                  <p className="text-ink-muted">kosong</p>
                ) : (
                  <ol>
                    {samples.map((sample, place) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: lines repeat and never move
                      <li key={place} dir="auto" className="line-clamp-2 wrap-anywhere">
                        {sample === "" ? <span className="text-ink-muted">(kosong)</span> : sample}
                      </li>
                    ))}
                  </ol>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      <div className="max-w-120">
        <Field
          id="nama-pemetaan"
          label="Simpan pemetaan dengan nama"
          optional="(boleh dikosongkan)"
          hint="Dipakai lagi untuk berkas dengan tajuk kolom yang sama."
        >
          {(control) => (
            <Input {...control} name="name" maxLength={60} defaultValue={typed?.name ?? name} />
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" busyLabel={pending && "Memulai"}>
          Mulai impor
        </Button>
      </div>
    </form>
  );
}
