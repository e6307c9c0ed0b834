import type { Locale } from "../../language/locales";
import { kindLabels } from "./domain/labels";
import { dateInWords, oneLine } from "./plain-text";
import type { Bibliography } from "./types";

type Column = {
  readonly id: string;
  readonly en: string;
  readonly of: (bibliography: Bibliography, locale: Locale) => string | null;
};

const columns: readonly Column[] = [
  { id: "Judul", en: "Title", of: ({ fullTitle }) => fullTitle },
  {
    id: "Pengarang",
    en: "Authors",
    of: ({ creators }) => creators.map(({ name }) => name).join("; "),
  },
  { id: "Edisi", en: "Edition", of: ({ edition }) => edition },
  { id: "Terbitan", en: "Imprint", of: ({ imprint }) => imprint },
  { id: "Tahun", en: "Year", of: dateInWords },
  {
    id: "Deskripsi fisik",
    en: "Physical description",
    of: ({ physicalDescription: text }) => text,
  },
  { id: "Jenis", en: "Kind", of: ({ kind }, locale) => kindLabels[kind][locale] },
  { id: "Bahasa", en: "Language", of: ({ languages }) => languages.join("; ") },
  {
    id: "Subjek",
    en: "Subjects",
    of: ({ subjects }) => subjects.map(({ text }) => text).join("; "),
  },
  { id: "ISBN", en: "ISBN", of: ({ isbns }) => isbns.map(({ isbn13 }) => isbn13).join("; ") },
  { id: "ISSN", en: "ISSN", of: ({ issns }) => issns.join("; ") },
  { id: "Nomor panggil", en: "Call number", of: ({ callNumber }) => callNumber },
  { id: "Nomor kontrol", en: "Control number", of: ({ controlNumber }) => controlNumber },
];

/** The first line (RFC 4180, ended by CR LF). */
export function csvHeader(locale: Locale): string {
  return row(columns.map((column) => column[locale]));
}

/** One record in one line. A cell that a spreadsheet would calculate (= + - @) gets an apostrophe before it. */
export function toCsvRow(bibliography: Bibliography, locale: Locale): string {
  return row(columns.map(({ of }) => of(bibliography, locale) ?? ""));
}

function row(cells: readonly string[]): string {
  const safe = cells
    .map(oneLine)
    .map((cell) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${safe.join(",")}\r\n`;
}
