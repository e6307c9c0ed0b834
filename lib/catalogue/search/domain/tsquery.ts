import type { WordField } from "./lexemes";
import {
  callNumberForm,
  formsOf,
  inField,
  kindForm,
  numberForm,
  oldForm,
  pairForm,
  yearForm,
} from "./lexemes";
import { meaningOf, yearOf } from "./meanings";
import type { Clause, ParsedQuery, Term } from "./query";
import type { Token } from "./words";
import { oneWord } from "./words";

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
  /** A word also finds the kind or the year it names, and what means the same (domain/meanings.ts). */
  readonly meanings?: boolean;
  /** Records are still indexed by an older reading (index-reading.ts): a word may stand without the root it has today. */
  readonly isBehind?: boolean;
};

/** A word in so many records at most is looked for as a phrase in all texts; a more common one in titles and names only. */
const phraseRecordsMax = 20_000;

/** What no record has: the query that finds nothing. */
export const never = "'='";

// Lexemes are letters, digits, "=", "_" and spaces: no quote and no backslash (domain/words.ts).
export const quote = (lexeme: string) => `'${lexeme}'`;
export const either = (some: readonly string[]) => {
  const distinct = [...new Set(some)];
  return distinct.length === 1 ? (distinct[0] as string) : `(${distinct.join(" | ")})`;
};
export const both = (some: readonly string[]) =>
  some.length === 1 ? (some[0] as string) : `(${some.join(" & ")})`;

/** The word itself, in either spelling. */
export function strictForms(word: string, { oldSpelling }: Asking): readonly string[] {
  if (!oldSpelling) return [word];
  const { modern } = formsOf(word);
  return modern === "" ? [word, oldForm(word)] : [word, oldForm(word), modern, oldForm(modern)];
}

/** The word and all it is found by: its root, its modern spelling and that one's root. */
export function allForms(word: string, asking: Asking): readonly string[] {
  const { root, modernRoot } = formsOf(word);
  const roots = [root, asking.oldSpelling ? modernRoot : ""].filter((form) => form !== "");
  return [
    ...strictForms(word, asking),
    ...roots.flatMap((form) => (asking.oldSpelling ? [form, oldForm(form)] : [form])),
  ];
}

/**
 * What finds all that `allForms` does: wherever a word is indexed its root is too, so that a word with a root can be left
 * out. Fewer lists of records are gone through, and the planner does not count the same records twice.
 */
export function widestForms(word: string, asking: Asking): readonly string[] {
  if (asking.isBehind) return allForms(word, asking);
  const { root, modern, modernRoot } = formsOf(word);
  if (!asking.oldSpelling) return [root || word];
  const own = root || word;
  const other = modernRoot || modern;
  return [own, oldForm(own), ...(other === "" ? [] : [other, oldForm(other)])];
}

export type FormsOf = (word: string, asking: Asking) => readonly string[];

export function tokenQuery(
  { words, joined }: Token,
  fields: readonly (WordField | null)[],
  forms: FormsOf,
  asking: Asking,
): string {
  const found = (some: readonly string[]) =>
    either(fields.flatMap((field) => some.map((form) => quote(inField(field, form)))));
  const apart = both(words.map((word) => found(forms(word, asking))));
  // Words written in one are indexed without their root.
  const whole = (word: string) => (forms === widestForms ? allForms : forms)(word, asking);
  return joined === null ? apart : either([apart, found(whole(joined))]);
}

export const wordsOf = (tokens: readonly Token[]) => tokens.flatMap(({ words }) => words);

export const pairs = (words: readonly string[]) =>
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

/** The one word of a term outside quotation marks (*e-book* is one too), or null. */
export const loneWord = ({ phrase, tokens: [token, ...more] }: Term) =>
  phrase || more.length > 0 || token === undefined ? null : oneWord(token);

/** What finds the same as a word although it is written otherwise: a kind of record, other words, a year. */
function meantForms(term: Term, { field }: Clause, asking: Asking): readonly string[] {
  const word = loneWord(term);
  if (word === null || asking.meanings !== true) return [];
  const { kinds, words } = meaningOf(word);
  const others = words.map((some) => both(some.map((one) => quote(inField(field, one)))));
  if (field !== null) return others;
  const year = yearOf(word);
  return [
    ...others,
    ...kinds.map((kind) => quote(kindForm(kind))),
    ...(year === null ? [] : [quote(yearForm(year))]),
  ];
}

function termQuery(term: Term, clause: Clause, asking: Asking): string {
  const { field } = clause;
  if (term.phrase) return phraseQuery(term, field, asking);
  const finished = either([
    both(term.tokens.map((token) => tokenQuery(token, [field], widestForms, asking))),
    ...meantForms(term, clause, asking),
  ]);
  if (!term.unfinished || asking.completions.length === 0) return finished;
  return either([finished, ...asking.completions.map((word) => quote(inField(field, word)))]);
}

/** Words that stand in a record together, in any form, in one of the fields or (null) anywhere. */
const togetherQuery = (
  words: readonly string[],
  fields: readonly (WordField | null)[],
  forms: FormsOf,
  asking: Asking,
) => both(words.map((word) => tokenQuery({ words: [word], joined: null }, fields, forms, asking)));

/** What else meets a clause; nothing for most. */
export const alsoQueries = (
  { also }: Clause,
  fields: readonly (WordField | null)[],
  forms: FormsOf,
  asking: Asking,
): readonly string[] => [
  ...(also?.words ?? []).map((words) => togetherQuery(words, fields, forms, asking)),
  ...(also?.marks ?? []).map(quote),
];

/** What a record must have to meet one clause, as a `tsquery`. */
export const clauseQuery = (clause: Clause, asking: Asking) =>
  either([
    ...clause.any.map((term) => termQuery(term, clause, asking)),
    ...alsoQueries(clause, [clause.field], allForms, asking),
  ]);

/** The clauses that a record must meet: all but stop words. */
export const required = ({ clauses }: ParsedQuery) => clauses.filter(({ optional }) => !optional);

/** What a record must have to meet all of the clauses, as a `tsquery`; null for none. */
export function wordsQuery(clauses: readonly Clause[], asking: Asking): string | null {
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

/** In about how many records a clause is met: those of the rarest word of its commonest term. */
export const recordsOf = ({ any, also }: Clause, asking: Asking): number =>
  Math.max(
    ...any.map(({ tokens }) => Math.min(...wordsOf(tokens).map(asking.records))),
    ...(also?.words ?? []).map((words) => Math.min(...words.map(asking.records))),
  );

const clauseWords = ({ any }: Clause) => any.flatMap(({ tokens }) => wordsOf(tokens));

/** The words of a question, to be looked up in the vocabulary; at most 64. */
export function askedWords(queries: readonly ParsedQuery[]): readonly string[] {
  const words = queries.flatMap(({ clauses }) => clauses.flatMap(clauseWords));
  return [...new Set(words)].slice(0, 64);
}

/** `askedWords` without those of the way somebody asks. */
export const topicWords = (queries: readonly ParsedQuery[]): readonly string[] =>
  askedWords(
    queries.map((query) => ({
      ...query,
      clauses: query.clauses.filter(({ courteous }) => courteous !== true),
    })),
  );

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
