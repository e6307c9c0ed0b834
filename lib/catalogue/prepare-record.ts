import { hash } from "node:crypto";
import type { Result } from "@/lib/platform/result";
import { ok } from "@/lib/platform/result";
import { describe as describeRecord } from "./bibliography/bibliography";
import type { Bibliography } from "./bibliography/types";
import { creatorLine } from "./domain/creator-line";
import type { Marks } from "./domain/matching";
import { storableJson } from "./domain/rows";
import { writeIso2709 } from "./marc/iso2709";
import type { MarcRecord } from "./marc/types";
import { searchRow } from "./search/terms";
import type { IncomingRecord, Raw } from "./types";

/** Bytes of two records are the same. */
const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/** Leader/05: the sender has deleted the record. */
const isDeletion = ({ leader }: MarcRecord) => leader.charAt(5) === "d";

/** What is longer is no number that anybody gave to a record, and no index holds it. */
const identifierLengthMax = 200;
const isIdentifier = (value: string) => value !== "" && value.length <= identifierLengthMax;
const identifier = (value: string | null) => (value && isIdentifier(value) ? value : null);

/** By what a record is known again. */
const marksOf = (bibliography: Bibliography, digest: string): Marks => ({
  controlSource: identifier(bibliography.controlSource) ?? "",
  controlNumber: identifier(bibliography.controlNumber),
  systemNumbers: bibliography.systemNumbers.filter(isIdentifier),
  isbns: bibliography.isbns.map(({ isbn13 }) => isbn13),
  title: bibliography.fullTitle,
  digest,
});

/**
 * Makes a record ready to be stored: written as ISO 2709 in UTF-8, and described. Pure and the costly part, so it is done
 * outside the transaction. Refuses `record-too-long`: ISO 2709 holds 99,999 bytes.
 */
export function prepareRecord(
  record: MarcRecord,
  given: Raw | null,
): Result<IncomingRecord, "record-too-long"> {
  const written = writeIso2709(record);
  if (!written.ok) return written;
  const marc = written.value;
  const raw =
    given === null || (given.format === "iso2709" && sameBytes(given.bytes, marc)) ? null : given;
  const bibliography = describeRecord(record);
  const marks = marksOf(bibliography, hash("sha256", marc, "hex"));
  return ok({
    deleted: isDeletion(record),
    marks,
    issns: bibliography.issns.filter(isIdentifier),
    copies: bibliography.copies,
    search: searchRow(bibliography),
    row: storableJson(rowOf(bibliography, marks, raw)),
    marc,
    raw,
  });
}

/** The rows of `catalogue_identifier` of a record. */
export function identifiersOf(recordId: number, { marks, issns }: IncomingRecord) {
  const { systemNumbers, isbns, controlNumber, digest } = marks;
  const of = (kind: string, values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ kind, value, record_id: recordId }));
  return [
    ...of("isbn", isbns),
    ...of("issn", issns),
    ...of("system", systemNumbers),
    ...of("digest", controlNumber === null ? [digest] : []),
  ];
}

/** As `decode(…, 'base64')` reads it. */
export const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

function rowOf(bibliography: Bibliography, marks: Marks, raw: Raw | null) {
  return {
    control_source: marks.controlSource,
    control_number: marks.controlNumber,
    raw: raw && base64(raw.bytes),
    raw_format: raw?.format ?? null,
    digest: marks.digest,
    title: bibliography.fullTitle,
    creator_line: creatorLine(bibliography.creators),
    imprint: bibliography.imprint,
    year: bibliography.year,
    kind: bibliography.kind,
    digital_kind: bibliography.digitalKind,
    language: bibliography.languages[0] ?? null,
    call_number: bibliography.callNumber,
  };
}
