import { isControlTag, isTag } from "./fields";
import type { MarcField, MarcRecord, Subfield } from "./types";

/** Characters of a record's lines together: what ISO 2709 can hold. */
export const linesLengthMax = 99_999;

/** What is wrong with a typed line, or with the record as a whole (line 0). */
export type LineFault = {
  /** From 1. */
  readonly line: number;
  readonly fault:
    | "leader-invalid"
    | "tag-invalid"
    | "indicators-invalid"
    | "subfields-invalid"
    | "value-missing"
    | "title-missing"
    | "too-long";
};

/** Tags whose places have a meaning each: a blank is shown as `#`, as INDOMARC prints it. */
const placed = new Set(["006", "007", "008"]);

/** A dollar sign within a text, as MARC editors write it: the bare one begins a subfield. */
const dollar = "{dollar}";

const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();

function fieldLine(field: MarcField): string {
  if ("value" in field) {
    const value = placed.has(field.tag) ? field.value.replaceAll(" ", "#") : oneLine(field.value);
    return `${field.tag} ${value}`;
  }
  const subfields = field.subfields.map(
    ({ code, value }) => `$${code} ${oneLine(value).replaceAll("$", dollar)}`,
  );
  return `${field.tag} ${field.indicators.replaceAll(" ", "#")} ${subfields.join(" ")}`;
}

/** A record as lines, the leader first: `245 10 $a Bumi manusia / $c Pramoedya Ananta Toer`. Blanks of a place are `#`. */
export const toLines = (record: MarcRecord): readonly string[] => [
  `LDR ${record.leader.replaceAll(" ", "#")}`,
  ...record.fields.map(fieldLine),
];

function readSubfields(text: string): readonly Subfield[] | null {
  if (!text.startsWith("$")) return null;
  const subfields = text
    .slice(1)
    .split("$")
    .map((part) => ({
      code: part.charAt(0),
      value: part.slice(1).trim().replaceAll(dollar, "$"),
    }));
  const sound = subfields.every(({ code }) => /^[!-~]$/u.test(code));
  return sound ? subfields.filter(({ value }) => value !== "") : null;
}

/** Null for a field whose subfields were all left empty: it says nothing. */
function readField(line: string): MarcField | LineFault["fault"] | null {
  const [, tag = "", rest = ""] = /^(\S*)\s*(.*)$/u.exec(line) ?? [];
  if (!isTag(tag)) return "tag-invalid";
  if (isControlTag(tag)) {
    const value = placed.has(tag) ? rest.replaceAll("#", " ") : rest.trim();
    return value.trim() === "" ? "value-missing" : { tag, value };
  }
  const [, indicators, text = ""] = /^([0-9a-z#]{2})\s*(.*)$/u.exec(rest) ?? [];
  if (indicators === undefined) return "indicators-invalid";
  const subfields = readSubfields(text);
  if (subfields === null) return "subfields-invalid";
  if (subfields.length === 0) return null;
  return { tag, indicators: indicators.replaceAll("#", " "), subfields };
}

const hasTitle = (field: MarcField) =>
  field.tag === "245" &&
  "subfields" in field &&
  field.subfields.some(({ code }) => "ak".includes(code));

/**
 * The record that typed lines say, or every fault with its line. Empty lines and subfields are left out; a leader may be missing and is
 * then that of a book. Asks for a title (245 $a), unless one may come from elsewhere (`needsTitle` false).
 */
export function readLines(
  typed: string,
  { needsTitle = true }: { readonly needsTitle?: boolean } = {},
):
  | { readonly ok: true; readonly record: MarcRecord }
  | { readonly ok: false; readonly faults: readonly LineFault[] } {
  if (typed.length > linesLengthMax) return { ok: false, faults: [{ line: 0, fault: "too-long" }] };
  const faults: LineFault[] = [];
  const fields: MarcField[] = [];
  let leader = "00000nam a2200000 a 4500";
  for (const [at, text] of typed.split(/\r\n|\r|\n/u).entries()) {
    const line = text.trimStart();
    if (line.trim() === "") continue;
    if (/^LDR\b/u.test(line)) {
      const given = line.slice(3).trim().replaceAll("#", " ");
      if (/^[ -~]{24}$/u.test(given)) leader = given;
      else faults.push({ line: at + 1, fault: "leader-invalid" });
      continue;
    }
    const read = readField(line);
    if (typeof read === "string") faults.push({ line: at + 1, fault: read });
    else if (read !== null) fields.push(read);
  }
  if (needsTitle && faults.length === 0 && !fields.some(hasTitle))
    return { ok: false, faults: [{ line: 0, fault: "title-missing" }] };
  return faults.length > 0 ? { ok: false, faults } : { ok: true, record: { leader, fields } };
}
