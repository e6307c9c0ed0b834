import type { WordField } from "./lexemes";
import {
  callNumberForm,
  formsOf,
  inField,
  numberForm,
  oldForm,
  pairForm,
  titleForm,
} from "./lexemes";
import type { Clause, ParsedQuery, Term } from "./query";
import type { Token } from "./words";
import { keyOf } from "./words";

/** What is known of the words of a question before it is asked. */
export type Vocabulary = {
  /** In how many titles, names and subjects a word stands; 0 for one unknown. */
  readonly records: (word: string) => number;
  /** Words that the unfinished one may become. */
  readonly completions: readonly string[];
};

export type Asking = Vocabulary & {
  /** Old spelling finds modern, and the other way round. */
  readonly oldSpelling: boolean;
};

/** A word in so many records at most is looked for as a phrase in all texts; a more common one in titles and names only. */
const phraseRecordsMax = 20_000;

/** What no record has: the query that finds nothing. */
export const never = "'='";

// Lexemes are letters, digits, "=", "_" and spaces: no quote and no backslash (domain/words.ts).
const quote = (lexeme: string) => `'${lexeme}'`;
const either = (some: readonly string[]) => {
  const distinct = [...new Set(some)];
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(" | ")})`;
};
const both = (some: readonly string[]) =>
  some.length === 1 ? (some[0] as string) : `(${some.join(" & ")})`;

/** The word itself, in either spelling. */
function strictForms(word: string, { oldSpelling }: Asking): readonly string[] {
  if (!oldSpelling) return [word];
  const { modern } = formsOf(word);
  return modern === "" ? [word, oldForm(word)] : [word, oldForm(word), modern, oldForm(modern)];
}

/** The word and all it is found by: its root, its modern spelling and that one's root. */
function allForms(word: string, asking: Asking): readonly string[] {
  const { root, modernRoot } = formsOf(word);
  const roots = [root, asking.oldSpelling ? modernRoot : ""].filter((form) => form !== "");
  return [
    ...strictForms(word, asking),
    ...roots.flatMap((form) => (asking.oldSpelling ? [form, oldForm(form)] : [form])),
  ];
}

type FormsOf = (word: string, asking: Asking) => readonly string[];

function tokenQuery(
  { words, joined }: Token,
  fields: readonly (WordField | null)[],
  forms: FormsOf,
  asking: Asking,
): string {
  const word = (one: string) =>
    either(
      fields.flatMap((field) => forms(one, asking).map((form) => quote(inField(field, form)))),
    );
  const apart = both(words.map(word));
  return joined === null ? apart : either([apart, word(joined)]);
}

const wordsOf = (tokens: readonly Token[]) => tokens.flatMap(({ words }) => words);

const pairs = (words: readonly string[]) =>
  words.slice(1).map((word, at) => quote(pairForm(words[at] as string, word)));

function phraseQuery({ tokens }: Term, field: WordField | null, asking: Asking): string {
  const words = wordsOf(tokens);
  const strict = (word: string) => either(strictForms(word, asking).map(quote));
  const near = words.map(strict).join(" <-> ");
  const inside = words.map((word) =>
    either(strictForms(word, asking).map((form) => quote(inField(field, form)))),
  );
  if (words.length === 1) return both(inside);
  const rare = words.some((word) => asking.records(word) <= phraseRecordsMax);
  const inOrder = either([both(pairs(words)), ...(rare ? [`(${near})`] : [])]);
  return field === null ? inOrder : both([...inside, inOrder]);
}

function termQuery(term: Term, field: WordField | null, asking: Asking): string {
  if (term.phrase) return phraseQuery(term, field, asking);
  const finished = both(term.tokens.map((token) => tokenQuery(token, [field], allForms, asking)));
  if (!term.unfinished || asking.completions.length === 0) return finished;
  return either([finished, ...asking.completions.map((word) => quote(inField(field, word)))]);
}

const clauseQuery = ({ field, any }: Clause, asking: Asking) =>
  either(any.map((term) => termQuery(term, field, asking)));

const required = ({ clauses }: ParsedQuery) => clauses.filter(({ optional }) => !optional);

/** Looks for some of the words only: all but the clause at `leftOut`. */
function wordsQuery(clauses: readonly Clause[], asking: Asking): string | null {
  return clauses.length === 0 ? null : both(clauses.map((clause) => clauseQuery(clause, asking)));
}

/** What a record must have to be found, as a `tsquery`; null when anything will do. */
export function matchQuery(query: ParsedQuery, asking: Asking): string | null {
  const words = wordsQuery(required(query), asking);
  const others = [
    ...query.numbers.map((number) => quote(numberForm(number))),
    ...(query.callNumber === null ? [] : [`${quote(callNumberForm(query.callNumber))}:*`]),
  ];
  const found = [...(words === null ? [] : [words]), ...others];
  return found.length === 0 ? null : either(found);
}

/** What a record must not have, as a `tsquery`; null for nothing. */
export function withoutQuery(query: ParsedQuery, asking: Asking): string | null {
  if (query.without.length === 0) return null;
  return either(query.without.map((clause) => clauseQuery(clause, asking)));
}

/** Clauses of which one may be missing before the rest means something else. */
const relaxedMin = 3;
const relaxedMax = 8;

/**
 * Most of the words, when nothing has them all: all but one of three to eight, whichever that is. Null when that would be
 * too little to mean what was asked.
 */
export function relaxedQuery(query: ParsedQuery, asking: Asking): string | null {
  const clauses = required(query);
  if (clauses.length < relaxedMin || clauses.length > relaxedMax) return null;
  const ways = clauses.map((_, at) => wordsQuery(clauses.toSpliced(at, 1), asking) ?? never);
  return either(ways);
}

/** Queries by which what is found is ranked, best first; `never` where one does not apply. */
export type RankQueries = {
  /** The whole title is what was typed. */
  readonly exact: string;
  /** A number of the record, or its call number. */
  readonly number: string;
  /** The words follow one another in the title or a name. */
  readonly phrase: string;
  readonly title: string;
  /** Each word in the title or a name: author and title in one box. */
  readonly titleAuthor: string;
  /** Each word in the names of persons. */
  readonly person: string;
  readonly author: string;
  readonly subject: string;
  /** Any of the words, as they are. */
  readonly words: string;
  /** Any of the words in any form. */
  readonly forms: string;
};

const noRank: RankQueries = {
  ...{ exact: never, number: never, phrase: never, title: never, titleAuthor: never },
  ...{ person: never, author: never, subject: never, words: never, forms: never },
};

/** How the records found by a query are to be ranked. */
export function rankQueries(queries: readonly ParsedQuery[], asking: Asking): RankQueries {
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
  const each = (...fields: readonly (WordField | null)[]) =>
    both(
      asked.map(({ any }) =>
        either(
          any.map(({ tokens }) =>
            both(tokens.map((token) => tokenQuery(token, fields, strictForms, asking))),
          ),
        ),
      ),
    );
  const anyOf = (forms: FormsOf) =>
    either(wordsOf(meant).flatMap((word) => forms(word, asking).map(quote)));
  const words = wordsOf(all);
  const key = keyOf(all);
  return {
    exact: key === "" || isOneOf ? never : quote(titleForm(key)),
    number,
    phrase: words.length < 2 || isOneOf ? never : both(pairs(words)),
    title: each("title"),
    titleAuthor: each("title", "author"),
    person: each("person"),
    author: each("author"),
    subject: each("subject"),
    words: anyOf(strictForms),
    forms: anyOf(allForms),
  };
}

/** The words of a question, to be looked up in the vocabulary; at most 64. */
export function askedWords(queries: readonly ParsedQuery[]): readonly string[] {
  const words = queries.flatMap(({ clauses }) =>
    clauses.flatMap(({ any }) => any.flatMap(({ tokens }) => wordsOf(tokens))),
  );
  return [...new Set(words)].slice(0, 64);
}

/** The word still being typed, or null. */
export function unfinishedWord(query: ParsedQuery): string | null {
  const term = query.clauses.at(-1)?.any.at(-1);
  return term?.unfinished ? (term.tokens.at(-1)?.words.at(-1) ?? null) : null;
}

/** Words asked for in one spelling that are also looked for in the other. */
export function oldSpellingsOf(
  queries: readonly ParsedQuery[],
): readonly { readonly printed: string; readonly modern: string }[] {
  return askedWords(queries).flatMap((printed) => {
    const { modern } = formsOf(printed);
    return modern === "" ? [] : [{ printed, modern }];
  });
}
