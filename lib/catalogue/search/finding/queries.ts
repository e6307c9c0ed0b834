import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Conditions } from "../domain/conditions";
import { newestPart } from "../domain/newest-part";
import type { OrderedAsk } from "../domain/ordered-statement";
import { sortStatement, walkedMax, walkStatement } from "../domain/ordered-statement";
import type { Clause } from "../domain/query";
import { rankQueries } from "../domain/ranking";
import type { Ask } from "../domain/statement";
import { hitsMax, leafedMax, rankedBetter, rankedMax, searchStatement } from "../domain/statement";
import type { Statement } from "../domain/statement-parts";
import { topicWords } from "../domain/tsquery";
import type { Question } from "../reading/queries";
import type { CatalogueSearch } from "../schema";
import { pageSize } from "../schema";
import type { Facets, ListedRecord, SearchAnswer, SearchResult } from "../types";

const ask = <Row>(tx: Tx, { text, values }: Statement) =>
  tx.$queryRawUnsafe<Row[]>(text, ...values);

const noFacets: Facets = {
  ...{ kinds: [], digitalKinds: [], languages: [], decades: [] },
  ...{ authors: [], subjects: [], locations: [], available: 0 },
};

export type Found = Pick<
  SearchAnswer,
  "total" | "totalIsExact" | "results" | "facets" | "page" | "pages" | "sort"
>;

const lastPage = (hits: number) => Math.max(1, Math.ceil(hits / pageSize));

type ListedRow = ListedRecord & { readonly place?: number };
type Row = {
  readonly total: number;
  readonly ranked: number;
  readonly results: readonly ListedRow[];
  readonly facets: Facets | null;
};

const listed = (results: readonly ListedRow[]) =>
  results.map(({ place: _, ...result }): SearchResult => ({ ...result, absentWords: [] }));

/** Hits from which on a search is held to a part of the catalogue: each costs some 0.3 µs, however few are looked at. */
const manyHits = 60_000;
/** Hits expected in that part: more than are counted, so that the answer is the same "lebih dari 10.000". */
const zoneHits = 18_000;

/** Expected hits from which on every second is ranked: with fewer, more than half of what a reader can leaf through would go. */
const halvedHits = 7_000;

/** How much there is: PostgreSQL's own estimate of the hits, and the largest id. A guess: whoever uses it looks again. */
type Expected = { readonly hits: number; readonly lastId: number };

async function expect(tx: Tx, { match, filters }: Conditions): Promise<Expected> {
  let hits = Number.POSITIVE_INFINITY;
  const probes = [match, ...filters].filter((one) => one !== null);
  if (probes.length > 0) {
    const [plan] = await tx.$queryRawUnsafe<
      { "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[] }[]
    >(
      `EXPLAIN (FORMAT JSON) SELECT FROM search.record WHERE ${probes.map((_, at) => `terms @@ $${at + 1}::tsquery`).join(" AND ")}`,
      ...probes,
    );
    hits = plan?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
    if (hits < hitsMax / 2) return { hits, lastId: 0 };
  }
  const [newest] = await tx.$queryRaw<{ id: number | null }[]>`
    SELECT max(record_id) AS id FROM search.record`;
  const lastId = newest?.id ?? 0;
  return { hits: Math.min(hits, lastId), lastId };
}

/** The newest part of the catalogue in which more hits are expected than are counted; null where all of it can be searched. */
const zoneFor = ({ hits, lastId }: Expected) =>
  hits < manyHits ? null : newestPart(hits, lastId, zoneHits);

/**
 * Asks for a page; where it lies behind the last one, for the last one.
 * @param kept clauses of which some may be missing
 */
export async function find(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  conditions: Conditions,
  kept: readonly Clause[] = [],
): Promise<Found> {
  const expected = await expect(tx, conditions);
  const asksTerms = conditions.match !== null || conditions.filters.length > 0;
  const zone = asksTerms ? zoneFor(expected) : null;
  const asked = { search, question, expected, kept };
  const found = await findIn(tx, asked, { ...conditions, zone });
  if (zone === null || !found.totalIsExact) return found;
  return findIn(tx, asked, conditions);
}

/** What a walk through an order is expected to pass over before it has `hits` of them; infinite where nothing is known. */
const expectedWalk = (hits: number, expected: Expected) =>
  expected.hits === 0 ? Number.POSITIVE_INFINITY : (hits * expected.lastId) / expected.hits;

/**
 * A page of more hits than are counted, in an order that is not the ranking. The hits are a hundredth of the catalogue or
 * more: the first of them are met soon when it is walked through in its order, unless they lie together at its end.
 */
async function findOrdered(
  tx: Tx,
  asked: OrderedAsk,
  expected: Expected,
): Promise<readonly ListedRow[]> {
  const read = async (statement: Statement) =>
    (await ask<Pick<Row, "results">>(tx, statement))[0]?.results ?? [];
  if (expectedWalk(asked.offset + asked.limit, expected) < walkedMax / 2) {
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'off', true)");
    const walked = await read(walkStatement(asked));
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'on', true)");
    if (walked.length === asked.limit) return walked;
  }
  return read(sortStatement(asked));
}

type Asked = {
  readonly search: CatalogueSearch;
  readonly question: Question;
  readonly expected: Expected;
  readonly kept: readonly Clause[];
};

async function findIn(
  tx: Tx,
  { search, question, expected, kept }: Asked,
  conditions: Conditions,
): Promise<Found> {
  const asksWords = question.queries.some(
    ({ clauses, numbers, callNumber }) =>
      clauses.length + numbers.length > 0 || callNumber !== null,
  );
  // Without words nothing is more relevant than anything else: the newest first.
  const sort = search.sort === "relevance" && !asksWords ? "newest" : search.sort;
  const asked: Ask = {
    conditions,
    rank: rankQueries(question.queries, question.asking, kept),
    words: topicWords(question.queries).length,
    order: sort,
    limit: pageSize,
    offset: (Math.min(search.page, lastPage(hitsMax)) - 1) * pageSize,
    facets: true,
    cap: hitsMax,
    probes: expected.hits > rankedMax / 2,
    share: expected.hits > halvedHits ? 2 : 1,
  };
  const [first] = await ask<Row>(tx, searchStatement(asked));
  if (!first) throw new Error("the search answered no row");
  const isMore = first.total > hitsMax;
  const better = rankedBetter(asked, first);
  const again =
    better === null
      ? first
      : (await ask<Row>(tx, searchStatement({ ...asked, ...better, facets: false })))[0];
  const { ranked, results } = again ?? first;
  const pages = lastPage(isMore && sort !== "relevance" ? leafedMax : ranked);
  const page = Math.min(search.page, pages);
  const offset = (page - 1) * pageSize;
  const ordered =
    isMore && sort !== "relevance"
      ? { conditions: { ...conditions, zone: null }, order: sort, limit: pageSize, offset }
      : null;
  return {
    ...{ sort, page, pages },
    total: Math.min(first.total, hitsMax),
    totalIsExact: !isMore,
    results: listed(ordered === null ? results : await findOrdered(tx, ordered, expected)),
    facets: first.facets ?? noFacets,
  };
}
