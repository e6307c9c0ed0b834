import type { MarcRecord } from "../marc/types";
import { printedYears } from "./dates";
import type { Kind } from "./domain/kinds";
import { layOut } from "./fields";
import { inserted } from "./form-fields";
import { sortOf } from "./kind-of";

/** 008 of a record that has none: no date told, no place, no language. */
const blankFixed = `      n${"uuuuuuuu"}xx ${" ".repeat(20)} d`;

export const fixedOf = ({ fields }: MarcRecord): string | null => {
  const field = fields.find(({ tag }) => tag === "008");
  return field && "value" in field ? field.value : null;
};

/** The record with another 008; one that has none gets it in its place. */
function withFixed(record: MarcRecord, value: string): MarcRecord {
  const place = record.fields.findIndex(({ tag }) => tag === "008");
  const field = { tag: "008", value };
  const fields = place < 0 ? inserted(record.fields, field) : record.fields.with(place, field);
  return { ...record, fields };
}

const padded = (record: MarcRecord): string => (fixedOf(record) ?? blankFixed).padEnd(40);

const put = (text: string, place: number, value: string): string =>
  text.slice(0, place) + value + text.slice(place + value.length);

/** The main language by its MARC code (008/35-37): `ind`; "" where none is told. */
export function languageOf(record: MarcRecord): string {
  const code = (fixedOf(record) ?? "").slice(35, 38).toLowerCase();
  return /^[a-z]{3}$/u.test(code) ? code : "";
}

export const withLanguage = (record: MarcRecord, code: string): MarcRecord =>
  withFixed(record, put(padded(record), 35, code.padEnd(3)));

/**
 * 008 follows a printed year that was changed, because lists sort by it: a single year wholly, of any other kind of date
 * the first year. A date that names no year leaves it alone, but that a single year is then unknown.
 */
export function withYear(record: MarcRecord, printed: string): MarcRecord {
  const fixed = fixedOf(record);
  if (fixed === null) return record;
  const years = printedYears(printed);
  const single = "sn b|#".includes(fixed.charAt(6).toLowerCase());
  const text = fixed.padEnd(40);
  if (years === null) return single ? withFixed(record, put(text, 6, "nuuuuuuuu")) : record;
  const first = String(years.from).padStart(4, "0");
  return withFixed(record, single ? put(text, 6, `s${first}    `) : put(text, 7, first));
}

/** Leader/06-07 of a kind, and the places of 008 that tell it apart. */
const codes: { readonly [K in Kind]: readonly [leader: string, ...(readonly [number, string])[]] } =
  {
    book: ["am"],
    serial: ["as", [21, "p"]],
    magazine: ["as", [21, "g"]],
    newspaper: ["as", [21, "n"]],
    article: ["aa"],
    thesis: ["am", [24, "m"]],
    manuscript: ["tm"],
    map: ["em"],
    "music-score": ["cm"],
    "sound-recording": ["jm"],
    audiobook: ["im", [30, "f"]],
    video: ["gm", [33, "v"]],
    picture: ["km"],
    microform: ["am", [23, "a"]],
    electronic: ["mm"],
    braille: ["am", [23, "f"]],
    mixed: ["pm"],
    object: ["rm"],
  };

export const kindOfRecord = (record: MarcRecord): Kind => sortOf(layOut(record)).kind;

/** The record as one of another kind; null where other fields of it (336, 502, 007 …) say otherwise. */
export function withKind(record: MarcRecord, kind: Kind): MarcRecord | null {
  const [leader, ...marks] = codes[kind];
  let text = padded(record);
  // What told the old kind of a printed text: a thesis, braille, a microform.
  if (/[abcf]/u.test(text.charAt(23))) text = put(text, 23, " ");
  text = put(text, 24, text.slice(24, 28).replaceAll("m", " "));
  for (const [place, mark] of marks) text = put(text, place, mark);
  const told = { ...record, leader: put(record.leader, 6, leader) };
  const changed =
    text === padded(record) && (marks.length === 0 || fixedOf(record) !== null)
      ? told
      : withFixed(told, text);
  return kindOfRecord(changed) === kind ? changed : null;
}
