import { distance } from "@/lib/language/edit-distance";
import { everydayWords } from "@/lib/language/search-text/everyday-words";
import { languageWords, searchWords } from "@/lib/language/search-text/search-words";

/** One way to read a word that was asked: the term it stands for, and how surely (0 to 1). */
export type Reading = { readonly term: string; readonly strength: number };

/** A word without its vowels, as people shorten it: *tmpt*, *prpustakaan*; empty when less than two letters are left. */
export function skeletonOf(word: string): string {
  const skeleton = word.replace(/[aiueo]/gu, "");
  return skeleton.length < 2 ? "" : skeleton;
}

/**
 * The word with one letter left out or two neighbours changed round: what trigrams do not find in a short word, since
 * one such slip touches most of them. None for words under 4 or over 12 letters.
 */
export function slipsOf(word: string): readonly string[] {
  if (word.length < 4 || word.length > 12) return [];
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const head = word.slice(0, at);
    slips.add(head + word.slice(at + 1));
    if (at + 1 < word.length)
      slips.add(head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
  }
  slips.delete(word);
  return [...slips];
}

/** Wrong letters allowed in a word: none in three, one in four to seven, two in more. */
const slipsAllowed = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** Letters of the last word from which on it may be one still being typed. */
const prefixMin = 3;

const isWithin = (short: string, long: string) => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
};

const sameLetters = (one: string, other: string) =>
  [...one].sort().join("") === [...other].sort().join("");

/** How surely the word asked is meant to be `word`: 0 when it is not. */
export function likeness(asked: string, word: string, unfinished: boolean): number {
  if (asked === word) return 1;
  // Hands slip inside a word, or swap its first two letters.
  if (asked[0] !== word[0] && asked[0] !== word[1]) return 0;
  let best = 0;
  if (unfinished && asked.length >= prefixMin && word.startsWith(asked))
    best = asked.length * 2 >= word.length ? 0.92 : 0.85;
  const skeleton = skeletonOf(asked);
  const sameStart = asked[0] === word[0];
  const shortened = asked.length >= 3 && sameStart && isWithin(asked, word);
  if (shortened && skeleton !== "" && skeleton === skeletonOf(word)) best = Math.max(best, 0.88);
  const short = Math.min(asked.length, word.length) < 6;
  // In a short word another letter makes another word (*game*, *name*), and so does another end (*jawa*, *jawab*).
  if (short && (asked.length === word.length ? !sameLetters(asked, word) : word.startsWith(asked)))
    return best;
  const allowed = slipsAllowed(Math.min(asked.length, word.length));
  const slips = allowed === 0 ? 1 : distance(asked, word, allowed);
  const swapped = !sameStart && asked[0] === word[1] && asked[1] === word[0];
  if (slips <= allowed && (sameStart || swapped))
    best = Math.max(best, slips === 1 ? (short ? 0.82 : 0.9) : 0.72);
  return best;
}

/** Readings kept for one word. */
const readingsMax = 4;
/** Of words of every day there are too many for a wild guess. */
const everydayMin = 0.9;
/** A reading this much less sure than the best one is none. */
const slack = 0.12;

/**
 * What a word that no entry has may have been meant to be, surest first: one of `candidates` (words of the entries), or
 * a word of the language, which then says that the question is about something else. Empty when it is like nothing.
 */
export function readingsOf(
  asked: string,
  candidates: readonly string[],
  unfinished: boolean,
): readonly Reading[] {
  const strengths = new Map<string, number>();
  const consider = (word: string, strength: number) => {
    if (strength === 0) return;
    const term = searchWords(word)[0]?.term;
    if (term !== undefined) strengths.set(term, Math.max(strengths.get(term) ?? 0, strength));
  };
  for (const word of candidates) consider(word, likeness(asked, word, unfinished));
  for (const word of languageWords) consider(word, likeness(asked, word, false));
  for (const word of everydayWords) {
    const strength = likeness(asked, word, false);
    if (strength >= everydayMin) consider(word, strength);
  }
  const sorted = [...strengths].toSorted(([, one], [, other]) => other - one);
  const surest = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, strength]) => strength >= surest - slack)
    .slice(0, readingsMax)
    .map(([term, strength]) => ({ term, strength }));
}
