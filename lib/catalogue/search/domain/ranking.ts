import type { WordField } from "./lexemes";
import { callNumberForm, kindForm, numberForm, titleForm, yearForm } from "./lexemes";
import { meaningOf, yearOf } from "./meanings";
import type { Clause, ParsedQuery } from "./query";
import type { Asking, FormsOf } from "./tsquery";
import {
  allForms,
  alsoQueries,
  both,
  clauseQuery,
  either,
  loneWord,
  never,
  pairs,
  quote,
  recordsOf,
  strictForms,
  tokenQuery,
  wordsOf,
} from "./tsquery";
import { keyOf } from "./words";

/** Queries by which what is found is ranked, best first; `never` where one does not apply. */
export type RankQueries = {
  /** The whole title is what was typed. */
  readonly exact: string;
  /** A number of the record, or its call number. */
  readonly number: string;
  /** The words follow one another in the title or a name. */
  readonly phrase: string;
  /** Two of the words follow one another as they were typed: of *Inggris–Indonesia* and *Indonesia–Inggris* one was meant. */
  readonly pairs: readonly string[];
  /** It is of the kind that a word names, or of the year that a number is. */
  readonly kind: string;
  readonly year: string;
  readonly title: string;
  /** Where any one word may be missing: the words, the commonest first, so that a record without the rarest comes last. */
  readonly kept: readonly string[];
  /** Each word in the title or a name: author and title in one box. */
  readonly titleAuthor: string;
  /** Each word in the names of persons. */
  readonly person: string;
  readonly author: string;
  readonly subject: string;
  /** Of these the kinds that come first, and those that come after them: what is fetched where too many are found to rank. */
  readonly better: readonly string[];
  readonly fair: readonly string[];
  /** Any of the words, as they are. */
  readonly words: string;
  /** Any of the words in any form. */
  readonly forms: string;
};

const noRank: RankQueries = {
  ...{ exact: never, number: never, phrase: never, title: never, titleAuthor: never },
  ...{ pairs: [], kept: [], kind: never, year: never },
  ...{ person: never, author: never, subject: never, words: never, forms: never },
  ...{ better: [], fair: [] },
};

/** Neighbouring words whose order counts; each costs a look at every row that is ranked. */
const pairsMax = 5;

/** What the words say of the kind and the year, outside quotation marks and fields. */
function kindAndYear(asked: readonly Clause[]) {
  const words = asked
    .filter(({ field }) => field === null)
    .flatMap(({ any }) => any.flatMap((term) => loneWord(term) ?? []));
  const kinds = [
    ...words.flatMap((word) => meaningOf(word).kinds.map(kindForm)),
    ...asked.flatMap(({ also }) => also?.marks ?? []),
  ];
  const years = words.flatMap((word) => yearOf(word) ?? []).map(yearForm);
  return {
    kind: kinds.length === 0 ? never : either(kinds.map(quote)),
    year: years.length === 0 ? never : either(years.map(quote)),
  };
}

/**
 * How the records found by a query are to be ranked.
 * @param kept clauses of which any one may be missing
 */
export function rankQueries(
  queries: readonly ParsedQuery[],
  asking: Asking,
  kept: readonly Clause[] = [],
): RankQueries {
  const clauses = queries.flatMap((query) => query.clauses);
  const numbers = queries.flatMap((query) => [
    ...query.numbers.map((number) => quote(numberForm(number))),
    ...(query.callNumber === null ? [] : [`${quote(callNumberForm(query.callNumber))}:*`]),
  ]);
  const number = numbers.length === 0 ? never : either(numbers);
  const all = clauses.flatMap(({ any }) => any.flatMap(({ tokens }) => tokens));
  const asked = clauses.filter(({ optional }) => !optional);
  const meant = asked.flatMap(({ any }) => any.flatMap(({ tokens }) => tokens));
  if (all.length === 0) return { ...noRank, number };
  const isOneOf = asked.some(({ any }) => any.length > 1);
  const telling = asked.filter(({ weak }) => weak !== true);
  const each = (...fields: readonly (WordField | null)[]) =>
    both(
      telling.map((clause) =>
        either([
          ...clause.any.map(({ tokens }) =>
            both(tokens.map((token) => tokenQuery(token, fields, strictForms, asking))),
          ),
          ...alsoQueries(clause, fields, strictForms, asking),
        ]),
      ),
    );
  const anyOf = (forms: FormsOf) =>
    either(wordsOf(meant).flatMap((word) => forms(word, asking).map(quote)));
  const words = wordsOf(all);
  const told = telling.flatMap(({ any }) => any.flatMap(({ tokens }) => tokens));
  // *majalah Tempo*: the whole title is Tempo.
  const keys = [keyOf(all), keyOf(told)].filter((key) => key !== "");
  const order = pairs(words);
  // What was asked for, without the way somebody asked: *saya nyari … sejarah perang*.
  const topic = pairs(
    wordsOf(
      clauses
        .filter(({ courteous }) => courteous !== true)
        .flatMap(({ any }) => any.flatMap(({ tokens }) => tokens)),
    ),
  );
  // One word stands in the title or in a name, and either is a kind of its own.
  const isOneWord = told.length === 1 && told[0]?.words.length === 1 && told[0].joined === null;
  const [title, person, author] = [each("title"), each("person"), each("author")];
  const [titleAuthor, subject] = [each("title", "author"), each("subject")];
  const orders = [order, topic].filter(({ length }) => length > 0).map(both);
  return {
    ...kindAndYear(asked),
    exact: keys.length === 0 || isOneOf ? never : either(keys.map((key) => quote(titleForm(key)))),
    number,
    phrase: words.length < 2 || isOneOf ? never : either(orders),
    pairs: words.length < 3 || isOneOf ? [] : [...new Set([...topic, ...order])].slice(0, pairsMax),
    kept: kept
      .toSorted((one, other) => recordsOf(one, asking) - recordsOf(other, asking))
      .reverse()
      .map((clause) => clauseQuery(clause, asking)),
    ...{ title, titleAuthor, person, author, subject },
    better: [title, person],
    fair: [author, ...(isOneWord ? [] : [titleAuthor]), subject],
    words: anyOf(strictForms),
    forms: anyOf(allForms),
  };
}
