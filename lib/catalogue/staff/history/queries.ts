import "server-only";
import { z } from "zod";
import type { AuditLine } from "@/lib/audit/queries";
import { listDeeds } from "@/lib/audit/queries";
import { nameAccounts } from "@/lib/identity/accounts/queries";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { copyFields, copyName } from "../../copies/domain/fields";
import { copyStatuses } from "../../copies/domain/status";
import { toLines } from "../../marc/marc-lines";
import { mayEditCatalogue } from "../../policy";
import { lineChanges } from "../domain/line-changes";
import { recordOf } from "../queries";
import type { RecordChange, RecordDeed, RecordHistory } from "../types";

/** States of a record that its history shows, and deeds to its copies and cover. */
const statesShown = 30;
const deedsShown = 100;

type StateRow = {
  readonly version: number;
  readonly marc: Uint8Array;
  readonly at: Date;
  readonly actorName: string;
  readonly importId: string | null;
  readonly withdrawn: boolean;
};

/** The last 30 states of a record, the present one first, each with what it changed. Nothing for who may not edit. */
export async function listChanges(
  staff: Staff,
  recordId: number,
): Promise<readonly RecordChange[]> {
  if (!mayEditCatalogue(staff)) return [];
  // One more than is shown, to compare the oldest shown with.
  const rows = await db().$queryRaw<StateRow[]>`
    SELECT version, marc, changed_at AS at, actor_name AS "actorName", import_id::text AS "importId",
      withdrawn_at IS NOT NULL AS withdrawn
    FROM catalogue_record WHERE id = ${recordId}::int
    UNION ALL
    SELECT version, marc, at, actor_name, import_id::text, withdrawn_at IS NOT NULL
    FROM catalogue_edition WHERE record_id = ${recordId}::int
    ORDER BY version DESC LIMIT ${statesShown + 1}::int`;
  const states = rows.map(({ marc, ...state }) => ({
    ...state,
    lines: toLines(recordOf(recordId, marc)),
  }));
  const importIds = rows.flatMap(({ importId }) => importId ?? []);
  const imports = await db().catalogueImport.findMany({
    where: { id: { in: [...new Set(importIds)] } },
    select: { id: true, fileName: true, actorName: true },
  });
  const byId = new Map(imports.map((one) => [one.id, one]));
  return states.slice(0, statesShown).map(({ lines, importId, ...state }, at) => {
    const before = states[at + 1];
    const { actorName, ...file } = byId.get(importId ?? "") ?? {
      actorName: null,
      id: "",
      fileName: "",
    };
    return {
      ...state,
      actorName: actorName ?? state.actorName,
      import: actorName === null ? null : file,
      restored: before?.withdrawn === true && !state.withdrawn,
      changes: before ? lineChanges(before.lines, lines) : null,
    };
  });
}

/** Those to the record itself are not among them: its states are its editions. */
const action = z.enum([
  ...(["catalogue-copy.added", "catalogue-copy.changed", "catalogue-copy.status-set"] as const),
  ...(["catalogue-copy.withdrawn", "catalogue-copy.label-freed"] as const),
  ...(["catalogue-record.cover-set", "catalogue-record.cover-removed"] as const),
]);
const statusData = z.object({
  from: z.enum(copyStatuses),
  to: z.enum(copyStatuses),
  since: z.string(),
});

/** The record that a deed was done at; lines from before they named it are shown where the copy is. */
const recordAt = ({ data }: AuditLine) => (typeof data.record === "number" ? data.record : null);

function deedOf(
  line: AuditLine,
  copies: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
  others: ReadonlyMap<number, RecordDeed["elsewhere"]>,
): RecordDeed {
  const fields = typeof line.data.fields === "string" ? line.data.fields.split(" ") : [];
  return {
    action: action.parse(line.action),
    at: line.at,
    actorName: names.get(line.staffId ?? "") ?? null,
    copy: copies.get(line.subject) ?? null,
    fields: copyFields.filter((field) => fields.includes(field)),
    status: statusData.safeParse(line.data).data ?? null,
    elsewhere: others.get(recordAt(line) ?? 0) ?? null,
  };
}

/**
 * The last 100 deeds to the copies that a record has and to its cover, newest first. Of a copy that an import brought from
 * another record they are all here, also those done to it there: where it is no more, they are not shown.
 */
async function listRecordDeeds(recordId: number): Promise<readonly RecordDeed[]> {
  const copies = await db().catalogueCopy.findMany({
    where: { recordId },
    select: { id: true, barcode: true, accession: true },
  });
  const called = new Map(copies.map((copy) => [`catalogue-copy:${copy.id}`, copyName(copy)]));
  const subjects = [`catalogue-record:${recordId}`, ...called.keys()];
  const lines = await listDeeds(subjects, action.options, deedsShown);
  const names = await nameAccounts([...new Set(lines.flatMap(({ staffId }) => staffId ?? []))]);
  const others = await db().catalogueRecord.findMany({
    where: { id: { in: lines.flatMap((line) => recordAt(line) ?? []), not: recordId } },
    select: { id: true, title: true },
  });
  const elsewhere = new Map(others.map((other) => [other.id, other]));
  return lines.map((line) => deedOf(line, called, names, elsewhere));
}

/**
 * What became of a record, newest first: its last 30 states, and the last deeds to its copies and its cover. Nothing for
 * who may not edit.
 */
export async function listHistory(staff: Staff, recordId: number): Promise<RecordHistory> {
  if (!mayEditCatalogue(staff)) return [];
  const [changes, deeds] = await Promise.all([
    listChanges(staff, recordId),
    listRecordDeeds(recordId),
  ]);
  return [
    ...deeds.map((deed) => ({ ...deed, kind: "deed" as const })),
    ...changes.map((change) => ({ ...change, kind: "state" as const })),
  ].toSorted((one, other) => other.at.getTime() - one.at.getTime());
}
