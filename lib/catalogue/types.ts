import type { Bibliography, BibliographyCopy } from "./bibliography/types";
import type { MovedBarcode } from "./copies/domain/merge";
import type { CopyStatus } from "./copies/domain/status";
import type { Marks } from "./domain/matching";
import type { MarcRecord } from "./marc/types";
import type { SearchRow } from "./search/types";

/** What kind of file a record was read from. */
export type FileFormat = "iso2709" | "marcxml" | "csv";

/** What a record came in as: a record of a file, or the Dublin Core of a harvested repository. */
export type RawFormat = FileFormat | "oai_dc";

/** A record as it came in: its bytes in a file or an answer. */
export type Raw = { readonly format: RawFormat; readonly bytes: Uint8Array };

/**
 * A record read, described and written anew, ready to be stored (`prepareRecord`). It keeps what is stored and nothing it
 * was made of: a thousand wait in an import, and what waits is copied again and again by the collector of garbage.
 */
export type IncomingRecord = {
  /** The sender has deleted it. */
  readonly deleted: boolean;
  readonly marks: Marks;
  readonly issns: readonly string[];
  readonly copies: readonly BibliographyCopy[];
  readonly search: SearchRow;
  /** Its columns in `catalogue_record` but for `marc`, as one object of JSON. */
  readonly row: string;
  /** ISO 2709 in UTF-8, by our own writer. */
  readonly marc: Uint8Array;
  /** Null where it says the same, byte for byte. */
  readonly raw: Raw | null;
};

/** Who stores records, and where they come from. */
export type StoringActor = {
  /** Which library or harvest the records belong to; never empty. */
  readonly source: string;
  /** Account id; null for an import or the system. */
  readonly actorId: string | null;
  readonly actorName: string;
  /** UUID of the import, if it is one. */
  readonly importId: string | null;
};

/** What storing did to a record; `withdrawn` for a deletion (leader/05 = d) of a record there was. */
export type Change = "added" | "changed" | "unchanged" | "withdrawn";

/** `recordId` is null for the deletion of a record that was never there. */
export type StoredRecord = {
  readonly recordId: number | null;
  readonly change: Change;
};

/** What storing did to a batch. */
export type StoredBatch = {
  /** In the order of the batch. */
  readonly records: readonly StoredRecord[];
  /** Labels of copies that another record has now. */
  readonly moved: readonly MovedBarcode[];
  /** Facet values that it stored: known from its commit on. */
  readonly facets: readonly number[];
};

/** One line of a list. */
export type RecordSummary = {
  readonly id: number;
  readonly title: string;
  readonly creatorLine: string | null;
  readonly imprint: string | null;
  readonly year: number | null;
  readonly kind: string;
  readonly digitalKind: string | null;
  readonly language: string | null;
  readonly callNumber: string | null;
};

/** One physical item, as pages show it. */
export type Copy = {
  readonly id: number;
  readonly barcode: string | null;
  readonly accession: string | null;
  readonly callNumber: string | null;
  readonly access: string | null;
  readonly location: string | null;
  readonly note: string | null;
  readonly status: CopyStatus;
  /** When the status began to hold; set by staff, or on the day the copy came in. */
  readonly statusAt: Date;
};

/** Copies that are there now, of all. Both 0 for what has no copies, such as a record of something online. */
export type Availability = { readonly available: number; readonly copies: number };

/** Copies that cannot be had now, by why. */
export type AwayCopies = {
  readonly status: Exclude<CopyStatus, "available">;
  readonly count: number;
};

/** What a list says of a record's copies. */
export type HeldCopies = Availability & {
  /** Those that are not there, the most first. */
  readonly away: readonly AwayCopies[];
  /** Where the copies stand, those that are there first; each place once. */
  readonly locations: readonly string[];
  /** The other library whose record it is, by name; null for the library's own. */
  readonly library: string | null;
};

export const noCopies: HeldCopies = {
  available: 0,
  copies: 0,
  locations: [],
  away: [],
  library: null,
};

/** A record with all that its page shows. */
export type CatalogueRecord = RecordSummary & {
  readonly source: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly record: MarcRecord;
  readonly bibliography: Bibliography;
  readonly copies: readonly Copy[];
  readonly availability: Availability;
};

/** What the address of a record leads to; a tombstone says since when there is nothing. */
export type FoundRecord =
  | { readonly state: "live"; readonly record: CatalogueRecord }
  | { readonly state: "withdrawn"; readonly id: number; readonly withdrawnAt: Date };

/** One line of a record's history, newest first; the present state is the first. */
export type EditionSummary = {
  readonly version: number;
  readonly title: string;
  readonly at: Date;
  readonly actorName: string;
  readonly importId: string | null;
  readonly withdrawn: boolean;
};
