import "server-only";
import type { Tx } from "@/lib/platform/db";
import { correct, fewHits } from "./correction/queries";
import { conditionsOf } from "./domain/conditions";
import type { Clock, Patience, Rung } from "./domain/ladder";
import { climb } from "./domain/ladder";
import { oldSpellingsOf } from "./domain/tsquery";
import { widen } from "./domain/wider";
import { find } from "./finding/queries";
import { findInstead, findWider, textOf } from "./instead/queries";
import { findAll } from "./less/queries";
import type { Question } from "./reading/queries";
import { searching, understand } from "./reading/queries";
import { patienceIn } from "./rescue/queries";
import type { CatalogueSearch } from "./schema";
import type { SearchAnswer } from "./types";

/** What is known while a search goes up its ladder. */
type Known = {
  readonly answer: SearchAnswer;
  /** What was asked, with its words as far as they were read by what they mean. */
  readonly question: Question;
  readonly read: SearchAnswer["meanings"];
};

/** The words are also read by what they mean. */
const widened =
  (tx: Tx, search: CatalogueSearch): Rung<Known> =>
  ({ answer, question }) => {
    if (!search.old || widen(question.queries[0]) === null) return null;
    return async () => {
      const wide = await findWider(tx, { search, question, found: answer });
      if (wide === null) return null;
      const { question: wider, read, found } = wide;
      const meanings = found === null ? [] : read;
      return { answer: { ...answer, ...found, meanings }, question: wider, read };
    };
  };

/** Nothing has what was asked: its words put right, else most of them. */
const instead =
  (tx: Tx, search: CatalogueSearch, patience: Patience): Rung<Known> =>
  ({ answer, question, read }) => {
    if (answer.total > 0) return null;
    return async () => {
      const found = await findInstead(tx, { search, question, found: answer }, read, patience);
      const absentWords = found.absentWords ?? [];
      const meanings = found.meanings.filter((one) => !absentWords.includes(one.typed));
      return { answer: { ...answer, ...found, meanings }, question, read };
    };
  };

/** Hardly anything has what was asked: where its words put right have more, or others, they are offered. */
const offered =
  (tx: Tx, search: CatalogueSearch, patience: Patience): Rung<Known> =>
  ({ answer, question, read }) => {
    const { total, results, basis } = answer;
    if (total === 0 || total > fewHits || basis !== "asked") return null;
    return async () => {
      const correction = await correct(tx, search, question, { present: new Set(), found: true });
      if (correction === null) return null;
      const right = await understand(tx, correction.offered);
      const better = await findAll(tx, correction.offered, right, patience);
      // As many, but others: the word stands in some note, and those may not have been meant.
      const isOther = better.total === total && better.results[0]?.id !== results[0]?.id;
      if (better.total <= total && !isOther) return null;
      return { answer: { ...answer, suggestion: textOf(correction.offered) }, question, read };
    };
  };

type Circumstances = {
  /** A transaction whose changes the search sees. */
  readonly inside?: Tx;
  readonly clock?: Clock;
};

/**
 * Searches the catalogue. Nothing is refused: whatever is typed is words at least. Where hardly anything has what was asked,
 * the words are also read by what they mean, and `meanings` says which. When nothing has it, the results are those of the
 * words put right, else those of most of the words, else of most of the words put right; `basis` says so, and `absentWords`
 * which words they do without. A word that is real, or so short that one letter makes another, is not put right but
 * offered. For all this there are some 1.5 s together (domain/ladder.ts); past them what is known by then is the answer. Public.
 */
export async function searchCatalogue(
  search: CatalogueSearch,
  { inside, clock = () => performance.now() }: Circumstances = {},
): Promise<SearchAnswer> {
  return searching(async (tx) => {
    const question = await understand(tx, search);
    const oldSpellings = search.old ? oldSpellingsOf(question.queries) : [];
    const { queries, asking } = question;
    const strict = await find(tx, search, question, conditionsOf(search, queries, asking));
    const answer: SearchAnswer = {
      ...{ ...strict, oldSpellings, suggestion: null, basis: "asked" },
      ...{ absentWords: [], fewer: [], meanings: [] },
    };
    if (strict.total > fewHits) return answer;
    const patience = await patienceIn(tx, clock);
    const rungs = [
      widened(tx, search),
      instead(tx, search, patience),
      offered(tx, search, patience),
    ];
    return (await climb({ answer, question, read: [] }, rungs, patience)).answer;
  }, inside);
}
