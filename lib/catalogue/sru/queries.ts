import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { facetForm } from "../search/domain/lexemes";
import { titleKey } from "../search/domain/words";
import { whereOf } from "./condition";
import type { CqlQuery } from "./domain/cql";

/** A request is given up after this long. */
const patienceMs = 4000;

async function within<Value>(read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return db().$transaction(async (tx) => {
    // A probe of the word index always, as in the catalogue's own search.
    await tx.$executeRawUnsafe(`SELECT set_config('enable_seqscan', 'off', true),
      set_config('work_mem', '16MB', true), set_config('statement_timeout', '${patienceMs}', true)`);
    return read(tx);
  });
}

export type RetrievedRecord = { readonly id: number; readonly marc: Uint8Array };

/** The records that CQL asks for, newest first, from place `start` (from 1) on, and how many there are in all. */
export async function retrieve(
  query: CqlQuery,
  start: number,
  limit: number,
): Promise<{ readonly total: number; readonly records: readonly RetrievedRecord[] }> {
  const { sql, values } = whereOf(query);
  return within(async (tx) => {
    const [counted] = await tx.$queryRawUnsafe<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM search.record r WHERE ${sql}`,
      ...values,
    );
    const total = counted?.total ?? 0;
    if (limit === 0 || start > total) return { total, records: [] };
    const records = await tx.$queryRawUnsafe<RetrievedRecord[]>(
      `WITH page AS MATERIALIZED (SELECT r.record_id FROM search.record r WHERE ${sql}
         ORDER BY r.record_id DESC LIMIT $${values.length + 1}::int OFFSET $${values.length + 2}::int)
       SELECT c.id, c.marc FROM page JOIN catalogue_record c ON c.id = page.record_id ORDER BY c.id DESC`,
      ...values,
      limit,
      start - 1,
    );
    return { total, records };
  });
}

/** A term of an index; `records` is null where nobody has counted them. */
export type ScannedTerm = {
  readonly value: string;
  readonly display: string;
  readonly records: number | null;
};
export type Scannable = "anywhere" | "title" | "author" | "subject";

type Side = "before" | "after" | "from";

async function scanSide(
  tx: Tx,
  index: Scannable,
  key: string,
  side: Side,
  limit: number,
): Promise<readonly ScannedTerm[]> {
  if (limit <= 0) return [];
  const compare = side === "before" ? "<" : side === "after" ? ">" : ">=";
  const order = side === "before" ? "DESC" : "ASC";
  if (index === "anywhere")
    return tx.$queryRawUnsafe<ScannedTerm[]>(
      `SELECT word AS value, word AS display, records FROM search.catalogue_word
       WHERE word ${compare} $1::text COLLATE "C" AND records > 0 ORDER BY word ${order} LIMIT $2::int`,
      key,
      limit,
    );
  if (index === "title")
    return tx.$queryRawUnsafe<ScannedTerm[]>(
      `SELECT t.sort_title AS value, t.sort_title AS display, t.records FROM (
         SELECT sort_title, count(*)::int AS records FROM search.record
         WHERE sort_title ${compare} $1::text COLLATE "C" GROUP BY sort_title ORDER BY sort_title ${order}
         LIMIT $2::int) t`,
      key,
      limit,
    );
  const rows = await tx.$queryRawUnsafe<{ id: bigint; key: string; value: string }[]>(
    `SELECT id, key, value FROM search.facet_value
     WHERE facet = $1::text AND key ${compare} $2::text COLLATE "C" ORDER BY key ${order} LIMIT $3::int`,
    index,
    key,
    limit,
  );
  const counts = await tx.$queryRawUnsafe<{ place: number; records: number }[]>(
    `SELECT a.place::int, (SELECT count(*)::int FROM search.record r WHERE r.terms @@ a.form::tsquery) AS records
     FROM unnest($1::text[]) WITH ORDINALITY AS a (form, place)`,
    rows.map(({ id }) => `'${facetForm(Number(id))}'`),
  );
  const byPlace = new Map(counts.map(({ place, records }) => [place - 1, records]));
  return rows.map(({ value }, place) => {
    return { value, display: value, records: byPlace.get(place) ?? null };
  });
}

/**
 * Terms of an index around one: `position` is the place (from 1) that the term, or the next one, has among the `limit`
 * terms; 0 for one before them all.
 */
export async function scanTerms(
  index: Scannable,
  term: string,
  position: number,
  limit: number,
): Promise<readonly ScannedTerm[]> {
  const key = titleKey(term);
  return within(async (tx) => {
    const before = await scanSide(tx, index, key, "before", position - 1);
    const side = position === 0 ? "after" : "from";
    const after = await scanSide(tx, index, key, side, limit - Math.max(0, position - 1));
    return [...before.toReversed(), ...after].slice(0, limit);
  });
}
