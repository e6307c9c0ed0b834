import "server-only";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { describe as describeRecord } from "./bibliography/bibliography";
import type { MovedBarcode } from "./copies/domain/merge";
import { storeCopies } from "./copies/mutations";
import { chooseRecord, partIntoRounds } from "./domain/matching";
import { numberedRows, rowsParameter, textsParameter } from "./domain/rows";
import { parseRecord } from "./marc/iso2709";
import { base64, identifiersOf } from "./prepare-record";
import { findCandidates } from "./queries";
import { indexRecords } from "./search/mutations";
import { searchRow } from "./search/terms";
import type { SearchRow } from "./search/types";
import type { Change, IncomingRecord, StoredBatch, StoredRecord, StoringActor } from "./types";

/**
 * Holds every other writer of the catalogue back until this transaction ends. So two imports never wait for each other's
 * rows, and `changed_at` grows in the order of the commits: who harvests by it misses nothing.
 */
export async function holdCatalogue(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('catalogue'))`;
}

async function newIds(tx: Tx, count: number): Promise<readonly number[]> {
  if (count === 0) return [];
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT nextval('catalogue_record_id_seq')::int AS id FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

type Written = { readonly recordId: number; readonly incoming: IncomingRecord };

const recordRows = (written: readonly Written[]) => ({
  rows: numberedRows(
    "id",
    written.map(({ recordId }) => recordId),
    written.map(({ incoming }) => incoming.row),
  ),
  /** Column `unnest` beside them. */
  marcs: textsParameter(written.map(({ incoming }) => base64(incoming.marc))),
});

async function addRecords(tx: Tx, by: StoringActor, at: Date, added: readonly Written[]) {
  if (added.length === 0) return;
  const { rows, marcs } = recordRows(added);
  await tx.$executeRaw`
    INSERT INTO catalogue_record (id, source, control_source, control_number, marc, raw, raw_format, digest, title,
      creator_line, imprint, year, kind, digital_kind, language, call_number, version, created_at, changed_at,
      actor_id, actor_name, import_id)
    SELECT r.id, ${by.source}, r.control_source, r.control_number, decode(r.unnest, 'base64'), decode(r.raw, 'base64'),
      r.raw_format, decode(r.digest, 'hex'), r.title, r.creator_line, r.imprint, r.year, r.kind, r.digital_kind,
      r.language, r.call_number, 1, ${at}::timestamptz, ${at}::timestamptz, ${by.actorId}::uuid, ${by.actorName},
      ${by.importId}::uuid
    FROM ROWS FROM (json_to_recordset(${rows}::json) AS (id int, control_source text, control_number text, raw text,
      raw_format text, digest text, title text, creator_line text, imprint text, year int, kind text, digital_kind text,
      language text, call_number text), unnest(string_to_array(${marcs}, '|'))) AS r`;
}

/** Keeps what the records say now in their history, before it is overwritten. */
async function keepEditions(tx: Tx, ids: readonly number[]) {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO catalogue_edition (record_id, version, marc, raw, raw_format, title, at, actor_id, actor_name, import_id,
      withdrawn_at)
    SELECT id, version, marc, raw, raw_format, title, changed_at, actor_id, actor_name, import_id, withdrawn_at
    FROM catalogue_record WHERE id = ANY(${[...ids]}::int[])`;
}

async function changeRecords(tx: Tx, by: StoringActor, at: Date, changed: readonly Written[]) {
  if (changed.length === 0) return;
  const { rows, marcs } = recordRows(changed);
  await tx.$executeRaw`
    UPDATE catalogue_record c SET control_source = r.control_source, control_number = r.control_number,
      marc = decode(r.unnest, 'base64'), raw = decode(r.raw, 'base64'), raw_format = r.raw_format,
      digest = decode(r.digest, 'hex'), title = r.title, creator_line = r.creator_line, imprint = r.imprint,
      year = r.year, kind = r.kind, digital_kind = r.digital_kind, language = r.language, call_number = r.call_number,
      version = c.version + 1, changed_at = ${at}::timestamptz, actor_id = ${by.actorId}::uuid,
      actor_name = ${by.actorName}, import_id = ${by.importId}::uuid, withdrawn_at = NULL
    FROM ROWS FROM (json_to_recordset(${rows}::json) AS (id int, control_source text, control_number text, raw text,
      raw_format text, digest text, title text, creator_line text, imprint text, year int, kind text, digital_kind text,
      language text, call_number text), unnest(string_to_array(${marcs}, '|'))) AS r
    WHERE c.id = r.id`;
}

async function withdrawRecords(tx: Tx, by: StoringActor, at: Date, ids: readonly number[]) {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE catalogue_record SET version = version + 1, changed_at = ${at}::timestamptz, withdrawn_at = ${at}::timestamptz,
      actor_id = ${by.actorId}::uuid, actor_name = ${by.actorName}, import_id = ${by.importId}::uuid
    WHERE id = ANY(${[...ids]}::int[])`;
}

async function storeIdentifiers(tx: Tx, added: readonly Written[], changed: readonly Written[]) {
  if (changed.length > 0)
    await tx.$executeRaw`DELETE FROM catalogue_identifier
      WHERE record_id = ANY(${changed.map(({ recordId }) => recordId)}::int[])`;
  const rows = [...added, ...changed].flatMap(({ recordId, incoming }) =>
    identifiersOf(recordId, incoming),
  );
  if (rows.length > 0)
    await tx.$executeRaw`INSERT INTO catalogue_identifier (kind, value, record_id)
      SELECT kind, value, record_id FROM json_to_recordset(${rowsParameter(rows)}::json)
        AS r (kind text, value text, record_id int)`;
}

/** What is searched of a stored record; null where its fields cannot be read: whatever one does, the others are indexed. */
function rowAgain(marc: Uint8Array): SearchRow | null {
  try {
    const parsed = parseRecord(marc);
    return parsed.ok ? searchRow(describeRecord(parsed.record)) : null;
  } catch {
    return null;
  }
}

/**
 * Brings the search to what the records of these ids say now; needed where only their copies have changed.
 * @returns those whose fields cannot be read: they are found as they were
 */
export async function refreshSearch(tx: Tx, ids: readonly number[]): Promise<readonly number[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: number; marc: Uint8Array; withdrawn: boolean }[]>`
    SELECT id, marc, withdrawn_at IS NOT NULL AS withdrawn FROM catalogue_record WHERE id = ANY(${[...ids]}::int[])`;
  const read = rows.map(({ id, marc, withdrawn }) => {
    const row = withdrawn ? null : rowAgain(marc);
    return { id, row, isRead: withdrawn || row !== null };
  });
  await indexRecords(
    tx,
    read.filter(({ isRead }) => isRead),
  );
  return read.filter(({ isRead }) => !isRead).map(({ id }) => id);
}

/** What is to be done with each record of a round. */
function sortOut(
  incoming: IncomingRecord,
  known: { readonly digest: string; readonly withdrawn: boolean } | null,
): Change {
  if (incoming.deleted) return known && !known.withdrawn ? "withdrawn" : "unchanged";
  if (known === null) return "added";
  return known.digest === incoming.marks.digest && !known.withdrawn ? "unchanged" : "changed";
}

/** Stores records of which no two may be the same one; those that are all the same one are left for the next round. */
async function storeRound(
  tx: Tx,
  by: StoringActor,
  at: Date,
  batch: readonly (readonly [index: number, IncomingRecord])[],
  known: ReadonlySet<number>,
) {
  const marks = batch.map(([, incoming]) => incoming.marks);
  const candidates = await findCandidates(tx, by.source, marks);
  const done = new Map<number, StoredRecord>();
  const left: (readonly [number, IncomingRecord])[] = [];
  const taken = new Set<number>();
  const toAdd: (readonly [number, IncomingRecord])[] = [];
  const changed: Written[] = [];
  const withdrawn: number[] = [];
  for (const [place, [index, incoming]] of batch.entries()) {
    const possible = candidates.get(place) ?? [];
    const recordId = chooseRecord(incoming.marks, possible);
    if (recordId !== null && taken.has(recordId)) {
      left.push([index, incoming]);
      continue;
    }
    if (recordId !== null) taken.add(recordId);
    const known = possible.find((candidate) => candidate.recordId === recordId) ?? null;
    const change = sortOut(incoming, known);
    if (change === "added") toAdd.push([index, incoming]);
    else done.set(index, { recordId, change });
    if (recordId !== null && change === "changed") changed.push({ recordId, incoming });
    if (recordId !== null && change === "withdrawn") withdrawn.push(recordId);
  }
  const ids = await newIds(tx, toAdd.length);
  const added = toAdd.map(([index, incoming], place) => {
    const recordId = ids[place] as number;
    done.set(index, { recordId, change: "added" });
    return { recordId, incoming };
  });
  await addRecords(tx, by, at, added);
  await keepEditions(tx, [...changed.map(({ recordId }) => recordId), ...withdrawn]);
  await changeRecords(tx, by, at, changed);
  await withdrawRecords(tx, by, at, withdrawn);
  await storeIdentifiers(tx, added, changed);
  const copies = await storeCopies(tx, by.source, at, { added, changed });
  const indexed = [
    ...added.map(({ recordId: id, incoming: { search } }) => {
      return { id, row: search, isNew: true, copies: copies.states.get(id) };
    }),
    ...changed.map(({ recordId: id, incoming: { search } }) => ({ id, row: search })),
    ...withdrawn.map((id) => ({ id, row: null })),
  ];
  const facets = await indexRecords(tx, indexed, known);
  const shown = new Set(indexed.map(({ id }) => id));
  await refreshSearch(
    tx,
    copies.movedFrom.filter((id) => !shown.has(id)),
  );
  return { done, left, moved: copies.moved, facets };
}

/**
 * Stores a batch of records (some hundred) with their identifiers, copies and search rows, all in the caller's
 * transaction: a new record is added, a known one with other words changed and its earlier state kept, one with the same
 * words left alone, a deleted one withdrawn. A withdrawn record that comes in again is live again, at its old address. A
 * record may stand in a batch more than once: the last one counts, as it would in two batches.
 * @param known facet values that earlier, committed batches have stored (`StoredBatch.facets`)
 */
export async function storeRecords(
  tx: Tx,
  by: StoringActor,
  batch: readonly IncomingRecord[],
  known: ReadonlySet<number> = new Set(),
): Promise<StoredBatch> {
  await holdCatalogue(tx);
  const at = now();
  const rounds = partIntoRounds(batch.map(({ marks }) => marks));
  const done = new Map<number, StoredRecord>();
  const facets: number[] = [];
  const moved: MovedBarcode[] = [];
  for (const round of rounds) {
    let waiting = round.map((index) => [index, batch[index] as IncomingRecord] as const);
    while (waiting.length > 0) {
      const stored = await storeRound(tx, by, at, waiting, known);
      for (const [index, record] of stored.done) done.set(index, record);
      facets.push(...stored.facets);
      moved.push(...stored.moved);
      waiting = stored.left;
    }
  }
  const records = batch.map((_, index) => done.get(index) as StoredRecord);
  return { records, moved, facets };
}

/** The id of the record of a source that has this control number, live or withdrawn; null where none has it, or there is no number. */
export async function recordWithNumber(
  tx: Tx,
  source: string,
  incoming: IncomingRecord,
): Promise<number | null> {
  const { controlSource, controlNumber } = incoming.marks;
  const [row] = await tx.$queryRaw<{ id: number }[]>`
    SELECT id FROM catalogue_record WHERE source = ${source} AND control_source = ${controlSource}
      AND control_number = ${controlNumber}`;
  return row?.id ?? null;
}

/** Stores what staff wrote as a new record (`recordId` null) or as the next state of this one, which is live again. */
export async function writeRecord(
  tx: Tx,
  by: StoringActor,
  recordId: number | null,
  incoming: IncomingRecord,
): Promise<number> {
  const at = now();
  const [newId] = recordId === null ? await newIds(tx, 1) : [];
  const written = [{ recordId: recordId ?? (newId as number), incoming }];
  const [added, changed] = recordId === null ? [written, []] : [[], written];
  const ids = written.map((one) => one.recordId);
  await addRecords(tx, by, at, added);
  await keepEditions(
    tx,
    changed.map((one) => one.recordId),
  );
  await changeRecords(tx, by, at, changed);
  await storeIdentifiers(tx, added, changed);
  const copies = await storeCopies(tx, by.source, at, { added, changed });
  await indexRecords(
    tx,
    ids.map((id) => ({ id, row: incoming.search })),
  );
  await refreshSearch(
    tx,
    copies.movedFrom.filter((id) => !ids.includes(id)),
  );
  return ids[0] as number;
}

/** Makes a record a tombstone, or a tombstone live again with the words it had. */
export async function turnRecord(
  tx: Tx,
  by: StoringActor,
  recordId: number,
  to: "withdrawn" | "live",
): Promise<void> {
  await keepEditions(tx, [recordId]);
  await withdrawRecords(tx, by, now(), [recordId]);
  if (to === "live")
    await tx.$executeRaw`UPDATE catalogue_record SET withdrawn_at = NULL WHERE id = ${recordId}::int`;
  await refreshSearch(tx, [recordId]);
}
