"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { kindLabels } from "@/lib/catalogue/bibliography/domain/labels";
import type { WriteRecordState } from "@/lib/catalogue/staff/records/actions";
import { writeRecordAction } from "@/lib/catalogue/staff/records/actions";
import { descriptionInputs, issueInputs, languageNames, titleInputs } from "./record-inputs";
import { CreatorRows, TextRows } from "./record-rows";
import { inputFaultSentence, lineFaultSentence, recordRefusals } from "./record-sentences";
import { Refusal } from "./refusal";

const idle: WriteRecordState = { status: "idle" };

type RecordFormProps = {
  /** Null for a new record; `seen` is the version that was opened. */
  record: { readonly id: number; readonly seen: number } | null;
  /** What stands in the inputs, by their names. */
  values: { readonly [input: string]: string };
  lines: readonly string[];
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: WriteRecordState | null;
};

/**
 * A record as inputs, and beside them as MARC lines: one save takes what either says anew and leaves the rest alone. What
 * was typed survives every refusal, and each fault is named at its input.
 */
export function RecordForm({ record, values: opened, lines, answered }: RecordFormProps) {
  const [state, submit, pending] = useActionState(writeRecordAction, answered ?? idle);
  const typed = state.status === "invalid" || state.status === "refused" ? state.values : null;
  const values = typed === null ? opened : definite(typed);
  const errors = state.status === "invalid" ? state.errors : {};
  const base = `rekaman-${record?.id ?? "baru"}`;
  const fault = (input: string) => {
    const [word] = errors[input] ?? [];
    return word === undefined ? undefined : inputFaultSentence(word);
  };
  const lineFaults = (errors.lines ?? []).map(lineFaultSentence).join(" ");
  const faults = Object.keys(errors).map((input) => ({
    fieldId: `${base}-${input}`,
    message: input === "lines" ? `Baris MARC: ${lineFaults}` : (fault(input) ?? ""),
  }));
  const shared = { values, fault, base };
  return (
    // A new round of answers draws the inputs anew with what was typed: React empties a form after its action.
    <form action={submit} className="grid gap-6" noValidate key={JSON.stringify(typed)}>
      {record === null ? null : (
        <>
          <input type="hidden" name="record" value={record.id} />
          <input type="hidden" name="seen" value={record.seen} />
        </>
      )}
      <ErrorSummary title={`${faults.length} isian perlu diperiksa`} faults={faults} />
      <Refusal
        text={state.status === "refused" ? recordRefusals[state.refusal] : null}
        of={state}
      />
      <div className="grid items-start gap-10 lg:grid-cols-2">
        <div className="grid min-w-0 gap-8">
          <TextInputs legend="Judul" inputs={titleInputs} {...shared} />
          <CreatorRows {...shared} />
          <TextInputs legend="Terbitan" inputs={issueInputs} {...shared} />
          <KindAndLanguage {...shared} />
          <TextInputs legend="Fisik dan tempat di rak" inputs={descriptionInputs} {...shared} />
          <TextRows
            list="isbns"
            legend="ISBN"
            label="ISBN"
            hint="Keterangan boleh di dalam kurung: 979-8433-10-6 (jil. 1)."
            {...shared}
          />
          <TextRows
            list="subjects"
            legend="Subjek"
            label="Subjek"
            hint="Bagiannya dipisah dengan dua tanda hubung: Indonesia -- Sejarah -- 1945-1949."
            {...shared}
          />
          <TextRows list="notes" legend="Catatan" label="Catatan" {...shared} />
        </div>
        <div className="grid min-w-0 gap-3 lg:sticky lg:top-6">
          <h2 className="text-h3 font-semibold">MARC</h2>
          <Field
            id={`${base}-lines`}
            label="Baris MARC"
            hint="Rekaman yang sama, satu ruas per baris: nomor ruas, dua indikator (# untuk spasi), lalu subruas dengan $. Tanda dolar di dalam teks ditulis {dollar}. Isian dan baris boleh diubah bersama; yang tidak diubah tetap seperti semula."
            error={lineFaults === "" ? undefined : lineFaults}
          >
            {(control) => (
              <Textarea
                {...control}
                name="lines"
                rows={18}
                mono
                spellCheck={false}
                autoComplete="off"
                defaultValue={values.lines ?? lines.join("\n")}
              />
            )}
          </Field>
          <div className="mt-3">
            <Button type="submit" busyLabel={pending && "Menyimpan"}>
              Simpan rekaman
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
}

type PartProps = {
  values: { readonly [input: string]: string };
  fault: (input: string) => string | undefined;
  base: string;
};

type TextInputsProps = PartProps & {
  legend: string;
  inputs: readonly { readonly name: string; readonly label: string; readonly hint?: string }[];
};

function TextInputs({ legend, inputs, values, fault, base }: TextInputsProps) {
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-h3 font-semibold">{legend}</legend>
      {inputs.map(({ name, label, hint }) => (
        <Field key={name} id={`${base}-${name}`} label={label} hint={hint} error={fault(name)}>
          {(control) => (
            <Input {...control} compact name={name} defaultValue={values[name] ?? ""} />
          )}
        </Field>
      ))}
    </fieldset>
  );
}

function KindAndLanguage({ values, fault, base }: PartProps) {
  const language = values.language ?? "";
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 text-h3 font-semibold">Jenis dan bahasa</legend>
      <Field id={`${base}-kind`} label="Jenis" error={fault("kind")}>
        {(control) => (
          <Select {...control} compact name="kind" defaultValue={values.kind}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindLabels[kind].id}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id={`${base}-language`} label="Bahasa utama" error={fault("language")}>
        {(control) => (
          <Select {...control} compact name="language" defaultValue={language}>
            <option value="">tidak disebut</option>
            {language === "" || languageNames.some(([code]) => code === language) ? null : (
              <option value={language}>kode {language}</option>
            )}
            {languageNames.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </fieldset>
  );
}

const definite = (values: { readonly [input: string]: string | undefined }) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
