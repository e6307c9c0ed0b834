import "server-only";
import type { Tx } from "@/lib/platform/db";
import { correct, fewHits } from "./correction/queries";
import { conditionsOf } from "./domain/conditions";
import { oldSpellingsOf } from "./domain/tsquery";
import { find } from "./finding/queries";
import { findInstead, findWider, textOf } from "./instead/queries";
import { findAll } from "./less/queries";
import { searching, understand } from "./reading/queries";
import type { CatalogueSearch } from "./schema";
import type { SearchAnswer } from "./types";

/**
 * Searches the catalogue. Nothing is refused: whatever is typed is words at least. Where hardly anything has what was asked,
 * the words are also read by what they mean, and `meanings` says which. When nothing has it, the results are those of the
 * words put right, else those of most of the words, else of most of the words put right; `basis` says so, and `absentWords`
 * which words they do without. A word that is real, or so short that one letter makes another, is not put right but
 * offered. Public. Within a transaction (`inside`) it sees what that transaction has stored.
 */
export async function searchCatalogue(search: CatalogueSearch, inside?: Tx): Promise<SearchAnswer> {
  return searching(async (tx) => {
    const typed = await understand(tx, search);
    const oldSpellings = search.old ? oldSpellingsOf(typed.queries) : [];
    const { queries, asking } = typed;
    const strict = await find(tx, search, typed, conditionsOf(search, queries, asking));
    const answer: SearchAnswer = {
      ...{ ...strict, oldSpellings, suggestion: null, basis: "asked" },
      ...{ absentWords: [], fewer: [], meanings: [] },
    };
    if (strict.total > fewHits) return answer;
    const wide = await findWider(tx, { search, question: typed, found: strict });
    const found = wide?.found ?? strict;
    const question = wide?.question ?? typed;
    const read = wide?.read ?? [];
    if (found.total === 0) {
      const instead = { ...answer, ...(await findInstead(tx, { search, question, found }, read)) };
      const { absentWords } = instead;
      const meanings = instead.meanings.filter((one) => !absentWords.includes(one.typed));
      return { ...instead, meanings };
    }
    const wider = { ...answer, ...found, meanings: found === strict ? [] : read };
    if (found.total > fewHits) return wider;
    const correction = await correct(tx, search, question, { present: new Set(), found: true });
    if (correction === null) return wider;
    const offered = await understand(tx, correction.offered);
    const better = await findAll(tx, correction.offered, offered);
    // As many, but others: the word stands in some note, and those may not have been meant.
    const isOther = better.total === found.total && better.results[0]?.id !== found.results[0]?.id;
    return better.total > found.total || isOther
      ? { ...wider, suggestion: textOf(correction.offered) }
      : wider;
  }, inside);
}
