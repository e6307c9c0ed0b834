import { audienceForm, kindForm, languageForm } from "./lexemes";
import type { Also, Clause, ParsedQuery } from "./query";
import { loneWord } from "./tsquery";
import { bynames, forChildren, kindPhrases, languageNames, widerWords } from "./wider-words";

/** What was read of the words as they were typed. */
export type WiderWord = {
  readonly typed: string;
  /** Words that say the same. */
  readonly words: readonly string[];
  /** The language it names (BCP 47), or null. */
  readonly language: string | null;
};
export type WiderQuery = { readonly query: ParsedQuery; readonly read: readonly WiderWord[] };

type Entry = Also & { readonly isKind: boolean; readonly language: string | null };

const table = new Map<string, Entry>();

/** Two lines of the same words say both. */
function add(typed: string, entry: Partial<Entry>): void {
  const known = table.get(typed);
  table.set(typed, {
    words: [...(known?.words ?? []), ...(entry.words ?? [])],
    marks: [...(known?.marks ?? []), ...(entry.marks ?? [])],
    isKind: entry.isKind ?? known?.isKind ?? false,
    language: entry.language ?? known?.language ?? null,
  });
}

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(":").map((part) => part.trim()));
const listOf = (text: string | undefined) =>
  (text ?? "")
    .split(";")
    .map((some) => some.trim())
    .filter((some) => some !== "")
    .map((some) => some.split(" "));

for (const [typed = "", words] of [...linesOf(widerWords), ...linesOf(bynames)])
  add(typed, { words: listOf(words) });
for (const [typed = "", kind = "", words] of linesOf(kindPhrases))
  add(typed, { words: listOf(words), marks: kind === "" ? [] : [kindForm(kind)], isKind: true });
/** What it is called in catalogues, and by some who ask. */
const childrensReading = "bacaan anak";
for (const [typed = ""] of linesOf(forChildren))
  add(typed, {
    words: typed === childrensReading ? [] : [childrensReading.split(" ")],
    ...{ marks: [audienceForm("children")], isKind: true },
  });
for (const [code = "", names = ""] of linesOf(languageNames))
  for (const name of names.split(" ")) {
    const meant = { marks: [languageForm(code)], language: code };
    for (const before of ["bahasa", "berbahasa", "basa", "boso", "in", "edisi", "terjemahan"])
      add(`${before} ${name}`, meant);
    for (const after of ["edition", "translation", "language"]) add(`${name} ${after}`, meant);
    // The catalogue's own language says nothing where it stands alone, and half of the others' are places too.
    if (code !== "id") add(name, meant);
  }

/** Words of the longest line of the tables. */
const longest = Math.max(...[...table.keys()].map((typed) => typed.split(" ").length));

const soleWord = ({ any: [term, ...more] }: Clause) =>
  term === undefined || more.length > 0 ? null : loneWord(term);

/** One clause of several words that stand beside one another. */
function merge(clauses: readonly [Clause, ...Clause[]], { words, marks, isKind }: Entry): Clause {
  const [first] = clauses;
  const terms = clauses.flatMap(({ any }) => any);
  const weak = isKind || clauses.every((clause) => clause.weak === true);
  return {
    field: first.field,
    any: [
      {
        tokens: terms.flatMap(({ tokens }) => tokens),
        phrase: false,
        unfinished: terms.at(-1)?.unfinished === true,
      },
    ],
    ...{ optional: false, weak, also: { words, marks } },
  };
}

/**
 * A question read by what its words mean besides what they say: languages by their names, persons by what people call
 * them, English for the Indonesian headings of subjects. Finds what the question finds, and more. Null where nothing is
 * meant besides.
 */
export function widen(query: ParsedQuery): WiderQuery | null {
  const clauses: Clause[] = [];
  const read: WiderWord[] = [];
  const words = query.clauses.map((clause) => (clause.field === null ? soleWord(clause) : null));
  for (let at = 0; at < words.length; ) {
    const found = entryAt(query.clauses, words, at);
    if (found === null) {
      clauses.push(query.clauses[at] as Clause);
      at += 1;
      continue;
    }
    const some = query.clauses.slice(at, at + found.length) as [Clause, ...Clause[]];
    clauses.push(merge(some, found.entry));
    read.push({
      typed: words.slice(at, at + found.length).join(" "),
      words: found.entry.words.map((one) => one.join(" ")),
      language: found.entry.language,
    });
    at += found.length;
  }
  if (read.length === 0) return null;
  const saysMore = clauses.some(({ optional, weak }) => !optional && weak !== true);
  const said = saysMore ? clauses : clauses.map((clause) => ({ ...clause, weak: false }));
  return { query: { ...query, clauses: said }, read };
}

/** The longest line of the tables that begins at a word; words that need not be there alone are none. */
function entryAt(
  clauses: readonly Clause[],
  words: readonly (string | null)[],
  at: number,
): { readonly entry: Entry; readonly length: number } | null {
  for (let length = Math.min(longest, words.length - at); length > 0; length -= 1) {
    const some = words.slice(at, at + length);
    const entry = some.includes(null) ? undefined : table.get(some.join(" "));
    const isAsked = clauses.slice(at, at + length).some(({ optional }) => !optional);
    if (entry !== undefined && isAsked) return { entry, length };
  }
  return null;
}
