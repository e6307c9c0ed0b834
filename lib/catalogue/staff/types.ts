import type { CopyField } from "../copies/domain/fields";
import type { CopyStatus } from "../copies/domain/status";
import type { MarcRecord } from "../marc/types";
import type { Copy, RecordSummary } from "../types";
import type { LineChanges } from "./domain/line-changes";

/** A line of the staff's list; `withdrawn` for a tombstone. */
export type StaffRecordLine = RecordSummary & {
  readonly controlNumber: string | null;
  readonly withdrawn: boolean;
  readonly changedAt: Date;
};

/** What was found, and by what: a number that names these records alone, or words of the title. */
export type FoundLines = {
  readonly by: "number" | "title" | "newest";
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly lines: readonly StaffRecordLine[];
};

/** A copy as staff see it; `version` is what a save must name. */
export type StaffCopy = Copy & { readonly addedByHand: boolean; readonly version: number };

/** A copy on its own page. */
export type OpenedCopy = StaffCopy & {
  readonly recordTitle: string;
  readonly withdrawn: boolean;
};

/** A record as staff see it, live or withdrawn, with its MARC as lines. */
export type StaffRecord = StaffRecordLine & {
  readonly source: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
  readonly marcLines: readonly string[];
  readonly copies: readonly StaffCopy[];
};

/** A live record as an editor opens it: `version` is what a save must name. */
export type EditableRecord = {
  readonly id: number;
  readonly title: string;
  readonly version: number;
  readonly withdrawn: boolean;
  readonly record: MarcRecord;
};

/** One state of a record: who made it, when, and what it says otherwise than the one before (null for the first). */
export type RecordChange = {
  readonly version: number;
  readonly at: Date;
  /** Who wrote it, or gave the file it came in. */
  readonly actorName: string;
  readonly import: { readonly id: string; readonly fileName: string } | null;
  readonly withdrawn: boolean;
  /** It was withdrawn before this state. */
  readonly restored: boolean;
  readonly changes: LineChanges | null;
};

/** What staff did to a copy or the cover of a record. */
export type RecordDeed = {
  /** Of the audit trail. */
  readonly action:
    | "catalogue-copy.added"
    | "catalogue-copy.changed"
    | "catalogue-copy.status-set"
    | "catalogue-copy.withdrawn"
    | "catalogue-copy.label-freed"
    | "catalogue-record.cover-set"
    | "catalogue-record.cover-removed";
  readonly at: Date;
  /** As they are called today; null where the account is no more. */
  readonly actorName: string | null;
  /** What the copy is called today; null for a cover. */
  readonly copy: string | null;
  /** Which of its fields were changed. */
  readonly fields: readonly CopyField[];
  /** Which status it had, which it got, and since which day (`2026-11-22`). */
  readonly status: {
    readonly from: CopyStatus;
    readonly to: CopyStatus;
    readonly since: string;
  } | null;
  /** Whose copy it was then, where that was another record; null for this one. */
  readonly elsewhere: { readonly id: number; readonly title: string } | null;
};

/** Newest first: the states of a record, and what was done to its copies and its cover between them. */
export type RecordHistory = readonly (
  | (RecordChange & { readonly kind: "state" })
  | (RecordDeed & { readonly kind: "deed" })
)[];

/** A copy as a librarian looked at it: `seen` is its version. */
export type SeenCopy = { readonly id: number; readonly recordId: number; readonly seen: number };
