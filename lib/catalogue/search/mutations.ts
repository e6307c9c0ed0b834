import "server-only";
import type { Tx } from "@/lib/platform/db";
import { numberedRows, rowsParameter, storableJson, textsParameter } from "../domain/rows";
import { indexReading } from "./domain/index-reading";
import { availableForm, zoneForm, zoneOf } from "./domain/lexemes";
import { copyTerms } from "./terms";
import type { CopyState, FacetEntry, SearchRow } from "./types";

/** Records up to which a batch writes the vocabulary at once; a larger one leaves it to `mergeWords` now and then. */
const mergedAtOnce = 20;
/** A whole import merges its words so often, for most of a merge are the same common words; the first batch at once. */
const mergeEveryMs = 20_000;

/** A record to be shown as it now reads, or (null) no more. */
export type Indexed = {
  readonly id: number;
  readonly row: SearchRow | null;
  /** The record has only just been given its id: nothing of it is indexed yet. */
  readonly isNew?: boolean;
  /** Its copies, where whoever stores it knows them all; they are looked up where it does not. */
  readonly copies?: CopyState | undefined;
};

const noCopies: CopyState = { locations: [], available: false, numbers: [], callNumbers: [] };

type Written = readonly (string | null)[] | null;
const said = (some: Written) => (some ?? []).filter((one) => one !== null);

/** An accession number that stood for a label counts no more where staff gave the copy another label (`claim`). */
async function copyStates(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, CopyState>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<
    { id: number; locations: Written; available: boolean; numbers: Written; callNumbers: Written }[]
  >`
    SELECT record_id AS id, array_agg(DISTINCT location) AS locations, bool_or(status = 'available') AS available,
      array_agg(barcode ORDER BY position, id)
        || array_agg(accession ORDER BY position, id) FILTER (WHERE claim IS DISTINCT FROM btrim(accession)) AS numbers,
      array_agg(DISTINCT call_number) AS "callNumbers"
    FROM catalogue_copy WHERE record_id = ANY(${[...ids]}::int[]) AND withdrawn_at IS NULL GROUP BY record_id`;
  return new Map(
    rows.map(({ id, locations, available, numbers, callNumbers }) => [
      id,
      {
        ...{ locations: said(locations), available },
        ...{ numbers: said(numbers), callNumbers: said(callNumbers) },
      },
    ]),
  );
}

/** Takes records out of the index, and their words out of the vocabulary. */
async function removeRecords(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    WITH gone AS (DELETE FROM search.record WHERE record_id = ANY(${[...ids]}::int[]) RETURNING terms)
    INSERT INTO search.catalogue_word_change (word, records)
    SELECT lexeme, -count(*)::int FROM gone, unnest(gone.terms)
    WHERE weights && '{A,B}' AND lexeme !~ '^[0-9]' AND length(lexeme) > 1 GROUP BY lexeme`;
}

async function storeFacetValues(tx: Tx, entries: readonly FacetEntry[]): Promise<void> {
  const distinct = new Map(entries.map((entry) => [entry.id, entry]));
  if (distinct.size === 0) return;
  const rows = [...distinct.values()].toSorted((one, other) => one.id - other.id);
  await tx.$executeRaw`
    INSERT INTO search.facet_value (id, facet, value, key)
    SELECT id, facet, value, key FROM json_to_recordset(${rowsParameter(rows)}::json)
      AS r (id bigint, facet text, value text, key text)
    ON CONFLICT (id) DO NOTHING`;
}

type Shown = Indexed & { readonly row: SearchRow };

async function noteWords(tx: Tx, shown: readonly Shown[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const { row } of shown)
    for (const word of row.vocabulary) counts.set(word, (counts.get(word) ?? 0) + 1);
  if (counts.size === 0) return;
  // Words are letters and digits alone (domain/words.ts): a blank parts them, and thousands of a batch are read at once.
  await tx.$executeRaw`
    INSERT INTO search.catalogue_word_change (word, records)
    SELECT word, records FROM unnest(string_to_array(${[...counts.keys()].join(" ")}, ' '),
      string_to_array(${[...counts.values()].join(" ")}, ' ')::int[]) AS r (word, records)`;
}

async function addRecords(
  tx: Tx,
  shown: readonly Shown[],
  known: ReadonlySet<number>,
): Promise<readonly number[]> {
  if (shown.length === 0) return [];
  const asked = shown.filter(({ copies }) => copies === undefined).map(({ id }) => id);
  const looked = await copyStates(tx, asked);
  const values: FacetEntry[] = [];
  const terms: string[] = [];
  const places = shown.map(({ id, row, copies }) => {
    const state = copies ?? looked.get(id) ?? noCopies;
    const found = copyTerms(state);
    values.push(...row.facets, ...found.locations);
    const isThere = state.available || row.online;
    // What stands in the row too, as lexemes: so that the index answers for it.
    const marks = `'${zoneForm(zoneOf(id))}'${isThere ? ` '${availableForm}'` : ""}`;
    terms.push(`${row.terms}${found.terms} ${marks}`);
    return storableJson({
      available: isThere,
      locations: found.locations.map((entry) => entry.id),
    });
  });
  const unknown = values.filter(({ id }) => !known.has(id));
  await storeFacetValues(tx, unknown);
  const written = shown.map(({ row }, at) => `${places[at]?.slice(0, -1)},${row.written.slice(1)}`);
  const rows = numberedRows(
    "record_id",
    shown.map(({ id }) => id),
    written,
  );
  await tx.$executeRaw`
    INSERT INTO search.record (record_id, terms, title_words, year, available, kind, digital_kind, language, sort_title,
      sort_author, sort_shelf, creators, subjects, locations)
    SELECT record_id, r.unnest::tsvector, title_words, year, available, kind, digital_kind, language, sort_title,
      sort_author, sort_shelf, creators, subjects, locations
    FROM ROWS FROM (json_to_recordset(${rows}::json) AS (record_id int, title_words smallint, year smallint,
      available boolean, kind text, digital_kind text, language text, sort_title text, sort_author text, sort_shelf text,
      creators bigint[], subjects bigint[], locations bigint[]),
      unnest(string_to_array(${textsParameter(terms)}, '|'))) AS r`;
  await noteWords(tx, shown);
  return unknown.map(({ id }) => id);
}

/** When this process last merged, by a clock that only goes forward. */
let mergedAt = Number.NEGATIVE_INFINITY;

/**
 * Adds what batches have noted to the vocabulary, which misspelt and unfinished words are compared with. Run by large
 * batches themselves and by the worker; costs nothing when nothing waits.
 */
export async function mergeWords(tx: Tx): Promise<void> {
  mergedAt = performance.now();
  await tx.$executeRaw`
    WITH taken AS (DELETE FROM search.catalogue_word_change RETURNING word, records)
    INSERT INTO search.catalogue_word AS w (word, records)
    SELECT word, sum(records)::int FROM taken GROUP BY word HAVING sum(records) <> 0 ORDER BY word
    ON CONFLICT (word) DO UPDATE SET records = w.records + excluded.records`;
}

/**
 * Makes records findable as they now read, in the transaction that stores them and after their copies are written. The
 * caller holds the catalogue (`holdCatalogue`), so that no two write the vocabulary at once.
 * @param known facet values that are surely stored
 * @returns the facet values that are stored now too, once the transaction is committed
 */
export async function indexRecords(
  tx: Tx,
  indexed: readonly Indexed[],
  known: ReadonlySet<number> = new Set(),
): Promise<readonly number[]> {
  if (indexed.length === 0) return [];
  await removeRecords(
    tx,
    indexed.filter(({ isNew }) => !isNew).map(({ id }) => id),
  );
  const added = await addRecords(
    tx,
    indexed.flatMap((one) => (one.row === null ? [] : [{ ...one, row: one.row }])),
    known,
  );
  if (indexed.length <= mergedAtOnce || performance.now() - mergedAt > mergeEveryMs)
    await mergeWords(tx);
  return added;
}

/** Notes by which reading an index that is filled from now on is made; changes nothing where one is noted. */
export async function noteReading(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search.catalogue_reading (reading) VALUES (${indexReading}) ON CONFLICT DO NOTHING`;
}
