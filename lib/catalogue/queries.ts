import "server-only";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { describe as describeRecord } from "./bibliography/bibliography";
import type { Candidate, Marks } from "./domain/matching";
import { rowsParameter } from "./domain/rows";
import { parseRecord } from "./marc/iso2709";
import type { Copy, EditionSummary, FoundRecord, HeldCopies, RecordSummary } from "./types";
import { noCopies } from "./types";

/** Records of all sources looked at for one number: beyond that it is nobody's own. */
const sharedMax = 100;

type CandidateRow = Candidate & { readonly place: number };

/**
 * Records of the source, live or withdrawn, that share a number with those that come in: at most 100 for each number.
 * Number by number, whatever the planner knows of a source that has only begun to come in: it took its records for few,
 * and read all of them for each number.
 * @returns by place in `marks`
 */
export async function findCandidates(
  database: Db,
  source: string,
  marks: readonly Marks[],
): Promise<ReadonlyMap<number, readonly Candidate[]>> {
  const controls = marks.flatMap(({ controlSource, controlNumber }, place) =>
    controlNumber === null ? [] : [{ place, control_source: controlSource, controlNumber }],
  );
  const identifiers = marks.flatMap(({ systemNumbers, isbns, controlNumber, digest }, place) => [
    ...systemNumbers.map((value) => ({ place, kind: "system", value })),
    ...isbns.map((value) => ({ place, kind: "isbn", value })),
    ...(controlNumber === null ? [{ place, kind: "digest", value: digest }] : []),
  ]);
  const rows = await database.$queryRaw<CandidateRow[]>`
    SELECT k.place, c.id AS "recordId", 'control' AS mark, c.control_source AS "controlSource",
      c.control_number AS "controlNumber", c.title, encode(c.digest, 'hex') AS digest,
      c.withdrawn_at IS NOT NULL AS withdrawn
    FROM json_to_recordset(${rowsParameter(controls)}::json) AS k (place int, control_source text, "controlNumber" text)
    CROSS JOIN LATERAL (
      SELECT * FROM catalogue_record r WHERE r.source = ${source} AND r.control_source = k.control_source
        AND r.control_number = k."controlNumber" LIMIT 1
    ) AS c
    UNION ALL
    SELECT k.place, c.id, k.kind, c.control_source, c.control_number, c.title, encode(c.digest, 'hex'),
      c.withdrawn_at IS NOT NULL
    FROM json_to_recordset(${rowsParameter(identifiers)}::json) AS k (place int, kind text, value text)
    CROSS JOIN LATERAL (
      SELECT record_id FROM catalogue_identifier WHERE kind = k.kind AND value = k.value LIMIT ${sharedMax}::int
    ) AS i
    CROSS JOIN LATERAL (SELECT * FROM catalogue_record r WHERE r.id = i.record_id OFFSET 0) AS c
    WHERE c.source = ${source}`;
  const found = new Map<number, Candidate[]>();
  for (const { place, ...candidate } of rows)
    found.set(place, [...(found.get(place) ?? []), candidate]);
  return found;
}

type RecordRow = RecordSummary & {
  readonly source: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly marc: Uint8Array;
  readonly copies: readonly (Omit<Copy, "statusAt"> & { readonly statusAt: string })[];
};

/** The largest id there can be: a PostgreSQL integer. */
const idMax = 2_147_483_647;

/** What a row says: the record with its bibliography, or that it was withdrawn. */
function foundIn(row: RecordRow): FoundRecord {
  const { withdrawnAt, marc, ...rest } = row;
  if (withdrawnAt) return { state: "withdrawn", id: row.id, withdrawnAt };
  const parsed = parseRecord(marc);
  // Our own writer made it: what cannot be read is a broken database, which nobody should take for an absent record.
  if (!parsed.ok) throw new Error(`record ${row.id} cannot be read: ${parsed.reason}`);
  const copies = row.copies.map((copy) => ({ ...copy, statusAt: new Date(copy.statusAt) }));
  const available = copies.filter(({ status }) => status === "available").length;
  return {
    state: "live",
    record: {
      ...rest,
      record: parsed.record,
      bibliography: describeRecord(parsed.record),
      copies,
      availability: { available, copies: copies.length },
    },
  };
}

/**
 * Records with their copies, by id, read in one statement, so that availability is that of the copies shown. Public. An id
 * that no record ever had is left out.
 */
export async function getRecords(
  ids: readonly number[],
  database: Db = db(),
): Promise<ReadonlyMap<number, FoundRecord>> {
  const possible = ids.filter((id) => Number.isInteger(id) && id >= 1 && id <= idMax);
  if (possible.length === 0) return new Map();
  const rows = await database.$queryRaw<RecordRow[]>`
    SELECT r.id, r.title, r.creator_line AS "creatorLine", r.imprint, r.year, r.kind, r.digital_kind AS "digitalKind",
      r.language, r.call_number AS "callNumber", r.source, r.version, r.created_at AS "createdAt",
      r.changed_at AS "changedAt", r.withdrawn_at AS "withdrawnAt", r.marc,
      coalesce((SELECT json_agg(json_build_object('id', c.id, 'barcode', c.barcode, 'accession', c.accession,
          'callNumber', c.call_number, 'access', c.access, 'location', c.location, 'note', c.note, 'status', c.status,
          'statusAt', c.status_at) ORDER BY c.position, c.id)
        FROM catalogue_copy c WHERE c.record_id = r.id AND c.withdrawn_at IS NULL), '[]') AS copies
    FROM catalogue_record r WHERE r.id = ANY(${possible}::int[])`;
  return new Map(rows.map((row) => [row.id, foundIn(row)]));
}

/** One record as `getRecords` reads it. Public. Null for an id that no record ever had. */
export async function getRecord(id: number, database: Db = db()): Promise<FoundRecord | null> {
  return (await getRecords([id], database)).get(id) ?? null;
}

type HeldRow = { readonly id: number; readonly locations: readonly string[] | null };

/**
 * The copies of the records in a list, by record, and the library that a harvested one is from: what another library has
 * is not on these shelves. An own record without copies is left out. Public.
 */
export async function listHeldCopies(
  recordIds: readonly number[],
  database: Db = db(),
): Promise<ReadonlyMap<number, HeldCopies>> {
  if (recordIds.length === 0) return new Map();
  const [rows, harvested] = await Promise.all([
    countCopies(recordIds, database),
    database.$queryRaw<{ readonly id: number; readonly library: string }[]>`
      SELECT r.id, s.title AS library FROM catalogue_record r JOIN catalogue_source s ON s.name = r.source
      WHERE r.id = ANY(${[...recordIds]}::int[])`,
  ]);
  const held = new Map<number, HeldCopies>(
    rows.map(({ id, locations, ...copies }) => [
      id,
      { ...copies, locations: locations ?? [], library: null },
    ]),
  );
  for (const { id, library } of harvested) held.set(id, { ...(held.get(id) ?? noCopies), library });
  return held;
}

function countCopies(recordIds: readonly number[], database: Db) {
  return database.$queryRaw<(Omit<HeldCopies, "locations" | "library"> & HeldRow)[]>`
    WITH c AS (SELECT record_id, location, status, count(*)::int AS copies FROM catalogue_copy
      WHERE record_id = ANY(${[...recordIds]}::int[]) AND withdrawn_at IS NULL GROUP BY 1, 2, 3)
    SELECT record_id AS id, sum(copies)::int AS copies,
      coalesce(sum(copies) FILTER (WHERE status = 'available'), 0)::int AS available,
      (SELECT array_agg(location ORDER BY there DESC, location) FROM (SELECT location,
         coalesce(sum(copies) FILTER (WHERE status = 'available'), 0) AS there FROM c AS l
         WHERE l.record_id = c.record_id AND location IS NOT NULL GROUP BY location) AS p) AS locations,
      (SELECT coalesce(json_agg(json_build_object('status', status, 'count', count) ORDER BY count DESC, status), '[]')
         FROM (SELECT status, sum(copies)::int AS count FROM c AS a
           WHERE a.record_id = c.record_id AND status <> 'available' GROUP BY status) AS s) AS away
    FROM c GROUP BY record_id`;
}

/** Whether there is a record at this id; null where there never was. Public; a probe of the primary key. */
export async function recordState(
  id: number,
  database: Db = db(),
): Promise<FoundRecord["state"] | null> {
  if (!Number.isInteger(id) || id < 1 || id > idMax) return null;
  const [row] = await database.$queryRaw<{ withdrawn: boolean }[]>`
    SELECT withdrawn_at IS NOT NULL AS withdrawn FROM catalogue_record WHERE id = ${id}::int`;
  if (!row) return null;
  return row.withdrawn ? "withdrawn" : "live";
}

/** Every state of a record, newest first; empty for an id that no record ever had. Staff pages. */
export async function listEditions(
  recordId: number,
  database: Db = db(),
): Promise<readonly EditionSummary[]> {
  return database.$queryRaw<EditionSummary[]>`
    SELECT version, title, changed_at AS at, actor_name AS "actorName", import_id::text AS "importId",
      withdrawn_at IS NOT NULL AS withdrawn
    FROM catalogue_record WHERE id = ${recordId}::int
    UNION ALL
    SELECT version, title, at, actor_name, import_id::text, withdrawn_at IS NOT NULL
    FROM catalogue_edition WHERE record_id = ${recordId}::int
    ORDER BY version DESC`;
}

/** Live records after `after`, in the order of their ids, as they are stored (ISO 2709); at most `limit`. */
export async function listMarc(
  after: number,
  limit: number,
  database: Db = db(),
): Promise<readonly { readonly id: number; readonly marc: Uint8Array }[]> {
  return database.$queryRaw<{ id: number; marc: Uint8Array }[]>`
    SELECT id, marc FROM catalogue_record WHERE id > ${after}::int AND withdrawn_at IS NULL
    ORDER BY id LIMIT ${limit}::int`;
}
