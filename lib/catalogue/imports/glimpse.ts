import { parse } from "csv-parse/sync";
import type { FileFormat } from "../types";
import type { CsvMapping } from "./domain/csv-columns";
import { decodeText } from "./domain/csv-text";
import type { Glimpse } from "./types";

/** Characters of a rejected record that a report repeats. */
const shownMax = 300;

/** One line without what nobody sees; null where nothing is left. */
function legible(text: string | undefined): string | null {
  const line = (text ?? "").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, " ").trim();
  if (line === "") return null;
  return line.length > shownMax ? `${line.slice(0, shownMax)}…` : line;
}

/** Fields by the directory, as far as that can be read; whatever is wrong with lengths and addresses, they stand in its order. */
function ofIso2709(text: string): Glimpse {
  const [head = "", ...fields] = text.split("\x1e");
  const tags = (head.slice(24).match(/.{12}/gsu) ?? []).map((entry) => entry.slice(0, 3));
  const field = (tag: string) => (tags.includes(tag) ? fields[tags.indexOf(tag)] : undefined);
  const title = field("245")
    ?.split("\x1f")
    .find((part) => part.startsWith("a"));
  return {
    ...{ controlNumber: legible(field("001")), title: legible(decodeText(title?.slice(1) ?? "")) },
    text: null,
  };
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const unescaped = (xml: string | undefined) =>
  xml?.replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? "");

/**
 * What follows the first start tag that names such an element and has such an attribute; null where none does. The tags are
 * cut out first and looked at one by one: what is broken has no end of tags, and one expression for all would try each
 * place of each part with every other.
 */
function afterTag(xml: string, element: string, attribute: RegExp): string | null {
  for (const { 0: tag, index } of xml.matchAll(/<[^<>]*>/gu)) {
    const name = tag.indexOf(element);
    if (name >= 0 && attribute.test(tag.slice(name))) return xml.slice(index + tag.length);
  }
  return null;
}

/** The text up to the next tag. */
const textAt = (xml: string | null) => xml?.split("<", 1)[0];

function ofMarcXml(text: string): Glimpse {
  const control = textAt(afterTag(text, "controlfield", /tag=["']001["']/u));
  const field = afterTag(text, "datafield", /tag=["']245["']/u);
  const title = textAt(afterTag(field ?? "", "subfield", /code=["']a["']/u));
  const read = (found: string | undefined) => legible(unescaped(decodeText(found ?? "")));
  return { controlNumber: read(control), title: read(title), text: null };
}

function ofCsv(text: string, { delimiter, columns }: CsvMapping): Glimpse {
  const decoded = decodeText(text);
  const cell = (cells: readonly string[], target: "control-number" | "title") =>
    legible(cells[columns.indexOf(target)]);
  try {
    const options = { delimiter, relax_column_count: true, relax_quotes: true, to: 1 } as const;
    const [cells = []]: string[][] = parse(decoded.trim(), options);
    return {
      ...{ controlNumber: cell(cells, "control-number"), title: cell(cells, "title") },
      text: legible(decoded),
    };
  } catch {
    // A quotation mark that is never closed: the row is shown as it stands.
    return { controlNumber: null, title: null, text: legible(decoded) };
  }
}

/** What can be made out of the beginning of a record that was not taken. Never fails. */
export function glimpse(
  format: FileFormat,
  mapping: CsvMapping | null,
  bytes: Uint8Array,
): Glimpse {
  const text = Buffer.from(bytes).toString("latin1");
  if (format === "iso2709") return ofIso2709(text);
  if (format === "marcxml") return ofMarcXml(text);
  return ofCsv(text, mapping ?? { delimiter: ",", columns: [] });
}
