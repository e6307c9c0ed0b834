import "server-only";
import { z } from "zod";
import type { Staff, System } from "@/lib/identity/types";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { mayImport } from "../policy";
import { keptReasons, keptRejections, keptSets } from "./schema";
import type { CatalogueSource, Harvest, HarvestFailure, HarvestState, RecordOrigin } from "./types";

const isStaff = (by: Staff | System): by is Staff => "accountId" in by;
const mayRead = (by: Staff | System) => !isStaff(by) || mayImport(by);
const isUuid = (text: string) => z.uuid().safeParse(text).success;

const shown = {
  ...({ id: true, sourceId: true, state: true, failure: true, fromStamp: true } as const),
  ...({ requests: true, rounds: true, read: true, added: true, changed: true } as const),
  ...({ unchanged: true, withdrawn: true, rejected: true, reasons: true } as const),
  ...({ rejections: true, createdAt: true, startedAt: true, finishedAt: true } as const),
  ...({ resumeAt: true, actorName: true } as const),
};

type HarvestRow = Omit<Harvest, "reasons" | "rejections" | "state" | "failure"> & {
  readonly state: string;
  readonly failure: string | null;
  readonly reasons: unknown;
  readonly rejections: unknown;
};

const toHarvest = (row: HarvestRow): Harvest => ({
  ...row,
  state: row.state as HarvestState,
  failure: row.failure as HarvestFailure | null,
  reasons: keptReasons.parse(row.reasons),
  rejections: keptRejections.parse(row.rejections),
});

type SourceRow = Omit<CatalogueSource, "sets" | "records" | "last"> & {
  readonly sets: unknown;
  readonly harvests: readonly HarvestRow[];
};

async function countRecords(name: string): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM catalogue_record WHERE source = ${name} AND withdrawn_at IS NULL`;
  return row?.count ?? 0;
}

async function toSource({ harvests, ...row }: SourceRow): Promise<CatalogueSource> {
  const [last] = harvests;
  const { id, name, title, baseUrl, prefix, setSpec, everyHours, pausedAt } = row;
  const { granularity, deletedRecord, harvestedUntil, dueAt, version } = row;
  return {
    ...{ id, name, title, baseUrl, prefix, setSpec, everyHours, pausedAt },
    ...{ granularity, deletedRecord, harvestedUntil, dueAt, version },
    sets: keptSets.parse(row.sets),
    records: await countRecords(name),
    last: last ? toHarvest(last) : null,
  };
}

const withLast = {
  harvests: { select: shown, orderBy: { createdAt: "desc" }, take: 1 },
} as const;

/** The repositories that are harvested, by title; none for who may not know. */
export async function listSources(by: Staff | System): Promise<readonly CatalogueSource[]> {
  if (!mayRead(by)) return [];
  const rows = await db().catalogueSource.findMany({
    include: withLast,
    orderBy: { title: "asc" },
  });
  return Promise.all(rows.map((row) => toSource(row as SourceRow)));
}

/** A repository by its id or its name; null when there is none, or the reader may not know. */
export async function getSource(
  by: Staff | System,
  idOrName: string,
): Promise<CatalogueSource | null> {
  if (!mayRead(by)) return null;
  const where = isUuid(idOrName) ? { id: idOrName } : { name: idOrName };
  const row = await db().catalogueSource.findUnique({ where, include: withLast });
  return row && toSource(row as SourceRow);
}

/** The last 50 harvests of a repository, newest first. */
export async function listHarvests(
  by: Staff | System,
  sourceId: string,
): Promise<readonly Harvest[]> {
  if (!mayRead(by) || !isUuid(sourceId)) return [];
  const rows = await db().catalogueHarvest.findMany({
    where: { sourceId },
    select: shown,
    orderBy: { createdAt: "desc" },
    take: 50,
  });
  return rows.map((row) => toHarvest(row as HarvestRow));
}

/** A harvest with its report; null when there is none. */
export async function getHarvest(_system: System, harvestId: string): Promise<Harvest | null> {
  const row = await db().catalogueHarvest.findUnique({ where: { id: harvestId }, select: shown });
  return row && toHarvest(row as HarvestRow);
}

/** Where a harvest stands, for whoever runs it. */
export async function getStanding(_system: System, harvestId: string) {
  const row = await db().catalogueHarvest.findUnique({
    where: { id: harvestId },
    include: { source: true },
  });
  return row;
}

/**
 * The harvest that the worker runs next: of those that wait, or whose runner has not been heard from for ten minutes (an
 * answer may take three), the one whose turn it has been longest.
 */
export async function nextHarvest(_system: System, at: Date): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT h.id::text FROM catalogue_harvest h JOIN catalogue_source s ON s.id = h.source_id
    WHERE s.paused_at IS NULL AND ((h.state = 'waiting' AND h.resume_at <= ${at}::timestamptz)
      OR (h.state = 'running' AND (h.heartbeat_at IS NULL OR h.heartbeat_at < clock_timestamp() - interval '600 seconds')))
    ORDER BY h.resume_at LIMIT 1`;
  return row?.id ?? null;
}

/** The repositories whose next harvest is due and which have none under way. */
export async function listDueSources(_system: System, at: Date): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id::text FROM catalogue_source s
    WHERE s.paused_at IS NULL AND s.due_at <= ${at}::timestamptz AND NOT EXISTS (
      SELECT 1 FROM catalogue_harvest h WHERE h.source_id = s.id AND h.state IN ('waiting', 'running'))
    ORDER BY s.due_at`;
  return rows.map(({ id }) => id);
}

/** Which library a record was harvested from, and where it stands there; null for the library's own. Public. */
export async function getOrigin(
  record: { readonly id: number; readonly source: string },
  database: Db = db(),
): Promise<RecordOrigin | null> {
  const [row] = await database.$queryRaw<RecordOrigin[]>`
    SELECT s.title, (SELECT h.address FROM catalogue_harvested h WHERE h.record_id = ${record.id}::int
      AND h.source_id = s.id AND h.address IS NOT NULL ORDER BY h.identifier LIMIT 1) AS address
    FROM catalogue_source s WHERE s.name = ${record.source}`;
  return row ?? null;
}
