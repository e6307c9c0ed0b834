import type { RecordSummary } from "../types";

/** A record like another one, and why: names of subjects that both have, and whether somebody made both. */
export type SimilarRecord = RecordSummary & {
  readonly subjects: readonly string[];
  readonly sameCreator: boolean;
};

export type RelatedRecords = {
  /** The same work in another edition, year or language. */
  readonly editions: readonly RecordSummary[];
  readonly similar: readonly SimilarRecord[];
};
