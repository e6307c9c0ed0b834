/** The errors of OAI-PMH 2.0 (§3.6). Every portal record has a set, so nobody is ever told `noSetHierarchy`. */
export type OaiErrorCode =
  | "badArgument"
  | "badResumptionToken"
  | "badVerb"
  | "cannotDisseminateFormat"
  | "idDoesNotExist"
  | "noMetadataFormats"
  | "noRecordsMatch"
  | "noSetHierarchy";

export type OaiError = { readonly code: OaiErrorCode; readonly message: string };

/** The formats a record can be had in. */
export const metadataPrefixes = ["oai_dc", "marcxml"] as const;
export type MetadataPrefix = (typeof metadataPrefixes)[number];

export type ListVerb = "ListRecords" | "ListIdentifiers";

/** What a list is asked for; the times bound it as [from, until). */
export type Selection = {
  readonly verb: ListVerb;
  readonly prefix: MetadataPrefix;
  /** A kind of record. */
  readonly set: string | null;
  readonly from: Date | null;
  readonly until: Date | null;
};

/**
 * Where a list goes on. First come the records whose present state began before `asOf`, in the order of their changes;
 * then, by id, those that changed while the first were being read.
 */
export type Place = {
  /** When the list was first asked for. */
  readonly asOf: Date;
  readonly after:
    | { readonly phase: "settled"; readonly changedAt: Date; readonly id: number }
    | { readonly phase: "changed"; readonly id: number; readonly lastId: number };
  /** The record given last. */
  readonly given: number;
  /** Records given so far. */
  readonly cursor: number;
};

export type Resumption = { readonly selection: Selection; readonly place: Place };

export type OaiRequest =
  | { readonly verb: "Identify" | "ListSets" }
  | { readonly verb: "ListMetadataFormats"; readonly id: number | null }
  | { readonly verb: "GetRecord"; readonly id: number; readonly prefix: MetadataPrefix }
  | { readonly verb: ListVerb; readonly selection: Selection; readonly place: Place | null };

/** A record as it is harvested: `marc` is ISO 2709 in UTF-8. */
export type HarvestedRecord = {
  readonly id: number;
  readonly kind: string;
  readonly changedAt: Date;
  readonly withdrawn: boolean;
  readonly marc: Uint8Array;
};

/** A page of a list: at least one record, unless there is none at all. `next` is null at its end. */
export type HarvestedPage = {
  readonly records: readonly HarvestedRecord[];
  readonly next: Place | null;
};
