"use client";

import { useActionState, useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import type { IncidentState } from "@/lib/privacy/incidents/actions";
import { writeIncidentAction } from "@/lib/privacy/incidents/actions";
import { incidentFaults, incidentRefusals } from "./incident-sentences";

/** What the form begins with; times as a browser's field writes them, on the clock of Jakarta. */
export type IncidentValues = {
  readonly title: string;
  readonly exposed: string;
  readonly happened: string;
  readonly handling: string;
  readonly people: string;
  readonly happenedAt: string;
  readonly foundAt: string;
  readonly contact: string;
  readonly signer: string;
};

type FieldName = keyof IncidentValues;
const idle: IncidentState = { status: "idle" };
const fieldId = (field: FieldName) => `insiden-${field}`;

const texts = [
  {
    name: "exposed",
    label: "Data apa yang terungkap",
    hint: "Jenis datanya saja, tanpa data pribadi.",
  },
  { name: "happened", label: "Bagaimana terjadi" },
  { name: "handling", label: "Penanganan dan pemulihan" },
] as const;
const letterLines = [
  {
    name: "contact",
    label: "Narahubung",
    hint: "Telepon, email, atau alamat yang dapat dihubungi tentang insiden ini.",
  },
  { name: "signer", label: "Penanda tangan surat", hint: "Nama dan jabatan." },
] as const;
const order = [
  ...(["title", "foundAt", "happenedAt", "people"] as const),
  ...(["exposed", "happened", "handling", "contact", "signer"] as const),
];

/** A new incident, or what is known of one by now. */
export function IncidentForm({
  incident,
  initial,
  answered,
}: {
  /** The one that is changed; null for a new one. */
  incident: { readonly id: string; readonly changes: number } | null;
  initial: IncidentValues;
  answered: IncidentState | null;
}) {
  const [state, submit, pending] = useActionState(writeIncidentAction, answered ?? idle);
  const values =
    state.status === "invalid" || state.status === "refused"
      ? { ...initial, ...state.values }
      : initial;
  const errors = state.status === "invalid" ? state.errors : {};
  const fault = (field: FieldName) => {
    const word = errors[field]?.[0];
    return word === undefined ? undefined : (incidentFaults[word] ?? "Periksa isian ini.");
  };
  const faults = order.filter((field) => fault(field) !== undefined);

  useEffect(() => {
    if (state.status !== "invalid") return;
    const [first] = order.filter((field) => state.errors[field] !== undefined);
    if (first !== undefined) document.getElementById(fieldId(first))?.focus();
  }, [state]);

  const time = (
    name: "foundAt" | "happenedAt",
    label: string,
    more: { readonly hint?: string; readonly optional?: string },
  ) => (
    <Field id={fieldId(name)} label={label} {...more} error={fault(name)}>
      {(control) => (
        <Input {...control} type="datetime-local" name={name} defaultValue={values[name]} />
      )}
    </Field>
  );
  return (
    <form
      action={submit}
      className="grid max-w-140 gap-5"
      noValidate
      key={JSON.stringify([incident?.changes, values])}
    >
      {incident === null ? null : (
        <>
          <input type="hidden" name="incident" value={incident.id} />
          <input type="hidden" name="seen" value={incident.changes} />
        </>
      )}
      <Field id={fieldId("title")} label="Judul" error={fault("title")}>
        {(control) => (
          <Input {...control} name="title" maxLength={200} defaultValue={values.title} />
        )}
      </Field>
      {time("foundAt", "Diketahui (WIB)", {
        hint: "Tenggat 3×24 jam dihitung dari waktu ini; pembetulannya tercatat dalam riwayat.",
      })}
      {time("happenedAt", "Terjadi (WIB)", { optional: "(bila sudah diketahui)" })}
      <Field
        id={fieldId("people")}
        label="Jumlah orang"
        optional="(bila sudah diketahui)"
        error={fault("people")}
      >
        {(control) => (
          <Input
            {...control}
            name="people"
            inputMode="numeric"
            maxLength={9}
            defaultValue={values.people}
          />
        )}
      </Field>
      {texts.map(({ name, label, ...more }) => (
        <Field
          key={name}
          id={fieldId(name)}
          label={label}
          hint={"hint" in more ? more.hint : undefined}
          error={fault(name)}
        >
          {(control) => (
            <Textarea {...control} name={name} maxLength={4000} defaultValue={values[name]} />
          )}
        </Field>
      ))}
      {letterLines.map(({ name, label, hint }) => (
        <Field
          key={name}
          id={fieldId(name)}
          label={label}
          optional="(untuk surat)"
          hint={hint}
          error={fault(name)}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              maxLength={300}
              autoComplete="off"
              defaultValue={values[name]}
            />
          )}
        </Field>
      ))}
      <div>
        <Button type="submit" busyLabel={pending && "Menyimpan"}>
          {incident === null ? "Catat insiden" : "Simpan perubahan"}
        </Button>
      </div>
      <p role="status" className="min-h-[1lh] text-ui font-semibold text-primary">
        {state.status === "done" ? "Perubahan disimpan." : ""}
      </p>
      {faults.length > 0 || state.status === "refused" ? (
        <div role="alert" className="grid gap-1 text-ui font-semibold text-danger">
          {state.status === "refused" ? <p>{incidentRefusals[state.refusal]}</p> : null}
          {faults.map((field) => (
            <p key={field}>{fault(field)}</p>
          ))}
        </div>
      ) : null}
    </form>
  );
}
