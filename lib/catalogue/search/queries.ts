import "server-only";
import type { Tx } from "@/lib/platform/db";
import { correct, fewHits } from "./correction/queries";
import type { Conditions } from "./domain/conditions";
import { conditionsOf } from "./domain/conditions";
import { fewerWords, spokenClause } from "./domain/fewer-words";
import { zoneForm, zoneOf } from "./domain/lexemes";
import type { Clause } from "./domain/query";
import { rankQueries } from "./domain/ranking";
import type { Ask, Statement } from "./domain/statement";
import {
  hitsMax,
  leafedMax,
  orderedStatement,
  rankedMax,
  searchStatement,
} from "./domain/statement";
import {
  clauseQuery,
  oldSpellingsOf,
  recordsOf,
  required,
  topicWords,
  wordsQuery,
} from "./domain/tsquery";
import type { Question } from "./reading/queries";
import { searching, understand } from "./reading/queries";
import type { CatalogueSearch } from "./schema";
import { pageSize } from "./schema";
import type { Facets, ListedRecord, SearchAnswer, SearchResult } from "./types";

const ask = <Row>(tx: Tx, { text, values }: Statement) =>
  tx.$queryRawUnsafe<Row[]>(text, ...values);

const noFacets: Facets = {
  ...{ kinds: [], digitalKinds: [], languages: [], decades: [] },
  ...{ authors: [], subjects: [], locations: [], available: 0 },
};

type Found = Pick<
  SearchAnswer,
  "total" | "totalIsExact" | "results" | "facets" | "page" | "pages" | "sort"
>;

const lastPage = (hits: number) => Math.max(1, Math.ceil(hits / pageSize));

type ListedRow = ListedRecord & { readonly place?: number };
type Row = {
  readonly total: number;
  readonly results: readonly ListedRow[];
  readonly facets: Facets | null;
};

const listed = (results: readonly ListedRow[]) =>
  results.map(({ place: _, ...result }): SearchResult => ({ ...result, absentWords: [] }));

/** In how many titles, names and subjects the rarest word stands that a record must have. */
function rarestWord({ queries, asking }: Question): number {
  const words = queries.flatMap(({ clauses }) =>
    clauses
      .filter(({ optional, any: terms }) => !optional && terms.length === 1)
      .flatMap(({ any: [term] }) => term?.tokens.flatMap((token) => token.words) ?? []),
  );
  return Math.min(...words.map(asking.records));
}

/** Hits from which on a search is held to a part of the catalogue: each costs some 0.1 µs, however few are looked at. */
const manyHits = 60_000;
/** Hits expected in that part: more than are counted, so that the answer is the same "lebih dari 10.000". */
const zoneHits = 25_000;
/** A word in fewer titles, names and subjects is not in many texts either. */
const rareRecordsMax = 500;

/**
 * The newest part of the catalogue in which there are more hits than are counted, by PostgreSQL's own estimate; null
 * where all of it can be searched. A guess: whoever uses it looks again where it was too small.
 */
async function zoneFor(tx: Tx, match: string | null): Promise<string | null> {
  if (match === null) return null;
  const [plan] = await tx.$queryRawUnsafe<
    { "QUERY PLAN": readonly { readonly Plan: { readonly "Plan Rows": number } }[] }[]
  >("EXPLAIN (FORMAT JSON) SELECT FROM search.record WHERE terms @@ $1::tsquery", match);
  const hits = plan?.["QUERY PLAN"][0]?.Plan["Plan Rows"] ?? 0;
  if (hits < manyHits) return null;
  const [newest] = await tx.$queryRaw<{ id: number | null }[]>`
    SELECT max(record_id) AS id FROM search.record`;
  const last = zoneOf(newest?.id ?? 0);
  const zones = Math.ceil(((last + 1) * zoneHits) / hits) + 1;
  if (zones * 2 > last) return null;
  const names = Array.from({ length: zones }, (_, at) => `'${zoneForm(last - at)}'`);
  return `(${names.join(" | ")})`;
}

/** Asks for a page; where it lies behind the last one, for the last one. */
async function find(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  conditions: Conditions,
  kept: readonly Clause[] = [],
): Promise<Found> {
  const rarest = rarestWord(question);
  const zone = rarest < rareRecordsMax ? null : await zoneFor(tx, conditions.match);
  const found = await findIn(tx, search, question, { ...conditions, zone }, rarest, kept);
  if (zone === null || !found.totalIsExact) return found;
  return findIn(tx, search, question, conditions, rarest, kept);
}

async function findIn(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  conditions: Conditions,
  rarest: number,
  kept: readonly Clause[],
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
    probes: rarest > rankedMax / 2,
  };
  const [first] = await ask<Row>(tx, searchStatement(asked));
  if (!first) throw new Error("the search answered no row");
  const isMore = first.total > hitsMax;
  const reached =
    sort === "relevance" ? Math.min(first.total, rankedMax) : isMore ? leafedMax : first.total;
  const pages = lastPage(reached);
  const page = Math.min(search.page, pages);
  let results = first.results;
  const offset = (page - 1) * pageSize;
  if (isMore && sort !== "relevance") {
    // No bitmap here: the index of the order gives the first hits at once, since every hundredth row or more is one.
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'off', true)");
    const everywhere = { ...conditions, zone: null };
    const ordered = orderedStatement({ ...asked, conditions: everywhere, offset });
    const [row] = await ask<Pick<Row, "results">>(tx, ordered);
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'on', true)");
    results = row?.results ?? [];
  } else if (
    first.total > 0 &&
    (offset !== asked.offset || (!asked.probes && first.total > rankedMax))
  ) {
    const probes = first.total > rankedMax;
    const again = searchStatement({ ...asked, offset, facets: false, probes });
    results = (await ask<Row>(tx, again))[0]?.results ?? [];
  }
  return {
    ...{ sort, page, pages },
    total: Math.min(first.total, hitsMax),
    totalIsExact: !isMore,
    results: listed(results),
    facets: first.facets ?? noFacets,
  };
}

const wordsOf = ({ any }: Clause) =>
  any.flatMap(({ tokens }) => tokens.flatMap(({ words, joined }) => [...words, joined ?? ""]));

/** The clauses that some record meets. The vocabulary knows most of them; the others are looked for. */
async function knownClauses(
  tx: Tx,
  clauses: readonly Clause[],
  { asking, counts }: Question,
): Promise<ReadonlySet<Clause>> {
  const known = new Set(clauses.filter((one) => wordsOf(one).some((word) => counts.has(word))));
  const doubtful = clauses.filter((clause) => !known.has(clause));
  if (doubtful.length > 0) {
    const queries = doubtful.map((clause) => clauseQuery(clause, asking));
    const probes = queries.map(
      (_, at) => `EXISTS (SELECT FROM search.record WHERE terms @@ $${at + 1}::tsquery) AS "${at}"`,
    );
    const [row] = await tx.$queryRawUnsafe<Record<string, boolean>[]>(
      `SELECT ${probes.join(", ")}`,
      ...queries,
    );
    for (const [at, clause] of doubtful.entries()) if (row?.[at] === true) known.add(clause);
  }
  return known;
}

/** The results of a search with fewer words, each with the words that it does without. */
async function withAbsentWords(
  tx: Tx,
  results: readonly SearchResult[],
  clauses: readonly Clause[],
  { asking }: Question,
): Promise<readonly SearchResult[]> {
  const queries = clauses.map((clause) => clauseQuery(clause, asking));
  const has = queries.map((_, at) => `terms @@ $${at + 2}::tsquery`);
  const rows = await tx.$queryRawUnsafe<{ id: number; has: readonly boolean[] }[]>(
    `SELECT record_id AS id, ARRAY[${has.join(", ")}] AS has FROM search.record WHERE record_id = ANY($1::int[])`,
    results.map(({ id }) => id),
    ...queries,
  );
  const held = new Map(rows.map(({ id, has: some }) => [id, some]));
  return results.map((result) => ({
    ...result,
    absentWords: clauses.filter((_, at) => held.get(result.id)?.[at] === false).map(spokenClause),
  }));
}

/** Words of a question that nothing was found for, each of which finds something by itself. */
const fewerMax = 4;

type Less = Found & { readonly absentWords: readonly string[] };

/** What most of the words find, when no record has them all; else the words that would find something alone. */
async function findLess(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
): Promise<{ readonly less: Less | null; readonly fewer: readonly string[] }> {
  const [main] = question.queries;
  const asked = required(main);
  const known = await knownClauses(tx, asked, question);
  for (const way of fewerWords(main, question.asking, (clause) => known.has(clause))) {
    const conditions = conditionsOf(search, question.queries, question.asking, way.match);
    const found = await find(tx, search, question, conditions, way.isLoose ? way.clauses : []);
    if (found.total === 0) continue;
    const results = way.isLoose
      ? await withAbsentWords(tx, found.results, way.clauses, question)
      : found.results;
    return { less: { ...found, results, absentWords: way.dropped.map(spokenClause) }, fewer: [] };
  }
  const fewer = asked.length < 2 ? [] : asked.filter((one) => known.has(one) && one.weak !== true);
  const rare = fewer.toSorted(
    (one, other) => recordsOf(one, question.asking) - recordsOf(other, question.asking),
  );
  return { less: null, fewer: rare.map(spokenClause).slice(0, fewerMax) };
}

/** What all words of a corrected search find; those that only name a kind may be missing. */
async function findAll(
  tx: Tx,
  search: CatalogueSearch,
): Promise<Found & { readonly absentWords: readonly string[] }> {
  const question = await understand(tx, search);
  const { queries, asking } = question;
  const [main] = queries;
  const found = await find(tx, search, question, conditionsOf(search, queries, asking));
  const asked = required(main);
  const telling = asked.filter(({ weak }) => weak !== true);
  if (found.total > 0 || telling.length === asked.length) return { ...found, absentWords: [] };
  const match = wordsQuery(telling, asking);
  const less = await find(tx, search, question, conditionsOf(search, queries, asking, match));
  const absent = asked.filter((clause) => !telling.includes(clause));
  return { ...less, absentWords: absent.map(spokenClause) };
}

const textOf = (search: CatalogueSearch) =>
  [search.q, search.inTitle, search.inAuthor, search.inSubject, search.inPublisher]
    .filter((typed) => typed.trim() !== "")
    .join(" ");

/**
 * Searches the catalogue. Nothing is refused: whatever is typed is words at least. When nothing has what was asked, the
 * results are those of the words put right, else those of most of the words; `basis` says so, and `absentWords` which
 * words they do without. A word that is real, or so short that one letter makes another, is not put right but offered. Public. Within a transaction (`inside`) it sees what that transaction has stored.
 */
export async function searchCatalogue(search: CatalogueSearch, inside?: Tx): Promise<SearchAnswer> {
  return searching(async (tx) => {
    const question = await understand(tx, search);
    const { queries, asking } = question;
    const oldSpellings = search.old ? oldSpellingsOf(queries) : [];
    const found = await find(tx, search, question, conditionsOf(search, queries, asking));
    const answer = {
      ...{ ...found, oldSpellings, suggestion: null, basis: "asked" as const },
      ...{ absentWords: [], fewer: [] },
    };
    if (found.total > fewHits) return answer;
    const correction = await correct(tx, search, question);
    if (found.total > 0) {
      const better = correction && (await findAll(tx, correction.offered));
      return correction && better && better.total > found.total
        ? { ...answer, suggestion: textOf(correction.offered) }
        : answer;
    }
    if (correction?.sure) {
      const better = await findAll(tx, correction.sure);
      if (better.total > 0)
        return { ...answer, ...better, suggestion: textOf(correction.sure), basis: "suggestion" };
    }
    const finds = correction !== null && (await findAll(tx, correction.offered)).total > 0;
    const suggestion = finds ? textOf(correction.offered) : null;
    const { less, fewer } = await findLess(tx, search, question);
    return less === null
      ? { ...answer, suggestion, fewer }
      : { ...answer, ...less, suggestion, basis: "some-words" };
  }, inside);
}
