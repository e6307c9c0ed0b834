import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Bibliography } from "../bibliography/types";
import { rowsParameter } from "../domain/rows";
import { availableForm, zoneForm, zoneOf } from "./domain/lexemes";
import type { FacetEntry } from "./terms";
import { searchTerms } from "./terms";

/** Records up to which a batch writes the vocabulary at once; a larger one leaves it to `mergeWords` now and then. */
const mergedAtOnce = 20;
/** A whole import merges its words so often; the first batch at once. */
const mergeEveryMs = 5000;

type Shown = { readonly id: number; readonly bibliography: Bibliography };

type CopyState = { readonly locations: readonly string[]; readonly available: boolean };
const noCopies: CopyState = { locations: [], available: false };

async function copyStates(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, CopyState>> {
  const rows = await tx.$queryRaw<
    { id: number; locations: (string | null)[] | null; available: boolean }[]
  >`
    SELECT record_id AS id, array_agg(DISTINCT location) AS locations, bool_or(status = 'available') AS available
    FROM catalogue_copy WHERE record_id = ANY(${[...ids]}::int[]) AND withdrawn_at IS NULL GROUP BY record_id`;
  return new Map(
    rows.map(({ id, locations, available }) => [
      id,
      { locations: (locations ?? []).filter((place) => place !== null), available },
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

async function addRecords(tx: Tx, shown: readonly Shown[]): Promise<void> {
  if (shown.length === 0) return;
  const copies = await copyStates(
    tx,
    shown.map(({ id }) => id),
  );
  const values: FacetEntry[] = [];
  const rows = shown.map(({ id, bibliography }) => {
    const { locations, available } = copies.get(id) ?? noCopies;
    const found = searchTerms(bibliography, locations);
    values.push(...found.creators, ...found.subjects, ...found.locations);
    const isThere = available || bibliography.online;
    // What stands in the row too, as lexemes: so that the index answers for it.
    const place = `'${zoneForm(zoneOf(id))}'${isThere ? ` '${availableForm}'` : ""}`;
    return {
      record_id: id,
      terms: `${found.terms} ${place}`,
      title_words: found.titleWords,
      year: bibliography.year,
      available: isThere,
      kind: bibliography.kind,
      digital_kind: bibliography.digitalKind,
      language: bibliography.languages[0] ?? null,
      sort_title: found.sortTitle,
      sort_author: found.sortAuthor,
      sort_shelf: found.sortShelf,
      creators: found.creators.map((entry) => entry.id),
      subjects: found.subjects.map((entry) => entry.id),
      locations: found.locations.map((entry) => entry.id),
    };
  });
  await storeFacetValues(tx, values);
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO search.record (record_id, terms, title_words, year, available, kind, digital_kind, language, sort_title,
        sort_author, sort_shelf, creators, subjects, locations)
      SELECT record_id, terms::tsvector, title_words, year, available, kind, digital_kind, language, sort_title,
        sort_author, sort_shelf, creators, subjects, locations
      FROM json_to_recordset(${rowsParameter(rows)}::json) AS r (record_id int, terms text, title_words smallint,
        year smallint, available boolean, kind text, digital_kind text, language text, sort_title text,
        sort_author text, sort_shelf text, creators bigint[], subjects bigint[], locations bigint[])
      RETURNING terms)
    INSERT INTO search.catalogue_word_change (word, records)
    SELECT lexeme, count(*)::int FROM added, unnest(added.terms)
    WHERE weights && '{A,B}' AND lexeme !~ '^[0-9]' AND length(lexeme) > 1 GROUP BY lexeme`;
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
 * @param bibliographies one for each id; null for a record that was withdrawn and is no longer found
 */
export async function indexRecords(
  tx: Tx,
  ids: readonly number[],
  bibliographies: readonly (Bibliography | null)[],
): Promise<void> {
  if (ids.length === 0) return;
  const shown = ids.flatMap((id, at) => {
    const bibliography = bibliographies[at] ?? null;
    return bibliography === null ? [] : [{ id, bibliography }];
  });
  await removeRecords(tx, ids);
  await addRecords(tx, shown);
  if (ids.length <= mergedAtOnce || performance.now() - mergedAt > mergeEveryMs)
    await mergeWords(tx);
}
