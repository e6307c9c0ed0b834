import "server-only";
import type { Tx } from "@/lib/platform/db";
import { conditionsOf } from "../domain/conditions";
import { fewerWords, knownOf, spokenClause } from "../domain/fewer-words";
import type { Patience } from "../domain/ladder";
import type { Clause } from "../domain/query";
import { clauseQuery, recordsOf, required, wordsQuery } from "../domain/tsquery";
import type { Found } from "../finding/queries";
import { find } from "../finding/queries";
import type { Question } from "../reading/queries";
import type { CatalogueSearch } from "../schema";
import type { SearchResult } from "../types";

const wordsOf = ({ any }: Clause) =>
  any.flatMap(({ tokens }) => tokens.flatMap(({ words, joined }) => [...words, joined ?? ""]));

/** The clauses that some record meets. The vocabulary knows most of them; the others are looked for. */
export async function knownClauses(
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

export type Less = Found & {
  readonly absentWords: readonly string[];
  /** Clauses of the question that each result meets, but for some where any may be missing. */
  readonly kept: readonly Clause[];
};

/**
 * What most of the words find, when no record has them all; else the words that would find something alone. Past the deadline
 * no further way to leave words out is tried.
 * @param clauses those that some record meets, where they are known already
 */
export async function findLess(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  patience: Patience,
  clauses?: ReadonlySet<Clause>,
): Promise<{ readonly less: Less | null; readonly fewer: readonly string[] }> {
  const [main] = question.queries;
  const asked = required(main);
  const known = clauses ?? (await knownClauses(tx, asked, question));
  for (const way of fewerWords(main, question.asking, (clause) => known.has(clause))) {
    if (patience.isOver()) break;
    const conditions = conditionsOf(search, question.queries, question.asking, way.match);
    const found = await find(tx, search, question, conditions, way.isLoose ? way.clauses : []);
    if (found.total === 0) continue;
    const results = way.isLoose
      ? await withAbsentWords(tx, found.results, way.clauses, question)
      : found.results;
    const absentWords = way.dropped.map(spokenClause);
    return { less: { ...found, results, absentWords, kept: way.clauses }, fewer: [] };
  }
  const alone = knownOf(asked, (clause) => known.has(clause)).filter(({ weak }) => weak !== true);
  const fewer = asked.length < 2 ? [] : alone;
  const rare = fewer.toSorted(
    (one, other) => recordsOf(one, question.asking) - recordsOf(other, question.asking),
  );
  return { less: null, fewer: rare.map(spokenClause).slice(0, fewerMax) };
}

/** What all words of a corrected search find; those that only name a kind may be missing, as long as there is time to ask again. */
export async function findAll(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  { isOver }: Patience,
): Promise<Found & { readonly absentWords: readonly string[] }> {
  const { queries, asking } = question;
  const [main] = queries;
  const found = await find(tx, search, question, conditionsOf(search, queries, asking));
  const asked = required(main);
  const telling = asked.filter(({ weak }) => weak !== true);
  if (found.total > 0 || telling.length === asked.length || isOver())
    return { ...found, absentWords: [] };
  const match = wordsQuery(telling, asking);
  const less = await find(tx, search, question, conditionsOf(search, queries, asking, match));
  const absent = asked.filter((clause) => !telling.includes(clause));
  return { ...less, absentWords: absent.map(spokenClause) };
}

/**
 * What most of the words of a corrected search find. Null where nothing was put right among the words that are left, or
 * where none of those is left that stood right in what was typed: a word put right stands for nothing by itself.
 */
export async function findLessCorrected(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  words: ReadonlyMap<string, string>,
  patience: Patience,
): Promise<Less | null> {
  if (patience.isOver()) return null;
  const { less } = await findLess(tx, search, question, patience);
  if (less === null) return null;
  const right = new Set([...words.values()].flatMap((some) => some.split(" ")));
  const corrected = less.kept.filter((one) => wordsOf(one).some((word) => right.has(word))).length;
  return corrected > 0 && corrected < less.kept.length ? less : null;
}
