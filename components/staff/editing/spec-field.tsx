"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldError } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { RichText } from "@/lib/publishing/domain/rich-text";
import { faultSentence } from "./editing-sentences";
import type { FieldSpec } from "./field-spec";
import { PictureField } from "./picture-field";
import { RichEditor } from "./rich-editor";

export type Errors = Readonly<Record<string, string>>;

type SpecFieldProps = {
  spec: FieldSpec;
  /** `shared`, `id` or `en`: with the name the place of the field in the answer's errors. */
  part: "shared" | "id" | "en";
  value: unknown;
  errors: Errors;
  onChange: (value: unknown) => void;
};

/** The id of a field's control: the error summary leads to it. */
export const controlId = (place: string): string => `isian-${place.replaceAll(".", "-")}`;

/** The fault at a place or anywhere below it: a list's fault stands at the list. */
function faultAt(errors: Errors, place: string): string | undefined {
  const key = Object.keys(errors).find((each) => each === place || each.startsWith(`${place}.`));
  return key && faultSentence(errors[key] ?? "");
}

/** One field of a document, by what its spec says it is. */
export function SpecField({ spec, part, value, errors, onChange }: SpecFieldProps) {
  const place = `${part}.${spec.name}`;
  const id = controlId(place);
  const error = faultAt(errors, place);
  const optional = spec.optional ? "(boleh dikosongkan)" : undefined;
  const field = { id, label: spec.label, optional, hint: spec.hint, error };
  const text = typeof value === "string" ? value : "";
  switch (spec.type) {
    case "line":
    case "date":
      return (
        <Field {...field}>
          {(control) => (
            <Input
              {...control}
              type={spec.type === "date" ? "date" : "text"}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      );
    case "moment":
      return (
        <Field {...field}>
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={toWibClock(text)}
              onChange={(event) => onChange(fromWibClock(event.target.value))}
            />
          )}
        </Field>
      );
    case "area":
      return (
        <Field {...field}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={text}
              onChange={(event) => onChange(event.target.value)}
            />
          )}
        </Field>
      );
    case "lines":
      return (
        <Field {...field}>
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              value={Array.isArray(value) ? value.join("\n") : ""}
              onChange={(event) => onChange(linesOf(event.target.value))}
            />
          )}
        </Field>
      );
    case "select":
      return (
        <Field {...field}>
          {(control) => (
            <Select {...control} value={text} onChange={(event) => onChange(event.target.value)}>
              {spec.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </Select>
          )}
        </Field>
      );
    case "check":
      return (
        <Checkbox
          id={id}
          label={spec.label}
          hint={spec.hint}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case "rich":
      return (
        <RichEditor
          id={id}
          label={spec.label}
          hint={spec.hint}
          lang={part === "en" ? "en" : "id"}
          value={value as RichText}
          error={error}
          onChange={onChange}
        />
      );
    case "picture":
      return (
        <PictureField
          {...field}
          value={typeof value === "string" ? value : null}
          onChange={onChange}
        />
      );
    case "links":
      return (
        <Rows
          {...field}
          value={value}
          onChange={onChange}
          columns={[
            { key: "label.id", label: "Kata-kata (Indonesia)" },
            { key: "label.en", label: "Kata-kata (Inggris)" },
            { key: "href", label: "Alamat" },
          ]}
          empty={{ label: { id: "", en: "" }, href: "" }}
        />
      );
    case "facts":
      return (
        <Rows
          {...field}
          value={value}
          onChange={onChange}
          columns={[
            { key: "term", label: "Istilah" },
            { key: "value", label: "Isi" },
          ]}
          empty={{ term: "", value: "" }}
        />
      );
  }
}

/** While somebody types, an empty last line is the next one; empty lines are dropped when it is saved. */
const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split("\n"));

/** An instant as the clock of WIB writes it for the browser's own control. */
function toWibClock(instant: string): string {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? "" : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);
}

const fromWibClock = (clock: string): string => (clock === "" ? "" : `${clock}:00+07:00`);

type Row = { readonly [key: string]: unknown };

type RowsProps = {
  id: string;
  label: string;
  optional: string | undefined;
  hint: string | undefined;
  error: string | undefined;
  value: unknown;
  columns: readonly { readonly key: string; readonly label: string }[];
  empty: Row;
  onChange: (value: readonly Row[]) => void;
};

/** A list of small records, each in its own row of fields. */
function Rows({ id, label, optional, hint, error, value, columns, empty, onChange }: RowsProps) {
  const rows: readonly Row[] = Array.isArray(value) ? (value as readonly Row[]) : [];
  const numbered = rows.map((row, place) => ({ row, place, key: `${id}-${place}` }));
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className="grid gap-3"
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1.5 text-ui leading-snug font-[650]">
        {label}
        {optional ? <span className="font-[450] text-ink-muted"> {optional}</span> : null}
      </legend>
      {numbered.map(({ row, place, key }) => (
        <div key={key} className="grid gap-2 border-t border-line pt-3">
          {columns.map((column) => (
            <Field
              key={column.key}
              id={`${key}-${column.key.replace(".", "-")}`}
              label={`${column.label} ${place + 1}`}
            >
              {(control) => (
                <Input
                  {...control}
                  compact
                  value={readAt(row, column.key)}
                  onChange={(event) =>
                    onChange(
                      rows.map((each, at) =>
                        at === place ? writeAt(each, column.key, event.target.value) : each,
                      ),
                    )
                  }
                />
              )}
            </Field>
          ))}
          <div>
            <Button
              compact
              variant="quiet"
              icon={<Trash2 size={18} strokeWidth={2} aria-hidden="true" />}
              onClick={() => onChange(rows.filter((_, at) => at !== place))}
            >
              Buang baris {place + 1}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          compact
          variant="outline"
          icon={<Plus size={18} strokeWidth={2} aria-hidden="true" />}
          onClick={() => onChange([...rows, empty])}
        >
          Tambah baris
        </Button>
      </div>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {hint ? <p className="text-small text-ink-muted">{hint}</p> : null}
    </fieldset>
  );
}

function readAt(row: Row, key: string): string {
  const [first = "", second] = key.split(".");
  const value = row[first];
  const inner = second === undefined ? value : (value as Row | undefined)?.[second];
  return typeof inner === "string" ? inner : "";
}

function writeAt(row: Row, key: string, text: string): Row {
  const [first = "", second] = key.split(".");
  if (second === undefined) return { ...row, [first]: text };
  return { ...row, [first]: { ...(row[first] as Row | undefined), [second]: text } };
}
