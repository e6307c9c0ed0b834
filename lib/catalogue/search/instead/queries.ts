import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Correction } from "../correction/queries";
import { changeTexts, correct } from "../correction/queries";
import { conditionsOf } from "../domain/conditions";
import type { Patience } from "../domain/ladder";
import type { Clause } from "../domain/query";
import { putRight } from "../domain/spelling";
import { required } from "../domain/tsquery";
import type { Found } from "../finding/queries";
import { find } from "../finding/queries";
import type { Less } from "../less/queries";
import { findAll, findLess, findLessCorrected, knownClauses } from "../less/queries";
import type { Question } from "../reading/queries";
import { understand, widenQuestion } from "../reading/queries";
import type { CatalogueSearch } from "../schema";
import type { SearchAnswer } from "../types";

/** All that was typed, as one line. */
export const textOf = (search: CatalogueSearch) =>
  [search.q, search.inTitle, search.inAuthor, search.inSubject, search.inPublisher]
    .filter((typed) => typed.trim() !== "")
    .join(" ");

/** The corrected text without the words that had to be dropped, and so are said to be absent. */
const withoutWords = (search: CatalogueSearch, absent: readonly string[]) =>
  changeTexts(search, (typed) => putRight(typed, new Map(absent.map((word) => [word, ""]))));

/** A question and what it finds. */
export type Asked = {
  readonly search: CatalogueSearch;
  readonly question: Question;
  readonly found: Found;
};

/** What a question finds when it is also read by what its words mean (domain/wider.ts); null where that is no more. */
export async function findWider(tx: Tx, { search, question, found }: Asked) {
  const wide = search.old ? await widenQuestion(tx, question) : null;
  if (wide === null) return null;
  const { queries, asking } = wide.question;
  const more = await find(tx, search, wide.question, conditionsOf(search, queries, asking));
  return { ...wide, found: more.total > found.total ? more : null };
}

/** Words that are no vocabulary (of a publisher, a note), and yet stand in records as they were typed. */
const presentWords = (clauses: Iterable<Clause>, { counts }: Question) =>
  new Set(
    [...clauses].flatMap(({ any }) =>
      any
        .filter(({ unfinished }) => !unfinished)
        .flatMap(({ tokens }) => tokens.flatMap(({ words }) => words))
        .filter((word) => !counts.has(word)),
    ),
  );

type Instead = Found &
  Pick<SearchAnswer, "suggestion" | "basis" | "meanings"> &
  Partial<Pick<SearchAnswer, "absentWords" | "fewer">>;

/** What the words put right find: all of them, else most of them. Null where as many of the words find something as they stand. */
async function findCorrected(
  tx: Tx,
  search: CatalogueSearch,
  words: ReadonlyMap<string, string>,
  less: () => Promise<Less | null>,
  patience: Patience,
): Promise<Instead | null> {
  const { question, read } = await readAnew(tx, search);
  const all = await findAll(tx, search, question, patience);
  const basis = "suggestion";
  if (all.total > 0) return { ...all, basis, suggestion: textOf(search), meanings: read };
  const most = await findLessCorrected(tx, search, question, words, patience);
  // Past the deadline nobody knows what the words find as they stand.
  if (most === null || patience.isOver()) return null;
  if (most.kept.length <= ((await less())?.kept.length ?? 0)) return null;
  const { kept: _, ...found } = most;
  const suggestion = textOf(withoutWords(search, found.absentWords));
  return { ...found, basis, suggestion, meanings: read };
}

async function readAnew(tx: Tx, search: CatalogueSearch) {
  const question = await understand(tx, search);
  const wide = search.old ? await widenQuestion(tx, question) : null;
  return wide ?? { question, read: [] };
}

/** Whether a corrected search finds anything, so that it may be offered; for a real word all of it has to be found. */
async function findsAny(
  tx: Tx,
  { offered, words, isReal }: Correction,
  patience: Patience,
): Promise<boolean> {
  const { question } = await readAnew(tx, offered);
  if ((await findAll(tx, offered, question, patience)).total > 0) return true;
  return !isReal && (await findLessCorrected(tx, offered, question, words, patience)) !== null;
}

/**
 * The answer to a question that finds nothing as it stands: its words put right, then most of them. Past the deadline no
 * further step is begun, and what was found by then is the answer.
 */
export async function findInstead(
  tx: Tx,
  { search, question, found }: Asked,
  read: SearchAnswer["meanings"],
  patience: Patience,
): Promise<Instead> {
  const known = await knownClauses(tx, required(question.queries[0]), question);
  const correction = await correct(tx, search, question, {
    present: presentWords(known, question),
  });
  let asItStands: ReturnType<typeof findLess> | undefined;
  const lessOnce = () => {
    asItStands ??= findLess(tx, search, question, patience, known);
    return asItStands;
  };
  const { sure, words } = correction ?? {};
  if (sure && words) {
    const lessFound = async () => (await lessOnce()).less;
    const right = await patience.attempt(() => findCorrected(tx, sure, words, lessFound, patience));
    if (right !== null) return right;
  }
  const { less, fewer } = (await patience.attempt(lessOnce)) ?? { less: null, fewer: [] };
  const finds =
    correction !== null && (await patience.attempt(() => findsAny(tx, correction, patience)));
  const suggestion = correction !== null && finds ? textOf(correction.offered) : null;
  if (less === null) return { ...found, suggestion, fewer, basis: "asked", meanings: [] };
  const { kept: _, ...rest } = less;
  return { ...rest, suggestion, basis: "some-words", meanings: read };
}
