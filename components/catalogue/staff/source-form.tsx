"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { SourceState } from "@/lib/catalogue/harvest/actions";
import { addSourceAction, changeSourceAction } from "@/lib/catalogue/harvest/actions";
import { schedules } from "@/lib/catalogue/harvest/schema";
import type { CatalogueSource } from "@/lib/catalogue/harvest/types";
import { Refusal } from "./refusal";
import { scheduleNames, sourceFault, sourceRefusals } from "./source-sentences";

const emptyAllowed = "(boleh dikosongkan)";
/** What repositories of libraries call the two formats that can be taken. */
const prefixes = ["oai_dc", "marcxml", "marc21"];

/** The fields in the order of the form, for the list of its faults. */
const fields = [
  { name: "name", id: "nama-sumber" },
  { name: "baseUrl", id: "alamat-sumber" },
  { name: "title", id: "judul-sumber" },
  { name: "prefix", id: "format-sumber" },
  { name: "setSpec", id: "set-sumber" },
  { name: "everyHours", id: "jadwal-sumber" },
] as const;

type SourceFormProps = {
  /** To be changed; without it, one is added. */
  source?: CatalogueSource;
  /** What the action answered to the post that this page is the answer to (no JavaScript). */
  answered: SourceState | null;
};

const idle: SourceState = { status: "idle" };

/** A repository to be harvested: a new one, or `source` to be changed. It is asked who it is before anything is kept. */
export function SourceForm({ source, answered }: SourceFormProps) {
  const action = source ? changeSourceAction : addSourceAction;
  const [state, submit, pending] = useActionState(action, answered ?? idle);
  const values = state.status === "invalid" || state.status === "refused" ? state.values : {};
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: keyof typeof errors) => sourceFault(errors[field]?.[0]);
  const faults = fields.flatMap(({ name, id }) => {
    const message = fault(name);
    return message === undefined ? [] : [{ fieldId: id, message }];
  });
  const known = source?.prefix ?? "oai_dc";
  return (
    <form
      action={submit}
      className="grid max-w-120 gap-4"
      noValidate
      key={`${source?.version ?? ""} ${JSON.stringify(values)}`}
    >
      <ErrorSummary title={`${faults.length} isian perlu diperiksa`} faults={faults} />
      <Refusal
        text={state.status === "refused" ? sourceRefusals[state.refusal] : null}
        of={state}
      />
      {source ? (
        <>
          <input type="hidden" name="source" value={source.id} />
          <input type="hidden" name="seen" value={source.version} />
        </>
      ) : (
        <Field
          id="nama-sumber"
          label="Nama singkat"
          hint="Menjadi sumber rekamannya dan tidak dapat diubah lagi, misalnya perpustakaan-kota."
          error={fault("name")}
        >
          {(control) => (
            <Input
              {...control}
              name="name"
              maxLength={60}
              autoComplete="off"
              defaultValue={values.name ?? ""}
            />
          )}
        </Field>
      )}
      <Field
        id="alamat-sumber"
        label="Alamat dasar OAI-PMH"
        hint="Misalnya https://perpustakaan.example/oai"
        error={fault("baseUrl")}
      >
        {(control) => (
          <Input
            {...control}
            type="url"
            name="baseUrl"
            maxLength={500}
            autoComplete="off"
            defaultValue={values.baseUrl ?? source?.baseUrl ?? ""}
          />
        )}
      </Field>
      <Field
        id="judul-sumber"
        label="Nama perpustakaan"
        optional={source ? undefined : emptyAllowed}
        hint="Dibaca pemustaka di halaman rekaman."
        error={fault("title")}
      >
        {(control) => (
          <Input
            {...control}
            name="title"
            maxLength={200}
            autoComplete="off"
            defaultValue={values.title ?? source?.title ?? ""}
          />
        )}
      </Field>
      <Field id="format-sumber" label="Format" error={fault("prefix")}>
        {(control) => (
          <Select {...control} name="prefix" defaultValue={values.prefix ?? known}>
            {[...new Set([...prefixes, known])].map((prefix) => (
              <option key={prefix}>{prefix}</option>
            ))}
          </Select>
        )}
      </Field>
      {source && source.sets.length > 0 ? (
        <Field id="set-sumber" label="Set" error={fault("setSpec")}>
          {(control) => (
            <Select
              {...control}
              name="setSpec"
              defaultValue={values.setSpec ?? source.setSpec ?? ""}
            >
              <option value="">Semua rekaman</option>
              {source.sets.map(({ spec, name }) => (
                <option key={spec} value={spec}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      ) : (
        <Field
          id="set-sumber"
          label="Set"
          optional={emptyAllowed}
          hint={
            source
              ? "Repositori ini tidak menyebut set."
              : "Dapat dipilih setelah sumbernya disimpan."
          }
          error={fault("setSpec")}
        >
          {(control) => (
            <Input
              {...control}
              name="setSpec"
              maxLength={300}
              autoComplete="off"
              defaultValue={values.setSpec ?? source?.setSpec ?? ""}
            />
          )}
        </Field>
      )}
      <Field id="jadwal-sumber" label="Jadwal" error={fault("everyHours")}>
        {(control) => (
          <Select
            {...control}
            name="everyHours"
            defaultValue={values.everyHours ?? (source ? String(source.everyHours ?? "") : "24")}
          >
            {schedules.map((hours) => (
              <option key={hours} value={hours}>
                {scheduleNames[hours]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid justify-items-start gap-1.5">
        <Button type="submit" busyLabel={pending && "Memeriksa"}>
          {source ? "Periksa dan simpan" : "Periksa dan tambahkan"}
        </Button>
        <p className="text-small text-ink-muted">
          Repositorinya ditanyai dahulu; itu dapat memakan waktu sampai setengah menit.
        </p>
      </div>
      <p role="status" className="text-ui font-semibold text-primary">
        {state.status === "done" && !pending ? "Perubahan disimpan." : ""}
      </p>
    </form>
  );
}
