import { formsOf } from "./lexemes";

const modernOf = (word: string) => formsOf(word).modern || word;

/**
 * Whether a heading holds all words that were typed, in any order and either spelling; the last may be unfinished.
 * @param heading `titleKey` of a name or subject
 * @param typed `titleKey` of what was typed
 */
export function namesTyped(heading: string, typed: string): boolean {
  const written = heading.split(" ");
  const words = [...written, ...written.map(modernOf)];
  const [last = "", ...others] = typed.split(" ").reverse();
  return (
    others.every((word) => words.includes(modernOf(word))) &&
    words.some((word) => word.startsWith(modernOf(last)) || word.startsWith(last))
  );
}
