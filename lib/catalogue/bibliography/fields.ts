import type { DataField, MarcRecord } from "../marc/types";

/** A record laid out for reading: data fields by tag, the first control field of each tag. */
export type Fields = {
  readonly leader: string;
  readonly control: ReadonlyMap<string, string>;
  readonly data: ReadonlyMap<string, readonly DataField[]>;
  /** 880 fields by what they stand beside: "245-01" → the field in another script. */
  readonly linked: ReadonlyMap<string, readonly DataField[]>;
};

/** Reads the record once, so that every question about a tag afterwards is one look-up. */
export function layOut(record: MarcRecord): Fields {
  const control = new Map<string, string>();
  const data = new Map<string, DataField[]>();
  const linked = new Map<string, DataField[]>();
  for (const field of record.fields) {
    if (!("subfields" in field)) {
      if (!control.has(field.tag)) control.set(field.tag, field.value);
      continue;
    }
    push(data, field.tag, field);
    if (field.tag === "880") push(linked, linkOf(field)?.key ?? "", field);
  }
  return { leader: record.leader, control, data, linked };
}

function push(map: Map<string, DataField[]>, key: string, field: DataField): void {
  const list = map.get(key);
  if (list) list.push(field);
  else map.set(key, [field]);
}

/** What $6 says: `245-01/(3/r` → key "245-01", tag "245", script code "(3". */
export function linkOf(field: DataField): { key: string; tag: string; script: string } | null {
  const match = /^(\d{3})-(\d\d)(?:\/([^/]*))?/.exec(raw(field, "6") ?? "");
  if (!match) return null;
  return { key: `${match[1]}-${match[2]}`, tag: match[1] ?? "", script: match[3] ?? "" };
}

/** The same field in other scripts (880), where `field` is linked to one. */
export function alternatesOf(fields: Fields, field: DataField): readonly DataField[] {
  const link = linkOf(field);
  if (link?.tag !== "880" || link.key.endsWith("-00")) return [];
  return fields.linked.get(`${field.tag}-${link.key.slice(4)}`) ?? [];
}

/** All fields with one of `tags`, in the order of the tags as given. */
export function all(fields: Fields, ...tags: readonly string[]): readonly DataField[] {
  if (tags.length === 1) return fields.data.get(tags[0] ?? "") ?? [];
  const found: DataField[] = [];
  for (const tag of tags) {
    const list = fields.data.get(tag);
    if (list) found.push(...list);
  }
  return found;
}

/** The first subfield with this code, as it stands in the record. */
function raw(field: DataField, code: string): string | undefined {
  return field.subfields.find((subfield) => subfield.code === code)?.value;
}

/** The first non-empty subfield with one of `codes`, cleaned and without punctuation at its ends. */
export function first(field: DataField | undefined, codes: string): string | null {
  if (!field) return null;
  for (const subfield of field.subfields) {
    if (!codes.includes(subfield.code)) continue;
    const text = trimmed(subfield.value);
    if (text !== "") return text;
  }
  return null;
}

/** Every non-empty subfield with one of `codes`, cleaned, in the order of the record. */
export function every(field: DataField, codes: string): string[] {
  return field.subfields
    .filter(({ code }) => codes.includes(code))
    .map(({ value }) => trimmed(value))
    .filter((text) => text !== "");
}

/** The subfields as one line, each separated from the last by a space, punctuation between them kept. */
export function line(field: DataField, codes: string): string | null {
  const text = field.subfields
    .filter(({ code }) => codes.includes(code))
    .map(({ value }) => value)
    .join(" ");
  return trimmed(text) || null;
}

/** An indicator: blank for `#` (INDOMARC), for a fill character and for what is missing. */
export function indicator(field: DataField, place: 1 | 2): string {
  const value = field.indicators[place - 1] ?? " ";
  return value === "#" || value === "|" ? " " : value;
}

/** One position of a coded field (leader, 006–008), lower case; blank as above. */
export function coded(value: string | undefined, position: number): string {
  const found = value?.[position] ?? " ";
  return found === "#" || found === "|" ? " " : found.toLowerCase();
}

/** What must be looked at: anything but printable ASCII, and spaces that are too many. */
const unclean = /[^ -~]| {2}|^ | $/;

/** Letters and signs only: no control characters (the marks for what sorting skips among them), no lone surrogates, single spaces. */
export function clean(text: string): string {
  // Nine texts of ten: a record is described in a third of the time.
  if (!unclean.test(text)) return text;
  return text
    .replace(/[\u{D800}-\u{DFFF}]/gu, "\u{FFFD}")
    .replace(/[\p{Cc}\u{FFFE}\u{FFFF}\u{200B}\u{FEFF}\s]+/gu, (run) => (/\s/.test(run) ? " " : ""))
    .normalize("NFC")
    .trim();
}

/** Abbreviations that keep their full stop at the end of a field. */
const abbreviations = new Set(
  "ed eds rev jr sr dr drs dra ir prof st sdr aufl bd dl h hj r rm ra tb al dkk dll dsb dst etc inc ltd co corp bros no vol jil hlm hal cet terj penerj col ill".split(
    " ",
  ),
);

/**
 * A text without the ISBD punctuation that only separates it from the next subfield (` /`, ` :`, ` ;`, `,`, ` =`, a full stop).
 * A full stop stays after an initial ("Ajip R."), an abbreviation ("ed.") and in an ellipsis.
 */
export function trimmed(text: string): string {
  const whole = clean(text);
  let end = whole.length;
  for (let before = -1; before !== end; ) {
    before = end;
    while (end > 0 && separators.includes(whole[end - 1] ?? "")) end--;
    if (endsWithSpareStop(whole, end)) end--;
  }
  let start = 0;
  while (start < end && separators.includes(whole[start] ?? "")) start++;
  // "/home" and "+62" are words, "/ home" is a separator and a word.
  while (start > 0 && start < end && whole[start] !== " ") start--;
  return whole.slice(start, end).trim();
}

const separators = " ,;:/=+";

/** Looks at the last word only: a field may have a hundred thousand signs. */
function endsWithSpareStop(text: string, end: number): boolean {
  if (text[end - 1] !== "." || text[end - 2] === ".") return false;
  const from = Math.max(end - 24, text.lastIndexOf(" ", end - 2) + 1);
  const word = text.slice(from, end - 1).replace(/^.*[^\p{L}\p{M}.]/u, "");
  if (word === "") return true;
  if (/^\p{Lu}$/u.test(word)) return false;
  return !(word.includes(".") || abbreviations.has(word.toLowerCase()));
}

/** Each text once, in the order of its first appearance. */
export function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
