import { formsOf } from "./lexemes";
import { parseQuery } from "./query";
import { wordsOf } from "./tsquery";

/** All forms by which a word is known again: itself, its root, its modern spelling and that one's root. */
export const formsToMark = (word: string): readonly string[] => {
  const { root, modern, modernRoot } = formsOf(word);
  return [word, root, modern, modernRoot].filter((form) => form !== "");
};

/**
 * The words of a question that a reader wants to see again in what was found, in small letters: those that had to be there,
 * not those of the way somebody asks (*buku tentang*, *the history of*), unless nothing else was typed.
 */
export function wordsToMark(asked: string): readonly string[] {
  const { clauses } = parseQuery(asked, null);
  const words = clauses
    .filter(({ optional }) => !optional)
    .flatMap(({ any }) => any.flatMap(({ tokens }) => [...wordsOf(tokens), ...joinedOf(tokens)]));
  return [...new Set(words)];
}

const joinedOf = (tokens: readonly { readonly joined: string | null }[]) =>
  tokens.flatMap(({ joined }) => joined ?? []);
