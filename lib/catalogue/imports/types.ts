import type { FileFormat } from "../types";
import type { CsvMapping, CsvTarget } from "./domain/csv-columns";
import type { FaultCounts, ImportNote } from "./domain/notes";
import type { ImportState } from "./domain/states";

export type { FaultCounts, ImportNote, ImportState };

/** Why an import could not go on at all; a record alone never ends one. */
export type ImportFailure = "file-missing" | "file-unreadable";

/** `read` is the sum of the other five. */
export type ImportCounts = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
};

/** A file on its way into the catalogue. */
export type CatalogueImport = ImportCounts & {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly fileBytes: number;
  readonly format: FileFormat;
  readonly mapping: CsvMapping | null;
  readonly state: ImportState;
  readonly failure: ImportFailure | null;
  /** Bytes of the file that are dealt with. */
  readonly position: number;
  /** Faults of records that were taken all the same. */
  readonly warnings: FaultCounts;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly actorName: string;
};

/** The beginning of a CSV file, for staff to say what its columns are. */
export type CsvPreview = {
  readonly headings: readonly string[];
  /** The first lines, each with as many cells as there are headings. */
  readonly rows: readonly (readonly string[])[];
};

/** Fields by the headings they stand under, remembered by a name. */
export type SavedMapping = {
  readonly name: string;
  readonly targets: Readonly<Record<string, CsvTarget>>;
};

/** What can be made out of a record that was not taken: as much of it as is legible. */
export type Glimpse = {
  readonly controlNumber: string | null;
  readonly title: string | null;
  /** Of a table: the row as it stands in the file. */
  readonly text: string | null;
};

/**
 * A record that was not taken: its number in the file from 1, where it begins in bytes, its row in a table as a
 * spreadsheet counts (null for MARC), and why.
 */
export type Rejection = {
  readonly number: number;
  readonly position: number;
  readonly row: number | null;
  readonly reason: string;
  readonly seen: Glimpse;
};

/** A record as a report names it and leads to it. */
export type NotedRecord = {
  readonly id: number;
  readonly title: string;
  readonly controlNumber: string | null;
};

/** A note with the records it is about, as they are now. */
export type ShownNote = Omit<ImportNote, "recordId" | "otherRecordId"> & {
  readonly id: number;
  readonly record: NotedRecord | null;
  readonly other: NotedRecord | null;
};

/** What a report says of single records: the first hundred notes of each kind, and the first hundred that were not taken. */
export type ReportedRecords = {
  readonly notes: readonly ShownNote[];
  readonly rejections: readonly Rejection[];
};

/** Why a file is not imported. */
export type ImportRefusal =
  | "forbidden"
  | "file-empty"
  | "format-unknown"
  | "mapping-without-title"
  | "source-invalid";
