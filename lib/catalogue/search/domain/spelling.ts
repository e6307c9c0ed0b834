import { distance } from "@/lib/language/edit-distance";
import { plain } from "./words";

/** A word of the catalogue and in how many records it stands. */
export type KnownWord = { readonly word: string; readonly records: number };

/** Shortest word that is compared with others: in a shorter one every letter makes another word. */
export const misspeltMin = 4;

/** Wrong letters allowed: one in four to six, two in more. */
const slipsAllowed = (length: number) => (length < misspeltMin ? 0 : length < 7 ? 1 : 2);

/**
 * Beginnings and ends of which a word with so many slips keeps at least one: cut in one more piece than there may be
 * slips, a piece stays whole, and the first or the last of three is looked for.
 */
export function keptParts(word: string): { readonly start: string; readonly end: string } {
  const size = Math.max(2, Math.floor(word.length / (slipsAllowed(word.length) + 1)));
  return { start: word.slice(0, size), end: word.slice(-size) };
}

/** A word without its vowels; "" when fewer than three letters are left. */
export function skeletonOf(word: string): string {
  const skeleton = word.replace(/[aiueo]/gu, "");
  return skeleton.length < 3 ? "" : skeleton;
}

/** Two slips and another first letter make another word. */
const dearestMax = 2;

/** How dear a slip is: an exchanged first letter is rare, a doubled letter or a vowel is common. */
function cost(asked: string, word: string): number {
  const slips = distance(asked, word, 2);
  if (slips > slipsAllowed(Math.min(asked.length, word.length))) {
    // Shortened as people do when they type: prpustakaan, sjrh.
    const skeleton = skeletonOf(asked);
    return asked === skeleton && skeleton !== "" && skeleton === skeletonOf(word) ? 1.6 : Infinity;
  }
  const first = asked[0] === word[0] ? 0 : 0.7;
  const sound = skeletonOf(asked) === skeletonOf(word) ? -0.2 : 0;
  const dear = slips + first + sound;
  return dear > dearestMax ? Infinity : dear;
}

/**
 * What a word that the catalogue hardly knows was most likely meant to be: the nearest, among equals the one in most
 * records. Null when nothing is near enough, or when the word itself is as common.
 */
export function meantWord(asked: KnownWord, candidates: readonly KnownWord[]): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  for (const { word, records } of candidates) {
    if (word === asked.word || records <= asked.records * 5) continue;
    const slips = cost(asked.word, word);
    if (slips === Infinity) continue;
    // One slip less outweighs a thousandfold frequency.
    const score = Math.log10(1 + records) - 3 * slips;
    if (best === null || score > best.score || (score === best.score && word < best.word))
      best = { word, score };
  }
  return best?.word ?? null;
}

/** Letters up to which another letter makes another word as easily as a slip. */
const shortMax = 5;

/**
 * Whether a word that stands alone is surely a slip of `meant`. In a short one only letters that changed places, were
 * doubled or left out are: *gema* for *gempa*, *tata* for *tana* is another word.
 */
export function isSureSlip(word: string, meant: string): boolean {
  if (word.length > shortMax) return true;
  const once = (one: string) => one.replace(/(\p{L})\1+/gu, "$1");
  const sorted = (one: string) => [...one].toSorted().join("");
  return (
    sorted(word) === sorted(meant) ||
    once(word) === once(meant) ||
    (word.length < meant.length &&
      skeletonOf(word) !== "" &&
      skeletonOf(word) === skeletonOf(meant))
  );
}

/** Ways to part a word into two, each of three letters at least: *laskarpelangi*. */
export function partings(word: string): readonly (readonly [string, string])[] {
  const ways: (readonly [string, string])[] = [];
  for (let at = 3; at <= word.length - 3; at += 1) ways.push([word.slice(0, at), word.slice(at)]);
  return ways;
}

/** The text as it was typed with some words put right; everything else stays. */
export function putRight(typed: string, corrections: ReadonlyMap<string, string>): string {
  return typed.replace(
    /[\p{L}\p{M}\p{N}]+/gu,
    (written) => corrections.get(plain(written)) ?? written,
  );
}
