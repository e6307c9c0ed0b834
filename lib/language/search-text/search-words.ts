import { expand } from "./abbreviations";
import { phrases } from "./phrases";
import { roots } from "./roots";
import { stemmer } from "./stem";
import { synonyms, terms } from "./synonyms";
import { englishMarks, lightWords, stopWords, topicWords } from "./words";

/** Characters of a text that are read; what stands behind them is not searched. */
export const searchTextLengthMax = 24_000;
/** Characters of one word that count: the longest Indonesian word with all its affixes is shorter. */
const wordLengthMax = 40;
/** Readings after which a text that still changes is taken as it is; no text of words we know needs more than four. */
const readingsMax = 8;

/** One word as it is searched, and the place in the text it was read from. */
export type SearchWord = {
  /** What it is searched by: letters and digits only, the same for every form of the word. */
  readonly term: string;
  /** As it was written, in small letters: what a misspelt word is compared with. */
  readonly word: string;
  /** Offsets in the text that was given, in UTF-16 units; several terms may share them. */
  readonly start: number;
  readonly end: number;
};

const writtenWord = /[\p{L}\p{M}\p{N}]+(?:['’‘`.-][\p{L}\p{M}\p{N}]+)*/gu;

/** Small letters, compatibility forms and accents unified; only letters and digits are left. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .normalize("NFC");

/** *tanya2*, *buku2nya*, *bisaaaa*: the word said once. */
function saidOnce(word: string): string {
  return word.replace(/^(\p{L}{2,})2(\p{L}*)$/u, "$1$2").replace(/(\p{L})\1{2,}/gu, "$1");
}

/** *tanya-tanya*, *buku-bukunya*: the second half is the word, with what hangs on it. */
const isSaidTwice = ([first = "", second = "", ...more]: readonly string[]) =>
  more.length === 0 && first.length >= 2 && plain(second).startsWith(plain(first));

/** The words as they are written. A hyphen joins what is one word to a reader: *e-mail*, *buku-buku*, *K-OL*. */
function readWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const read = text.slice(0, searchTextLengthMax);
  for (const match of read.matchAll(writtenWord)) {
    const parts = match[0].split(/[-.]/u);
    const joined = plain(match[0]);
    const twice = isSaidTwice(parts);
    // In one piece when it is a word of its own: e-mail, k-ol, wi-fi.
    const one =
      parts.length === 1 ||
      twice ||
      /^(?:e-|k-ol$|wi-fi$)/iu.test(match[0]) ||
      synonyms.has(joined);
    let at = match.index;
    for (const part of one ? [match[0]] : parts) {
      const said = (twice ? parts[1] : part) ?? part;
      const word = saidOnce(plain(said.replace(/['’]s$/u, ""))).slice(0, wordLengthMax);
      const place = { start: at, end: at + part.length };
      at += part.length + 1;
      if (word !== "") words.push({ term: word, word, ...place });
    }
  }
  return words;
}

/** An English word without its ending, when that is a word we know. */
function englishBase(word: string): string | null {
  const bases = [
    word,
    word.replace(/ies$/u, "y"),
    word.replace(/s$/u, ""),
    word.replace(/es$/u, ""),
    word.replace(/ing$/u, ""),
    word.replace(/ing$/u, "e"),
    word.replace(/ed$/u, ""),
    word.replace(/ed$/u, "e"),
    word.replace(/(\p{L})\1(?:ing|ed)$/u, "$1"),
  ];
  return bases.find((base) => synonyms.has(base)) ?? null;
}

const isFinal = (word: string) =>
  terms.has(word) || lightWords.has(word) || topicWords.has(word) || stopWords.has(word);

/** The terms of the FAQ and what stands for them are roots too: *pengganti* is asked as what it is called, not as *ganti*. */
const stem = stemmer((word) => roots.has(word) || terms.has(word) || synonyms.has(word));

/** Words of which the term is remembered: the words of a whole FAQ, read again for each snippet. */
const rememberedMax = 20_000;
const remembered = new Map<string, string>();

function termOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const term = findTerm(word);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(word, term);
  return term;
}

/** The term of one word: by itself, by its synonym, by its root and that one's synonym. */
function findTerm(word: string): string {
  const own = synonyms.get(word);
  if (own !== undefined) return own;
  if (isFinal(word)) return word;
  const base = englishBase(word);
  if (base !== null) return synonyms.get(base) ?? base;
  const root = stem(word);
  return synonyms.get(root) ?? root;
}

function expandAll(words: readonly SearchWord[], english: boolean): SearchWord[] {
  const all = new Set(words.map(({ term }) => term));
  return words.flatMap((word, at) => {
    const before = words[at - 1]?.term;
    const after = words[at + 1]?.term;
    const full = expand(word.term, { before, after, words: all, english });
    return full === null ? [word] : full.map((term) => ({ ...word, term }));
  });
}

const isStop = ({ term }: SearchWord) => stopWords.has(term);

/** Sequences that are one matter become its terms; the first stands for the whole place. */
function joinPhrases(words: readonly SearchWord[]): SearchWord[] {
  const joined: SearchWord[] = [];
  for (let at = 0; at < words.length; ) {
    const found = phrases.find(([from]) => from.every((term, i) => words[at + i]?.term === term));
    const first = words[at];
    if (first === undefined) break;
    if (found === undefined) {
      joined.push(first);
      at += 1;
      continue;
    }
    const [from, to] = found;
    const end = words[at + from.length - 1]?.end ?? first.end;
    joined.push(...to.map((term) => ({ term, word: term, start: first.start, end })));
    at += from.length;
  }
  return joined;
}

function readAgain(words: readonly SearchWord[], english: boolean): SearchWord[] {
  const expanded = expandAll(words, english).filter((word) => !isStop(word));
  const found = expanded.map((word) => ({ ...word, term: termOf(word.term) }));
  return joinPhrases(found.filter((word) => !isStop(word)));
}

const line = (words: readonly SearchWord[]) => words.map(({ term }) => term).join(" ");

/**
 * The words of a text as they are searched, in the order of domain research 3.9: small letters, NFKC, reduplication,
 * abbreviations, clitics, stems, synonyms, stop words out. Never throws, reads at most `searchTextLengthMax` characters, and
 * reading its own terms again changes nothing. Indonesian and English words for one matter become one term, so that
 * either language finds what the other says.
 */
export function searchWords(text: string): readonly SearchWord[] {
  let words = readWords(text);
  const english = words.some(({ term }) => englishMarks.has(term));
  for (let reading = 0; reading < readingsMax; reading += 1) {
    const again = readAgain(words, english && reading === 0);
    if (line(again) === line(words)) return again;
    words = again;
  }
  return words;
}

/** The different words of a text as they are written, in small letters, stop words left out: its vocabulary. */
export function writtenWords(text: string): readonly string[] {
  return [...new Set(readWords(text).map(({ word }) => word))].filter(
    (word) => !stopWords.has(word),
  );
}

/** `searchWords` as one line of terms. */
export function normaliseSearchText(text: string): string {
  return line(searchWords(text));
}

/** How much a term says about what is asked. */
export type Weight = "light" | "ordinary" | "topic";

/** Numbers are light: "3 buku" and "2 buku" are asked by the same answer. */
export function weightOf(term: string): Weight {
  if (lightWords.has(term) || /^\d+\p{L}{0,2}$/u.test(term) || term.length < 2) return "light";
  return topicWords.has(term) ? "topic" : "ordinary";
}

/** True for a word that is surely meant as it stands, though no text may hold it: it is no slip of another. */
export function isLanguageWord(term: string): boolean {
  return isFinal(term) || roots.has(term) || weightOf(term) === "light";
}

/** Words of the language itself, from which a misspelt one may come although no text holds it. */
export const languageWords: readonly string[] = [
  ...new Set([...lightWords, ...topicWords, ...stopWords, ...terms]),
].filter((word) => word.length >= 4);
