import { createReadStream } from "node:fs";
import type { Info } from "csv-parse";
import { parse } from "csv-parse";
import { readIso2709 } from "../marc/iso2709";
import { readMarcXml } from "../marc/marcxml";
import type { MarcRecord } from "../marc/types";
import type { FileFormat } from "../types";
import { recordOfLine } from "./csv-record";
import type { CsvMapping } from "./domain/csv-columns";
import { decodeText } from "./domain/csv-text";

/** One record of a file, whatever its format: read, or why not. Offsets in bytes; a warning may say about what, `year-unreadable:20x9`. */
export type FileRecord = {
  readonly position: number;
  readonly end: number;
  /** Of a table: from 1 with its heading, empty rows counted, as a spreadsheet counts. */
  readonly row?: number;
  readonly bytes: Uint8Array;
} & (
  | { readonly ok: true; readonly record: MarcRecord; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string }
);

/** A file on disk: `mapping` for CSV, else null. */
export type RecordFile = {
  readonly path: string;
  readonly format: FileFormat;
  readonly mapping: CsvMapping | null;
};

/** A line longer than this is a quotation mark that was never closed. */
const lineLengthMax = 1_000_000;

type CsvLine = {
  readonly info: Info;
  readonly record: readonly string[];
  readonly raw: string;
};

async function* readCsv(
  chunks: AsyncIterable<Uint8Array>,
  mapping: CsvMapping,
): AsyncGenerator<FileRecord> {
  const lines = parse({
    delimiter: mapping.delimiter,
    encoding: "latin1",
    info: true,
    max_record_size: lineLengthMax,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  let position = 0;
  let first = true;
  const feed = (async () => {
    for await (const chunk of chunks) {
      if (lines.destroyed) return;
      if (!lines.write(chunk))
        await new Promise((resolve) => lines.once("drain", resolve).once("close", resolve));
    }
    lines.end();
  })();
  feed.catch((error: unknown) => lines.destroy(error instanceof Error ? error : undefined));
  try {
    for await (const line of lines as AsyncIterable<CsvLine>) {
      const row = line.info.records + line.info.empty_lines;
      const place = { position, end: line.info.bytes, row };
      position = line.info.bytes;
      // The first line names the columns.
      if (first) {
        first = false;
        continue;
      }
      const bytes = Buffer.from(line.raw, "latin1");
      const made = recordOfLine(mapping, line.record.map(decodeText));
      if (made.ok) yield { ...place, bytes, ok: true, ...made.value };
      else yield { ...place, bytes, ok: false, reason: made.refusal };
    }
  } catch (error) {
    if (!(error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")))
      throw error;
    const end = position + 1;
    yield { position, end, bytes: new Uint8Array(), ok: false, reason: "csv-malformed" };
  } finally {
    lines.destroy();
  }
}

/** The first `count` lines of a CSV file as cells. Throws where there is no such file, or no CSV in it. */
export async function firstLines(
  path: string,
  delimiter: CsvMapping["delimiter"],
  count: number,
): Promise<readonly (readonly string[])[]> {
  const lines = createReadStream(path).pipe(
    parse({
      delimiter,
      encoding: "latin1",
      max_record_size: lineLengthMax,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: count,
    }),
  );
  const found: string[][] = [];
  for await (const cells of lines as AsyncIterable<readonly string[]>)
    found.push(
      cells.map((cell) =>
        decodeText(cell)
          .replace(/^\uFEFF/u, "")
          .trim(),
      ),
    );
  return found;
}

async function* shifted(records: AsyncIterable<FileRecord>, by: number) {
  for await (const record of records)
    yield { ...record, position: record.position + by, end: record.end + by };
}

async function* after(records: AsyncIterable<FileRecord>, position: number) {
  for await (const record of records) if (record.end > position) yield record;
}

/**
 * The records of a file that end after `from`, streamed: memory does not grow with the file. A file of ISO 2709 is
 * opened where it stopped; the others are read from their beginning, which says what their names mean.
 */
export function readRecords(
  { path, format, mapping }: RecordFile,
  from: number,
): AsyncGenerator<FileRecord> {
  if (format === "iso2709")
    return shifted(readIso2709(createReadStream(path, { start: from })), from);
  const chunks = createReadStream(path);
  if (format === "marcxml") return after(readMarcXml(chunks), from);
  return after(readCsv(chunks, mapping ?? { delimiter: ",", columns: [] }), from);
}
