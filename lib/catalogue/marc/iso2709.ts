import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { normalLeader, withoutDelimiters } from "./fields";
import { cutRecords } from "./iso2709-framing";
import { longestRecord, parseRecord } from "./iso2709-record";
import type { MarcField, MarcRecord, MarcWarning, ReadRecord } from "./types";
import { isControlField } from "./types";

export { parseRecord };

/** What four digits can say of a field (ISO 2709). */
const longestField = 9999;

const fieldText = (field: MarcField): string => {
  if (isControlField(field)) return `${withoutDelimiters(field.value)}\u001e`;
  let text = field.indicators;
  for (const { code, value } of field.subfields) text += `\u001f${code}${withoutDelimiters(value)}`;
  return `${text}\u001e`;
};

const digits = (number: number, count: number) => String(number).padStart(count, "0");

/**
 * Writes a record as ISO 2709 in UTF-8, fields in their order. Tags are three characters of ASCII, indicators two, codes
 * one. Separators inside a text become blanks. Refused where a field passes 9,999 bytes or the record 99,999.
 */
export const writeIso2709 = (record: MarcRecord): Result<Uint8Array, "record-too-long"> => {
  let directory = "";
  let body = "";
  let start = 0;
  for (const field of record.fields) {
    const text = fieldText(field);
    const length = Buffer.byteLength(text);
    if (length > longestField || start > longestRecord) return refuse("record-too-long");
    directory += field.tag + digits(length, 4) + digits(start, 5);
    body += text;
    start += length;
  }
  const base = 24 + directory.length + 1;
  const length = base + start + 1;
  if (length > longestRecord) return refuse("record-too-long");
  const leader = normalLeader(record.leader, new Set());
  const head = `${digits(length, 5)}${leader.slice(5, 12)}${digits(base, 5)}${leader.slice(17)}`;
  return ok(Buffer.from(`${head}${directory}\u001e${body}\u001d`));
};

/**
 * Reads a file of ISO 2709 records as its chunks come, wherever they are cut. Memory holds one record (at most 5 MB) and one
 * chunk; the work is linear in the bytes, whatever they are. A broken piece is answered with its place and reason, and
 * reading goes on after it.
 */
export const readIso2709 = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<ReadRecord> {
  for await (const { position, end, bytes, fault, garbage } of cutRecords(chunks)) {
    const parsed = fault ? ({ ok: false, reason: fault } as const) : parseRecord(bytes);
    if (!parsed.ok) yield { ok: false, reason: parsed.reason, position, end, bytes };
    else {
      const { record, encoding } = parsed;
      const warnings: readonly MarcWarning[] = garbage
        ? [...parsed.warnings, "garbage-before-record"]
        : parsed.warnings;
      yield { ok: true, record, encoding, warnings, position, end, bytes };
    }
  }
};
