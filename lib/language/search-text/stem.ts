import { roots, wholeWords } from "./roots";

/** Prefix of the surface, what the root then begins with, and which beginnings of the rest it stands before. */
type Prefix = readonly [surface: string, root: string, before: RegExp];

const vowel = /^[aeiou]/u;
const any = /^[a-z]/u;
const prefixes: readonly Prefix[] = [
  ["memper", "", any],
  ["diper", "", any],
  ["keber", "", any],
  ["keter", "", any],
  ["pember", "", any],
  ["menye", "se", any],
  ["meny", "s", vowel],
  ["meng", "", /^[aeioughkx]/u],
  ["meng", "k", vowel],
  ["men", "t", vowel],
  ["men", "", /^[cdjtsz]/u],
  ["mem", "p", vowel],
  ["mem", "", /^[bfpv]/u],
  ["me", "", /^[lrwymn]/u],
  ["peny", "s", vowel],
  ["peng", "", /^[aeioughk]/u],
  ["peng", "k", vowel],
  ["pen", "t", vowel],
  ["pen", "", /^[cdjtsz]/u],
  ["pem", "p", vowel],
  ["pem", "", /^[bfpv]/u],
  ["per", "", any],
  ["pel", "", /^ajar/u],
  ["bel", "", /^ajar/u],
  ["pe", "", any],
  ["ber", "", any],
  ["be", "", /^r?[bcdfghjklmnpqrstvwxyz]er/u],
  ["ter", "", any],
  ["di", "", any],
  ["ke", "", any],
  ["se", "", any],
];
/** Spoken forms: *nyari* (cari), *ngirim* (kirim), *nulis* (tulis), *minjam* (pinjam), *ngeprint*. */
const spokenPrefixes: readonly Prefix[] = [
  ["nge", "", any],
  ["ng", "", vowel],
  ["ng", "k", vowel],
  ["ny", "c", vowel],
  ["ny", "s", vowel],
  ["n", "t", vowel],
  ["m", "p", vowel],
  ["m", "", /^b/u],
  ["n", "", /^[cdjt]/u],
];
/** By the first letter of the surface, each in the order of above: an import asks for every word of a catalogue. */
const prefixesOf = new Map<string, Prefix[]>();
for (const prefix of [...prefixes, ...spokenPrefixes]) {
  const first = prefix[0].charAt(0);
  prefixesOf.set(first, [...(prefixesOf.get(first) ?? []), prefix]);
}
const suffixes = ["", "kan", "an", "i", "in"];
const particles = /(?:lah|kah|tah|pun)$/u;
const possessives = /(?:nya|ku|mu|ny)$/u;

/** Shortest rest of a word whose root is not known that may lose -nya. */
const restMin = 4;

/** As a reader's ear has it: *pinjem* for pinjam, *bales* for balas. */
const heard = (word: string) => word.replace(/e(?=[a-z]$)/u, "a");

/** Adds every way to take prefixes and a suffix off to `found`, the least taken first. */
function addReadings(word: string, depth: number, found: string[]): void {
  for (const suffix of suffixes) {
    if (!word.endsWith(suffix)) continue;
    const body = word.slice(0, word.length - suffix.length);
    if (body.length < 3) continue;
    if (suffix !== "") found.push(body);
    const possible = prefixesOf.get(body.charAt(0));
    if (possible === undefined) continue;
    for (const [surface, root, before] of possible) {
      if (!body.startsWith(surface)) continue;
      const rest = body.slice(surface.length);
      if (rest.length < 2 || !before.test(rest)) continue;
      const candidate = root + rest;
      if (candidate.length < 3) continue;
      found.push(candidate);
      if (depth > 0) addReadings(candidate, depth - 1, found);
    }
  }
}

const longest = (some: readonly string[]) =>
  some.reduce<string | null>((best, one) => (best && best.length >= one.length ? best : one), null);

/** The root of a word in small letters; the word itself where none is known. */
export type Stemmer = (word: string) => string;

/**
 * Finds the root of an Indonesian word in small letters, when it is one we know, with the clitics -nya, -ku, -mu, -lah,
 * -kah taken off (*bukuku* is a book) and at most two prefixes (*memperbarui*, *dipelajari*). Of a word that has no known
 * root only -nya goes: better two words for one matter than one for two. The whole words of the language are left as
 * they are by every stemmer.
 * @param known roots at which it may arrive; whoever keeps what it finds keeps to the same ones
 */
export function stemmer(known: (word: string) => boolean): Stemmer {
  /** The longest known root: what is taken off least is taken off rightly (*diperoleh* is not of *oleh*). */
  const rootOf = (word: string): string | null => {
    if (known(word) || wholeWords.has(word)) return word;
    if (word.length < 4 || word.length > 24) return null;
    if (known(heard(word))) return heard(word);
    const found: string[] = [];
    addReadings(word, 1, found);
    return (
      longest(found.filter(known)) ?? longest(found.map(heard).filter((word) => roots.has(word)))
    );
  };
  return (word) => {
    const root = rootOf(word);
    if (root !== null) return root;
    const said = word.replace(particles, "");
    for (const bare of [said, said.replace(possessives, ""), word.replace(possessives, "")]) {
      const inner = bare === word || bare.length < 3 ? null : rootOf(bare);
      if (inner !== null) return inner;
    }
    const rest = said.replace(/nya$/u, "");
    return rest !== said && rest.length >= restMin ? rest : word;
  };
}

/** By the roots of the language alone: what the FAQ calls a matter changes nothing about it. */
export const stem: Stemmer = stemmer((word) => roots.has(word));
