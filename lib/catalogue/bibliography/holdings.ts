import type { DataField } from "../marc/types";
import type { Fields } from "./fields";
import { all, clean, every, first, indicator, once } from "./fields";
import type { BibliographyCopy, CallNumber, Link } from "./types";

/** In the order in which a label would be printed: the library's own number first, then the classifications. */
const callFields: readonly (readonly [tag: string, codes: string, kind: CallNumber["kind"]])[] = [
  ["090", "ab", "local"],
  ["084", "ab", "local"],
  ["099", "a", "local"],
  ["082", "ab", "dewey"],
  ["050", "ab", "lc"],
  ["060", "ab", "nlm"],
  ["080", "ab", "udc"],
  ["092", "ab", "dewey"],
  ["096", "ab", "nlm"],
  ["852", "hi", "other"],
];

/** Every call number of the record, each value once, the one for the label first. */
export function callNumbersOf(fields: Fields): CallNumber[] {
  const found = new Map<string, CallNumber>();
  for (const [tag, codes, kind] of callFields) {
    for (const field of all(fields, tag)) {
      const value = callNumber(field, codes, kind);
      if (value !== null && !found.has(value)) found.set(value, { value, kind });
    }
  }
  return [...found.values()];
}

/** Dewey numbers lose the marks that only show where they may be cut ("813/.54", "959.8′03"). */
function callNumber(field: DataField, codes: string, kind: CallNumber["kind"]): string | null {
  const text = clean(
    field.subfields
      .filter(({ code }) => codes.includes(code))
      .map(({ value }) => value)
      .join(" "),
  );
  const value = kind === "dewey" ? text.replace(/(?<=\d)[/'′’](?=[.\d])/g, "") : text;
  return value === "" ? null : value;
}

const silentCopy: BibliographyCopy = {
  barcode: null,
  accession: null,
  callNumber: null,
  location: null,
  access: null,
  note: null,
};

/**
 * Copies: 952 (Koha), else 876 with the 852 it belongs to, else 852 with a barcode; and the accession numbers of INDOMARC's
 * 990, which take their place from the one 852 of the record where it has just one.
 */
export function copiesOf(fields: Fields): BibliographyCopy[] {
  const items = itemsOf(fields);
  const known = new Set(items.flatMap(({ barcode, accession }) => [barcode, accession]));
  const places = all(fields, "852");
  const place = items.length === 0 && places.length === 1 && places[0] ? placed(places[0]) : null;
  const accessions = once(all(fields, "990").flatMap((field) => every(field, "a")))
    .filter((accession) => !known.has(accession))
    .map((accession) => ({ ...silentCopy, ...place, accession }));
  return [...items, ...accessions];
}

function itemsOf(fields: Fields): BibliographyCopy[] {
  const koha = all(fields, "952").map((field) => ({
    ...silentCopy,
    barcode: first(field, "p"),
    accession: first(field, "i"),
    callNumber: first(field, "o"),
    location: joined(first(field, "b") ?? first(field, "a"), first(field, "c")),
    access: first(field, "y"),
    note: first(field, "z"),
  }));
  const told = koha.filter(({ barcode, accession }) => barcode !== null || accession !== null);
  if (told.length > 0) return told;

  const places = all(fields, "852");
  const items = all(fields, "876").map((field) => {
    const place = placeOf(field, places);
    return {
      ...silentCopy,
      ...(place ? placed(place) : {}),
      barcode: first(field, "p"),
      accession: first(field, "a"),
      access: first(field, "h"),
      note: first(field, "z"),
    };
  });
  const numbered = items.filter(({ barcode, accession }) => barcode !== null || accession !== null);
  if (numbered.length > 0) return numbered;
  return places.filter((field) => first(field, "p") !== null).map(placed);
}

/** The 852 with the same $8 link, or the only one there is. */
function placeOf(item: DataField, places: readonly DataField[]): DataField | undefined {
  const link = first(item, "8")?.split(".")[0];
  const linked = places.find((place) => link && first(place, "8")?.split(".")[0] === link);
  return linked ?? (places.length === 1 ? places[0] : undefined);
}

function placed(field: DataField): BibliographyCopy {
  return {
    ...silentCopy,
    barcode: first(field, "p"),
    callNumber: callNumber(field, "hi", "other"),
    location: joined(first(field, "b") ?? first(field, "a"), first(field, "c")),
    note: first(field, "z"),
  };
}

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(", ") || null;
}

const relations: Readonly<Record<string, Link["relation"]>> = {
  "0": "resource",
  "1": "version",
  "2": "related",
};

/** 856 $u: http and https only, each address once. */
export function linksOf(fields: Fields): Link[] {
  const found = new Map<string, Link>();
  for (const field of all(fields, "856")) {
    const text = first(field, "y") ?? first(field, "3") ?? first(field, "z");
    const relation = relations[indicator(field, 2)] ?? "unknown";
    for (const { code, value } of field.subfields) {
      const url = code === "u" ? webAddress(value) : null;
      if (url !== null && !found.has(url)) found.set(url, { url, text, relation });
    }
  }
  return [...found.values()];
}

function webAddress(value: string): string | null {
  const text = clean(value);
  if (!/^https?:\/\//i.test(text)) return null;
  const url = URL.parse(text);
  return url?.href ?? null;
}
