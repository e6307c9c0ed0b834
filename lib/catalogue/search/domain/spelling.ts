import { distance } from "@/lib/language/edit-distance";
import { soundOf } from "./sounds";
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

/** Letters from which two words that sound alike are taken for one, and from which one may differ by a sound. */
const heardMin = 5;
const heardLongMin = 8;

/** How dear it is to have written `asked` by ear for `word`. */
function costByEar(asked: string, word: string): number {
  if (Math.min(asked.length, word.length) < heardMin) return Infinity;
  const [one, other] = [soundOf(asked), soundOf(word)];
  // Nobody mishears a beginning; and most of the words compared end here.
  if (one[0] !== other[0]) return Infinity;
  const atMost = asked.length < heardLongMin ? 0 : 1;
  const slips = distance(one, other, atMost);
  return slips > atMost ? Infinity : 0.9 + 0.8 * slips;
}

/** How dear a slip is: an exchanged first letter is rare, a doubled letter or a vowel is common. */
function cost(asked: string, word: string): number {
  const byEar = costByEar(asked, word);
  const slips = distance(asked, word, 2);
  if (slips > slipsAllowed(Math.min(asked.length, word.length))) {
    // Shortened as people do when they type: prpustakaan, sjrh.
    const skeleton = skeletonOf(asked);
    const isShort = asked === skeleton && skeleton !== "" && skeleton === skeletonOf(word);
    return isShort ? Math.min(1.6, byEar) : byEar;
  }
  const first = asked[0] === word[0] ? 0 : 0.7;
  const sound = skeletonOf(asked) === skeletonOf(word) ? -0.2 : 0;
  const dear = Math.min(slips + first + sound, byEar);
  return dear > dearestMax ? Infinity : dear;
}

/** How dear it is to have begun to write `word` as `asked`. */
const costOfBeginning = (asked: string, word: string) =>
  word[0] !== asked[0] || word.length <= asked.length
    ? Infinity
    : Math.min(...[-1, 0, 1].map((more) => cost(asked, word.slice(0, asked.length + more)) + 0.3));

/**
 * What a word that the catalogue hardly knows was most likely meant to be: the nearest, among equals the one in most
 * records. Null when nothing is near enough, or when the word itself is as common. Of one still being typed, a word whose
 * beginning it may be.
 */
export function meantWord(
  asked: KnownWord,
  candidates: readonly KnownWord[],
  isUnfinished = false,
): string | null {
  let best: { readonly word: string; readonly score: number } | null = null;
  for (const { word, records } of candidates) {
    if (word === asked.word || records <= asked.records * 5) continue;
    const slips = isUnfinished
      ? Math.min(cost(asked.word, word), costOfBeginning(asked.word, word))
      : cost(asked.word, word);
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
  // The same letters, parted: *sinpo* for *Sin Po*.
  if (word.length > shortMax || meant.replaceAll(" ", "") === word) return true;
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

/** Letters of a word that another may be written together with. */
const partMin = 2;

/** Ways to part a word into two: *laskarpelangi*; where digits stand in it, before and after them: *negeri5menara*. */
export function partings(word: string): readonly (readonly string[])[] {
  const parts = word.match(/\d+|\D+/gu) ?? [];
  if (parts.length > 1) return [parts];
  const ways: (readonly string[])[] = [];
  for (let at = partMin; at <= word.length - partMin; at += 1)
    ways.push([word.slice(0, at), word.slice(at)]);
  return ways;
}

/**
 * The text as it was typed with some words put right; everything else stays. Two words of `corrections` with a space
 * between them are put right together (*per pustakaan*); a word that becomes "" goes, with what parts it from the last.
 */
export function putRight(typed: string, corrections: ReadonlyMap<string, string>): string {
  // Words at odd places, what parts them at even ones.
  const pieces = typed.split(/([\p{L}\p{M}\p{N}]+)/u);
  let right = pieces[0] ?? "";
  for (let at = 1; at < pieces.length; at += 2) {
    const word = pieces[at] ?? "";
    const space = pieces[at + 1] ?? "";
    const joined = corrections.get(`${plain(word)} ${plain(pieces[at + 2] ?? "")}`);
    const one = corrections.get(plain(word));
    if (joined !== undefined && space.trim() === "") {
      right += joined + (pieces[at + 3] ?? "");
      at += 2;
    } else if (one === "") right = right.trimEnd() + space;
    else right += (one ?? word) + space;
  }
  return right.trim() === typed.trim() ? typed : right.replace(/^\s+/u, "");
}
