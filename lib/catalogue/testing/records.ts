import type { MarcField, MarcRecord } from "../marc/types";
import { prepareRecord } from "../prepare-record";
import type { IncomingRecord } from "../types";

/** What a made-up book of the tests says; what is left out, it does not have. */
export type MadeUpBook = {
  readonly number?: string;
  readonly agency?: string;
  readonly system?: string;
  readonly isbn?: string;
  readonly title?: string;
  readonly barcodes?: readonly string[];
  readonly location?: string;
  readonly deleted?: boolean;
};

const data = (tag: string, code: string, value: string | undefined): MarcField[] =>
  value === undefined ? [] : [{ tag, indicators: "  ", subfields: [{ code, value }] }];

/** A short record of a book. */
export function marcOf(book: MadeUpBook): MarcRecord {
  const control = (tag: string, value: string | undefined) =>
    value === undefined ? [] : [{ tag, value }];
  return {
    leader: `00000${book.deleted ? "d" : "n"}am a2200000 a 4500`,
    fields: [
      ...control("001", book.number),
      ...control("003", book.agency),
      { tag: "008", value: "261122s1980    io                  ind d" },
      ...data("020", "a", book.isbn),
      ...data("035", "a", book.system),
      ...data("245", "a", book.title ?? "Bumi manusia"),
      ...(book.barcodes ?? []).map((barcode) => ({
        tag: "952",
        indicators: "  ",
        subfields: [
          { code: "c", value: book.location ?? "Lantai 21" },
          { code: "p", value: barcode },
        ],
      })),
    ],
  };
}

/** A short record of a book, ready to be stored. */
export function incomingOf(book: MadeUpBook): IncomingRecord {
  const prepared = prepareRecord(marcOf(book), null);
  if (!prepared.ok) throw new Error(prepared.refusal);
  return prepared.value;
}
