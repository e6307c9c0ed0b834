import type { DataField, MarcField, MarcRecord, Subfield } from "../marc/types";
import { trimmed } from "./fields";

/** Inputs of the form that stand for one text of the record. */
export const textInputs = [
  ...(["title", "subtitle", "responsibility", "edition"] as const),
  ...(["place", "publisher", "year", "extent", "illustrations", "size", "callNumber"] as const),
] as const;
export type TextInput = (typeof textInputs)[number];

/** Where a text stands: the first field of these tags, all its subfields with these codes as one text. */
type Place = {
  readonly tags: readonly string[];
  readonly codes: string;
  readonly glue: string;
  readonly indicators: string;
};

const at = (tags: string, codes: string, indicators: string, glue = " ; "): Place => ({
  ...{ tags: tags.split(" "), codes, glue, indicators },
});

export const places: { readonly [I in TextInput]: Place } = {
  title: at("245", "a", "00", " "),
  subtitle: at("245", "b", "00"),
  responsibility: at("245", "c", "00"),
  edition: at("250", "a", "  "),
  place: at("264 260", "a", " 1"),
  publisher: at("264 260", "b", " 1"),
  year: at("264 260", "c", " 1", ", "),
  extent: at("300", "a", "  "),
  illustrations: at("300", "b", "  "),
  size: at("300", "c", "  "),
  callNumber: at("090 084", "ab", "  ", " "),
};

/** Which field of the record a text stands in; -1 for none. Of several imprints the publication's, if it is told. */
export function placeOf({ fields }: MarcRecord, { tags }: Place): number {
  const first = (tag: string, isIt: (field: DataField) => boolean = () => true) =>
    fields.findIndex((field) => field.tag === tag && "subfields" in field && isIt(field));
  const [one = "", other = ""] = tags;
  const ranked =
    one === "264"
      ? [first(one, ({ indicators }) => indicators[1] === "1"), first(other), first(one)]
      : tags.map((tag) => first(tag));
  return ranked.find((place) => place >= 0) ?? -1;
}

const says = (codes: string) => (subfield: Subfield) =>
  codes.includes(subfield.code) && trimmed(subfield.value) !== "";

/** The subfields with these codes as one text, without the punctuation between them. */
export const textOf = (field: DataField, codes: string, glue: string): string =>
  field.subfields
    .filter(says(codes))
    .map(({ value }) => trimmed(value))
    .join(glue);

/** The new text in the punctuation of the old one: " /" at the end of a title belongs to what follows it. */
export function inPunctuationOf(old: string, text: string): string {
  const before = trimmed(old);
  const from = old.indexOf(before);
  if (from < 0) return text;
  const dressed = old.slice(0, from) + text + old.slice(from + before.length);
  return trimmed(dressed) === text ? dressed : text;
}

/**
 * The field with another text in the subfields of these codes; every other subfield stays as it is and where it is.
 * Null where nothing is left of it.
 */
export function withText(field: DataField, codes: string, text: string): DataField | null {
  const first = field.subfields.findIndex(says(codes));
  if (first < 0) {
    if (text === "") return field;
    const code = codes.charAt(0);
    const after = field.subfields.findIndex((one) => /[a-z]/u.test(one.code) && one.code > code);
    const place = after < 0 ? field.subfields.length : after;
    return { ...field, subfields: field.subfields.toSpliced(place, 0, { code, value: text }) };
  }
  const subfields = field.subfields.flatMap((subfield, index): readonly Subfield[] => {
    if (!says(codes)(subfield)) return [subfield];
    if (index !== first || text === "") return [];
    return [{ ...subfield, value: inPunctuationOf(subfield.value, text) }];
  });
  return subfields.length === 0 ? null : { ...field, subfields };
}

/** A subject heading as librarians write it: `Indonesia -- Sejarah -- 1945-1949`. */
export const headingText = (text: string): string => text.replace(/\s*--\s*/gu, " -- ").trim();

const headingCodes = "avxyz";
export const headingOf = (field: DataField): string =>
  headingText(textOf(field, headingCodes, " -- "));

/** The field with another heading: where it has as many parts as before, each keeps its kind of subdivision. */
export function withHeading(field: DataField, text: string): DataField {
  const parts = headingText(text).split(" -- ");
  const old = field.subfields.filter(says(headingCodes));
  let place = -1;
  const subfields = field.subfields.flatMap((subfield): readonly Subfield[] => {
    if (!says(headingCodes)(subfield)) return [subfield];
    place += 1;
    const part = parts[place] ?? "";
    if (old.length === parts.length)
      return trimmed(subfield.value) === part
        ? [subfield]
        : [{ ...subfield, value: inPunctuationOf(subfield.value, part) }];
    return place > 0 ? [] : parts.map((value, at) => ({ code: at === 0 ? "a" : "x", value }));
  });
  return { ...field, subfields };
}

/** A new field in the order of the tags, behind those of its own. */
export function inserted(fields: readonly MarcField[], field: MarcField): readonly MarcField[] {
  const last = fields.findLastIndex(({ tag }) => tag <= field.tag);
  return fields.toSpliced(last + 1, 0, field);
}
