import { createHash } from "node:crypto";
import type { Result } from "@/lib/platform/result";
import { ok } from "@/lib/platform/result";
import { describe as describeRecord } from "./bibliography/bibliography";
import { creatorLine } from "./domain/creator-line";
import type { Marks } from "./domain/matching";
import { storableJson } from "./domain/rows";
import { writeIso2709 } from "./marc/iso2709";
import type { MarcRecord } from "./marc/types";
import { searchRow } from "./search/terms";
import type { IncomingRecord, Raw } from "./types";

/** Bytes of two records are the same. */
const sameBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/**
 * Makes a record ready to be stored: written as ISO 2709 in UTF-8, and described. Pure and the costly part, so it is done
 * outside the transaction. Refuses `record-too-long`: ISO 2709 holds 99,999 bytes.
 */
export function prepareRecord(
  record: MarcRecord,
  raw: Raw | null,
): Result<IncomingRecord, "record-too-long"> {
  const written = writeIso2709(record);
  if (!written.ok) return written;
  const marc = written.value;
  const described = {
    record,
    bibliography: describeRecord(record),
    marc,
    digest: createHash("sha256").update(marc).digest("hex"),
    raw: raw === null || (raw.format === "iso2709" && sameBytes(raw.bytes, marc)) ? null : raw,
  };
  const search = searchRow(described.bibliography);
  return ok({ ...described, search, row: storableJson(rowOf(described)) });
}

/** Leader/05: the sender has deleted the record. */
export const isDeletion = ({ record }: IncomingRecord) => record.leader.charAt(5) === "d";

/** What is longer is no number that anybody gave to a record, and no index holds it. */
const identifierLengthMax = 200;
const isIdentifier = (value: string) => value !== "" && value.length <= identifierLengthMax;
const identifier = (value: string | null) => (value && isIdentifier(value) ? value : null);

/** By what a record is known again. */
export function marksOf({ bibliography, digest }: IncomingRecord): Marks {
  return {
    controlSource: identifier(bibliography.controlSource) ?? "",
    controlNumber: identifier(bibliography.controlNumber),
    systemNumbers: bibliography.systemNumbers.filter(isIdentifier),
    isbns: bibliography.isbns.map(({ isbn13 }) => isbn13),
    title: bibliography.fullTitle,
    digest,
  };
}

/** The rows of `catalogue_identifier` of a record. */
export function identifiersOf(recordId: number, incoming: IncomingRecord) {
  const { systemNumbers, isbns, controlNumber } = marksOf(incoming);
  const { issns } = incoming.bibliography;
  const of = (kind: string, values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ kind, value, record_id: recordId }));
  return [
    ...of("isbn", isbns),
    ...of("issn", issns.filter(isIdentifier)),
    ...of("system", systemNumbers),
    ...of("digest", controlNumber === null ? [incoming.digest] : []),
  ];
}

type Described = Pick<IncomingRecord, "bibliography" | "marc" | "digest" | "raw">;

const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");

function rowOf({ bibliography, marc, digest, raw }: Described) {
  return {
    control_source: identifier(bibliography.controlSource) ?? "",
    control_number: identifier(bibliography.controlNumber),
    marc: base64(marc),
    raw: raw && base64(raw.bytes),
    raw_format: raw?.format ?? null,
    digest,
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
