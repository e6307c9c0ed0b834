import type { DataField, MarcField, MarcRecord } from "../marc/types";
import { readIsbn } from "./domain/isbn";
import type { Kind } from "./domain/kinds";
import { codeOfRole, roleOfCode, roleOfTerm } from "./domain/relators";
import type { Role } from "./domain/roles";
import { once, trimmed } from "./fields";
import { kindOfRecord, languageOf, withKind, withLanguage, withYear } from "./form-codes";
import type { TextInput } from "./form-fields";
import {
  headingOf,
  inserted,
  placeOf,
  places,
  textInputs,
  textOf,
  withHeading,
  withText,
} from "./form-fields";

/** A line of a list: `at` is the place of its field in the record that was opened, null for a new one. */
export type FormRow = { readonly at: number | null; readonly text: string };

/** `role`: what the record says of it, several joined by `+`; "" for nothing. `body` is no person. */
export type CreatorRow = FormRow & { readonly role: string; readonly body: boolean };

/** What the field form knows of a record. Everything else of it is left as it is, byte for byte. */
export type RecordForm = {
  readonly texts: { readonly [I in TextInput]: string };
  /** MARC code of the main language, or "". */
  readonly language: string;
  readonly kind: Kind;
  readonly creators: readonly CreatorRow[];
  readonly subjects: readonly FormRow[];
  readonly notes: readonly FormRow[];
  readonly isbns: readonly FormRow[];
};

export const rowLists = ["subjects", "notes", "isbns"] as const;
type RowList = (typeof rowLists)[number];

/** `input` is the name of the input: `title`, `isbns-0`, `creators-2`. */
export type FormFault = {
  readonly input: string;
  readonly fault: "title-missing" | "isbn-invalid" | "kind-contradicted" | "changed-twice";
};

const nameTags = new Set(["100", "110", "111", "700", "710", "711"]);
const nameCodes = ({ tag }: DataField) => (tag.endsWith("11") ? "a" : "ab");
const nameGlue = ({ tag }: DataField) => (tag.endsWith("10") ? ". " : " ");

/** A meeting's $e is a part of its name, and its role stands elsewhere. */
const roleCodes = ({ tag }: DataField) => (tag.endsWith("11") ? "4" : "e4");

const roleIn = (code: string, value: string): Role | null =>
  code === "4" ? roleOfCode(trimmed(value)) : roleOfTerm(trimmed(value));

const rolesIn = (field: DataField): readonly Role[] =>
  field.subfields
    .filter(({ code }) => roleCodes(field).includes(code))
    .flatMap(({ code, value }) => roleIn(code, value) ?? []);

/** What a field of a list says in the form; null for one that the form does not know. */
function rowText(list: RowList, field: MarcField): string | null {
  if (!("subfields" in field)) return null;
  const single = field.subfields.filter(({ code, value }) => code === "a" && trimmed(value) !== "");
  switch (list) {
    case "subjects": {
      const heading = field.tag === "650" || field.tag === "651";
      if (!(heading && single.length > 0) && !(field.tag === "653" && single.length === 1))
        return null;
      return headingOf(field) || null;
    }
    case "notes":
      return field.tag === "500" ? textOf(field, "a", " ") || null : null;
    case "isbns":
      return field.tag === "020" && single.length === 1 ? textOf(field, "a", " ") : null;
  }
}

function creatorOf(field: MarcField): Omit<CreatorRow, "at"> | null {
  if (!("subfields" in field) || !nameTags.has(field.tag)) return null;
  // An added entry with a title names another work.
  if (field.subfields.some(({ code, value }) => code === "t" && trimmed(value) !== "")) return null;
  const text = textOf(field, nameCodes(field), nameGlue(field));
  if (text === "") return null;
  return { text, role: once(rolesIn(field)).join("+"), body: !field.tag.endsWith("00") };
}

const rowsOf = (record: MarcRecord, list: RowList): readonly FormRow[] =>
  record.fields.flatMap((field, at) => {
    const text = rowText(list, field);
    return text === null ? [] : [{ at, text }];
  });

function textIn(record: MarcRecord, input: TextInput): string {
  const field = record.fields[placeOf(record, places[input])];
  return field && "subfields" in field
    ? textOf(field, places[input].codes, places[input].glue)
    : "";
}

/** What the form shows of a record. */
export function readForm(record: MarcRecord): RecordForm {
  return {
    texts: Object.fromEntries(
      textInputs.map((input) => [input, textIn(record, input)]),
    ) as RecordForm["texts"],
    language: languageOf(record),
    kind: kindOfRecord(record),
    creators: record.fields.flatMap((field, at) => {
      const creator = creatorOf(field);
      return creator === null ? [] : [{ at, ...creator }];
    }),
    subjects: rowsOf(record, "subjects"),
    notes: rowsOf(record, "notes"),
    isbns: rowsOf(record, "isbns"),
  };
}

const hasMainEntry = (fields: readonly (MarcField | null)[]) =>
  fields.some((field) => field !== null && /^1(?:00|10|11)$/u.test(field.tag));

function newField(list: RowList, text: string): DataField {
  const field = (tag: string, indicators: string): DataField => ({
    ...{ tag, indicators, subfields: [{ code: "a", value: text }] },
  });
  if (list === "notes") return field("500", "  ");
  return list === "isbns" ? field("020", "  ") : withHeading(field("650", " 4"), text);
}

function newCreator({ text, role, body }: CreatorRow, main: boolean): DataField {
  const code = codeOfRole(role);
  const person = `${main ? "1" : "7"}00`;
  return {
    tag: body ? `${person[0]}10` : person,
    indicators: body ? "2 " : text.includes(",") ? "1 " : "0 ",
    subfields: [{ code: "a", value: text }, ...(code === null ? [] : [{ code: "4", value: code }])],
  };
}

/** The field with another role in the place of all it had; a role that has no code leaves it as it is. */
function withRole(field: DataField, role: string): DataField {
  const code = codeOfRole(role);
  if (role !== "" && code === null) return field;
  const kept = field.subfields.filter(
    (one) => !(roleCodes(field).includes(one.code) && roleIn(one.code, one.value) !== null),
  );
  return { ...field, subfields: code === null ? kept : [...kept, { code: "4", value: code }] };
}

const soundIsbn = (text: string) => readIsbn(text.replace(/\s*\(.*$/su, "")) !== null;

/**
 * The record that the form makes of `target`: what the form says otherwise than `base`, the record it was opened with,
 * is changed; nothing else. `target` is `base` itself, or what became of it by other means meanwhile (its MARC lines
 * edited beside the form): what both say differently is refused as `changed-twice`, and nothing of either is lost.
 */
export function applyForm(
  base: MarcRecord,
  target: MarcRecord,
  form: RecordForm,
):
  | { readonly ok: true; readonly record: MarcRecord }
  | { readonly ok: false; readonly faults: readonly FormFault[] } {
  const before = readForm(base);
  const faults: FormFault[] = [];
  let record = changeRows(base, target, before, form, faults);
  record = changeTexts(record, before, form, faults);
  const now = readForm(record);
  const wanted = <Value extends string>(input: string, old: Value, value: Value, is: Value) => {
    if (value === old || value === is) return false;
    if (is === old) return true;
    faults.push({ input, fault: "changed-twice" });
    return false;
  };
  if (wanted("language", before.language, form.language, now.language))
    record = withLanguage(record, form.language);
  if (wanted("kind", before.kind, form.kind, now.kind)) {
    const turned = withKind(record, form.kind);
    if (turned === null) faults.push({ input: "kind", fault: "kind-contradicted" });
    else record = turned;
  }
  if (faults.length === 0 && textIn(record, "title") === "" && !hasPart(record))
    faults.push({ input: "title", fault: "title-missing" });
  return faults.length === 0 ? { ok: true, record } : { ok: false, faults };
}

/** A collection may have a title of its form alone (245 $k). */
const hasPart = ({ fields }: MarcRecord) =>
  fields.some(
    (field) =>
      field.tag === "245" &&
      "subfields" in field &&
      field.subfields.some(({ code }) => code === "k"),
  );

function changeTexts(
  record: MarcRecord,
  before: RecordForm,
  form: RecordForm,
  faults: FormFault[],
): MarcRecord {
  let changed = record;
  for (const input of textInputs) {
    const [old, text, is] = [before.texts[input], form.texts[input], textIn(changed, input)];
    if (text === old || text === is) continue;
    if (is !== old) {
      faults.push({ input, fault: "changed-twice" });
      continue;
    }
    const { tags, codes, indicators } = places[input];
    const place = placeOf(changed, places[input]);
    const field = changed.fields[place];
    let fields: readonly MarcField[];
    if (field && "subfields" in field) {
      const written = withText(field, codes, text);
      fields = written ? changed.fields.with(place, written) : changed.fields.toSpliced(place, 1);
    } else {
      const tag = tags[0] ?? "";
      const first = tag === "245" && hasMainEntry(changed.fields) ? "10" : indicators;
      const subfields = [{ code: codes.charAt(0), value: text }];
      fields = inserted(changed.fields, { tag, indicators: first, subfields });
    }
    changed = { ...changed, fields };
    if (input === "year") changed = withYear(changed, text);
  }
  return changed;
}

type Change = {
  readonly input: string;
  readonly at: number;
  readonly to: (field: DataField) => DataField | null;
};

function changeRows(
  base: MarcRecord,
  target: MarcRecord,
  before: RecordForm,
  form: RecordForm,
  faults: FormFault[],
): MarcRecord {
  const changes: Change[] = [];
  const added: DataField[] = [];
  for (const [place, row] of form.creators.entries()) {
    const old = before.creators.find(({ at }) => at === row.at);
    if (row.at === null || old === undefined) {
      const main = !hasMainEntry([...target.fields, ...added]);
      if (row.text !== "") added.push(newCreator(row, main));
      continue;
    }
    if (row.text === old.text && row.role === old.role) continue;
    const to = (field: DataField) => {
      if (row.text === "") return null;
      const named = row.text === old.text ? field : withText(field, nameCodes(field), row.text);
      return named && row.role !== old.role ? withRole(named, row.role) : named;
    };
    changes.push({ input: `creators-${place}`, at: row.at, to });
  }
  for (const list of rowLists)
    for (const [place, row] of form[list].entries()) {
      const input = `${list}-${place}`;
      const old = before[list].find(({ at }) => at === row.at);
      if (row.text === (old?.text ?? "")) continue;
      if (list === "isbns" && row.text !== "" && !soundIsbn(row.text))
        faults.push({ input, fault: "isbn-invalid" });
      else if (row.at === null || old === undefined) added.push(newField(list, row.text));
      else {
        const to = (field: DataField) => {
          if (row.text === "") return null;
          return list === "subjects"
            ? withHeading(field, row.text)
            : withText(field, "a", row.text);
        };
        changes.push({ input, at: row.at, to });
      }
    }
  const fields: (MarcField | null)[] = [...target.fields];
  for (const { input, at, to } of changes) {
    const place = target === base ? at : whereIs(fields, base.fields[at]);
    const field = fields[place];
    if (field && "subfields" in field) fields[place] = to(field);
    else faults.push({ input, fault: "changed-twice" });
  }
  const left = fields.filter((field) => field !== null);
  return { ...target, fields: added.reduce<readonly MarcField[]>(inserted, left) };
}

/** Where the same field stands in the other record; -1 where it is not the same any more. */
function whereIs(fields: readonly (MarcField | null)[], field: MarcField | undefined): number {
  const wanted = JSON.stringify(field);
  return fields.findIndex((one) => one !== null && JSON.stringify(one) === wanted);
}
