"use client";

import { Plus } from "lucide-react";
import { useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { roleLabels } from "@/lib/catalogue/bibliography/domain/labels";
import { givenRoles, roleWords, rowCount } from "./record-inputs";

type Values = { readonly [input: string]: string };

type RowsProps = {
  /** Name of the list: `subjects`. */
  list: string;
  legend: string;
  /** Label of one line, before its number: *Subjek*. */
  label: string;
  hint?: string;
  values: Values;
  fault: (input: string) => string | undefined;
  /** Prefix of ids on this page. */
  base: string;
};

const never = () => () => undefined;

/** Lines of a list as numbered inputs. An emptied line is taken out of the record; new lines stand at the end. */
function useRows(values: Values, list: string) {
  const [more, setMore] = useState(0);
  // One line more than there are also without JavaScript; the button is there only with it.
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const places = [...Array(rowCount(values, list) + 1 + more).keys()];
  return { places, add: scripted ? () => setMore(more + 1) : null };
}

function AddRow({ label, add }: { label: string; add: (() => void) | null }) {
  if (add === null) return null;
  return (
    <div>
      <Button
        variant="quiet"
        compact
        onClick={add}
        icon={<Plus size={17} strokeWidth={2} aria-hidden="true" />}
      >
        Tambah baris {label === "ISBN" ? label : label.toLowerCase()}
      </Button>
    </div>
  );
}

function PlaceInput({ name, values }: { name: string; values: Values }) {
  const at = values[`${name}-at`];
  return at === undefined ? null : <input type="hidden" name={`${name}-at`} value={at} />;
}

const legendClass = "mb-2 text-h3 font-semibold";

export function TextRows({ list, legend, label, hint, values, fault, base }: RowsProps) {
  const { places, add } = useRows(values, list);
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className={legendClass}>{legend}</legend>
      {places.map((place) => {
        const name = `${list}-${place}`;
        return (
          <div key={name}>
            <PlaceInput name={name} values={values} />
            <Field
              id={`${base}-${name}`}
              label={`${label} ${place + 1}`}
              hint={place === 0 ? hint : undefined}
              error={fault(name)}
            >
              {(control) => (
                <Input {...control} compact name={name} defaultValue={values[name] ?? ""} />
              )}
            </Field>
          </div>
        );
      })}
      <AddRow label={label} add={add} />
    </fieldset>
  );
}

/** People and bodies with what they did; what a record says in several words is kept until another word is chosen. */
export function CreatorRows({ values, fault, base }: Pick<RowsProps, "values" | "fault" | "base">) {
  const { places, add } = useRows(values, "creators");
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className={legendClass}>Pengarang dan pihak lain</legend>
      {places.map((place) => {
        const name = `creators-${place}`;
        const role = values[`${name}-role`] ?? "";
        const fixed = values[`${name}-at`] !== undefined;
        return (
          <div
            key={name}
            className="grid gap-3 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] md:items-end"
          >
            <PlaceInput name={name} values={values} />
            <Field id={`${base}-${name}`} label={`Nama ${place + 1}`} error={fault(name)}>
              {(control) => (
                <Input {...control} compact name={name} defaultValue={values[name] ?? ""} />
              )}
            </Field>
            <Field id={`${base}-${name}-role`} label={`Peran ${place + 1}`}>
              {(control) => (
                <Select {...control} compact name={`${name}-role`} defaultValue={role}>
                  <option value="">tidak disebut</option>
                  {role === "" || givenRoles.some((known) => known === role) ? null : (
                    <option value={role}>{roleWords(role)}</option>
                  )}
                  {givenRoles.map((known) => (
                    <option key={known} value={known}>
                      {roleLabels[known].id}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            {fixed ? (
              <input
                type="hidden"
                name={`${name}-type`}
                value={values[`${name}-type`] ?? "person"}
              />
            ) : (
              <Field id={`${base}-${name}-type`} label={`Jenis nama ${place + 1}`}>
                {(control) => (
                  <Select
                    {...control}
                    compact
                    name={`${name}-type`}
                    defaultValue={values[`${name}-type`] ?? "person"}
                  >
                    <option value="person">Orang</option>
                    <option value="body">Lembaga</option>
                  </Select>
                )}
              </Field>
            )}
          </div>
        );
      })}
      <p className="text-small text-ink-muted">
        Nama orang ditulis terbalik bila lazim: Toer, Pramoedya Ananta. Baris yang dikosongkan
        dihapus dari rekaman.
      </p>
      <AddRow label="nama" add={add} />
    </fieldset>
  );
}
