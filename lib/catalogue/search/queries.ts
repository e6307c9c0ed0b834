import "server-only";
import type { Tx } from "@/lib/platform/db";
import { correct, fewHits } from "./correction/queries";
import { conditionsOf } from "./domain/conditions";
import { fewerWords, spokenClause } from "./domain/fewer-words";
import type { Clause } from "./domain/query";
import { clauseQuery, oldSpellingsOf, recordsOf, required, wordsQuery } from "./domain/tsquery";
import type { Found } from "./finding/queries";
import { find } from "./finding/queries";
import type { Question } from "./reading/queries";
import { searching, understand } from "./reading/queries";
import type { CatalogueSearch } from "./schema";
import type { SearchAnswer, SearchResult } from "./types";

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
