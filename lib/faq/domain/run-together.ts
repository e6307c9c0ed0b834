import { everydayWords } from "@/lib/language/search-text/everyday-words";
import { isLanguageWord, searchWords } from "@/lib/language/search-text/search-words";

/** Shortest word that may be two, and shortest half. */
const wholeMin = 7;
const halfMin = 3;
const wholeMax = 40;

/** True for a written word of the language, whatever form of it: *buka*, *dibuka*, *brp*. */
function isWord(half: string): boolean {
  const words = searchWords(half);
  return words.every(({ term }) => isLanguageWord(term) || everydayWords.has(term));
}

/**
 * The two words that were written as one, *kartuhilang*, *bukajam*; null when they are not two words of the language. Of
 * several ways the one whose first word is longest: what is taken for one word was meant to be one.
 */
export function partRunTogether(word: string): readonly [string, string] | null {
  if (word.length < wholeMin || word.length > wholeMax) return null;
  for (let at = word.length - halfMin; at >= halfMin; at -= 1) {
    const first = word.slice(0, at);
    const second = word.slice(at);
    if (isWord(first) && isWord(second)) return [first, second];
  }
  return null;
}
