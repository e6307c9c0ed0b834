import type { ListFault } from "./domain/list-watch";
import type { Granularity } from "./domain/stamps";

/** Whether a repository tells of deletions (§2.5.1): never, for a while, or for ever. */
export type DeletedRecord = "no" | "transient" | "persistent";

export type RepositorySet = { readonly spec: string; readonly name: string };

/** What a repository says of itself. */
export type Repository = {
  readonly name: string;
  readonly granularity: Granularity;
  readonly deletedRecord: DeletedRecord;
  readonly sets: readonly RepositorySet[];
  /** The metadataPrefixes that it offers; empty where it does not tell. */
  readonly prefixes: readonly string[];
};

/** Why a repository was not understood, or nothing came of it. */
export type AskFault =
  | "address-private"
  | "address-unknown"
  | "answer-broken"
  | "answer-too-large"
  | "connection-failed"
  | "html-answer"
  | "not-oai"
  | "redirect-refused"
  | "server-error"
  | "status-unexpected"
  | "timed-out"
  | "told-to-wait"
  | "xml-doctype"
  | "xml-encoding-unknown"
  | "xml-entity";

/** Why a harvest ended without success, or waits. */
export type HarvestFailure =
  | AskFault
  | ListFault
  | "protocol-error"
  | "prefix-unknown"
  | "sets-unknown"
  | "token-refused"
  | "too-many-requests"
  | "unforeseen";

export type HarvestState = "waiting" | "running" | "done" | "failed" | "stopped";

export type HarvestCounts = {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly rejected: number;
};

/** A harvest with its report. */
export type Harvest = HarvestCounts & {
  readonly id: string;
  readonly sourceId: string;
  readonly state: HarvestState;
  readonly failure: HarvestFailure | null;
  /** What it asked from; null for everything. */
  readonly fromStamp: string | null;
  readonly requests: number;
  /** How often the list was begun. */
  readonly rounds: number;
  readonly reasons: Readonly<Record<string, number>>;
  /** The first hundred. */
  readonly rejections: readonly { readonly identifier: string; readonly reason: string }[];
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly resumeAt: Date;
  readonly actorName: string;
};

/** A repository that is harvested, with its last harvest. */
export type CatalogueSource = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly baseUrl: string;
  readonly prefix: string;
  readonly setSpec: string | null;
  readonly everyHours: number | null;
  readonly pausedAt: Date | null;
  readonly granularity: Granularity | null;
  readonly deletedRecord: DeletedRecord | null;
  readonly sets: readonly RepositorySet[];
  readonly harvestedUntil: string | null;
  readonly dueAt: Date | null;
  readonly version: number;
  /** Live records that came from there. */
  readonly records: number;
  readonly last: Harvest | null;
};

/** Which library a record came from. */
export type RecordOrigin = {
  readonly title: string;
  /** The record at that library: http or https. */
  readonly address: string | null;
};

/**
 * That a runner has a harvest: `heardAt` is when it was heard from last, by the database's clock. Another that takes the harvest
 * up is heard from later, so that the first one has it no longer.
 */
export type HarvestTurn = { readonly harvestId: string; readonly heardAt: Date };
