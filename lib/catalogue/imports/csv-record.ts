import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { tellsYear } from "../bibliography/dates";
import type { DataField, MarcField, MarcRecord, Subfield } from "../marc/types";
import type { CsvMapping, CsvTarget } from "./domain/csv-columns";

/** Names of languages as tables of libraries give them, and their MARC codes. */
const languageCodes: Readonly<Record<string, string>> = {
  indonesia: "ind",
  indonesian: "ind",
  id: "ind",
  inggris: "eng",
  english: "eng",
  en: "eng",
  jawa: "jav",
  javanese: "jav",
  sunda: "sun",
  sundanese: "sun",
  belanda: "dut",
  dutch: "dut",
  arab: "ara",
  arabic: "ara",
  melayu: "may",
  malay: "may",
  bali: "ban",
  minangkabau: "min",
  madura: "mad",
  bugis: "bug",
};

function languageCode(text: string | undefined): string {
  const key = (text ?? "")
    .toLowerCase()
    .replace(/^bahasa\s+/u, "")
    .trim();
  return languageCodes[key] ?? (/^[a-z]{3}$/u.test(key) ? key : "   ");
}

const field = (
  tag: string,
  indicators: string,
  ...parts: (readonly [string, string | undefined])[]
) => {
  const subfields = parts.flatMap(([code, value]): readonly Subfield[] =>
    value ? [{ code, value }] : [],
  );
  return subfields.length === 0 ? [] : [{ tag, indicators, subfields } satisfies DataField];
};

/** 008: a single year of publication and the language; what a table does not say is blank. */
function fixedField(year: string | undefined, language: string): string {
  const digits = /\b(\d{4})\b/u.exec(year ?? "")?.[1];
  return `      ${digits ? `s${digits}    ` : "n        "}xx ${" ".repeat(17)}${language} d`;
}

/** Characters of a cell that a warning repeats. */
const toldMax = 40;

/** A line as a record, and what was not understood: `year-unreadable:20x9`. */
export type RecordOfLine = { readonly record: MarcRecord; readonly warnings: readonly string[] };

/**
 * A line of a CSV file as a MARC record, so that it is described, exported and searched like any other. Several values
 * of a cell are parted by `;`. Refuses `title-missing`.
 */
export function recordOfLine(
  { columns }: CsvMapping,
  cells: readonly string[],
): Result<RecordOfLine, "title-missing"> {
  const values = new Map<CsvTarget, string[]>();
  for (const [at, target] of columns.entries()) {
    const value = cells[at]?.replace(/\s+/gu, " ").trim();
    if (target !== null && value) values.set(target, [...(values.get(target) ?? []), value]);
  }
  const one = (target: CsvTarget) => values.get(target)?.join("; ");
  const many = (target: CsvTarget) =>
    (values.get(target) ?? [])
      .flatMap((text) => text.split(";").map((part) => part.trim()))
      .filter(Boolean);
  const title = one("title");
  if (title === undefined) return refuse("title-missing");
  const language = languageCode(one("language"));
  const number = one("control-number");
  const year = one("year");
  const [author, ...authors] = [...many("author"), ...many("other-authors")];
  const fields: readonly MarcField[] = [
    ...(number === undefined ? [] : [{ tag: "001", value: number }]),
    { tag: "008", value: fixedField(year, language) },
    ...many("isbn").flatMap((isbn) => field("020", "  ", ["a", isbn])),
    ...many("issn").flatMap((issn) => field("022", "  ", ["a", issn])),
    ...field("090", "  ", ["a", one("call-number")]),
    ...field("100", "1 ", ["a", author]),
    ...field(
      "245",
      `${author ? "1" : "0"}0`,
      ["a", title],
      ["b", one("subtitle")],
      ["c", one("responsibility")],
    ),
    ...field("250", "  ", ["a", one("edition")]),
    ...field("260", "  ", ["a", one("place")], ["b", one("publisher")], ["c", year]),
    ...field("300", "  ", ["a", one("description")]),
    ...field("490", "0 ", ["a", one("series")]),
    ...field("500", "  ", ["a", one("notes")]),
    ...field("520", "  ", ["a", one("summary")]),
    ...many("subjects").flatMap((subject) => field("650", " 4", ["a", subject])),
    ...authors.flatMap((name) => field("700", "1 ", ["a", name])),
    ...many("link").flatMap((link) => field("856", "4 ", ["u", link])),
    ...many("barcodes").flatMap((barcode) =>
      field(
        "952",
        "  ",
        ["c", one("location")],
        ["o", one("call-number")],
        ["p", barcode],
        ["y", one("access")],
      ),
    ),
  ];
  const unclear = year !== undefined && !tellsYear(year);
  return ok({
    record: { leader: "00000nam a2200000 a 4500", fields },
    warnings: unclear ? [`year-unreadable:${year.slice(0, toldMax)}`] : [],
  });
}
