import type { Kind } from "../../bibliography/domain/kinds";

/** What else finds what a word of a question means. */
export type Meaning = {
  /** Kinds of record that the word names: *peta* is said of a map whose title is in Latin. */
  readonly kinds: readonly Kind[];
  /** Words, or words that stand together, which mean the same. */
  readonly words: readonly (readonly string[])[];
};

const nothing: Meaning = { kinds: [], words: [] };

/**
 * Words by which people name the thing they want instead of its subject. They are looked for, and the kind they name with
 * them, but a record that has nothing else of the question is not what was meant: they carry no match alone.
 */
const kindWords: readonly (readonly [words: string, kinds: readonly Kind[], same?: string])[] = [
  ["novel novels novelnya roman", [], "fiksi;roman;novel"],
  ["cerpen cerpennya", [], "cerita pendek;cerpen"],
  ["puisi sajak poem poems poetry", [], "puisi;sajak"],
  ["komik comic comics manga", [], "komik"],
  ["majalah majalahnya tabloid magazine magazines", ["magazine", "serial"]],
  ["jurnal journal journals berkala", ["serial"], "jurnal;berkala;journal"],
  ["artikel article articles makalah", ["article"]],
  ["koran surat-kabar newspaper newspapers", ["newspaper", "microform"], "surat kabar"],
  ["skripsi tesis thesis theses disertasi dissertation dissertations", ["thesis"]],
  ["naskah manuskrip manuscript manuscripts lontar", ["manuscript"], "naskah"],
  ["peta map maps", ["map"], "peta"],
  ["film filmnya movie movies video dvd vcd", ["video"], "film"],
  ["lagu song songs musik music", ["sound-recording", "music-score"]],
  ["kaset cd piringan vinyl rekaman recording recordings", ["sound-recording"]],
  ["partitur score scores", ["music-score"]],
  [
    "foto gambar lukisan poster photo photos photograph photographs picture pictures painting paintings",
    ["picture"],
  ],
  ["ebook ebooks", ["electronic"]],
  ["audiobook audiobooks", ["audiobook"]],
  ["braille", ["braille"]],
  ["mikrofilm mikrofis microfilm microfilms microfiche", ["microform"]],
  ["translation translations translated", []],
];

/**
 * Words that say nothing of what is wanted, though they stand in titles too: they rank, and need not be there. People say
 * *buku* of whatever a library has.
 */
const fillers: ReadonlySet<string> = new Set(
  `buku bukunya book books karya karangan tulisan koleksi kumpulan bacaan referensi kitab pdf download unduh gratis
  lengkap versi berjudul terbaru lama jadul old works writings titled version`.split(/\s+/u),
);

/** Words that are written in several ways, none of them an error that counting slips would find safely. */
const sameWords = [
  "makassar makasar macassar",
  "yogyakarta jogjakarta jogja yogya",
  "autobiografi otobiografi",
  "ensiklopedia ensiklopedi",
  "sumatra sumatera",
];

const meanings = new Map<string, Meaning>();
for (const [words, kinds, same = ""] of kindWords)
  for (const word of words.split(" "))
    meanings.set(word, {
      kinds,
      words: same
        .split(";")
        .filter((other) => other !== "" && other !== word)
        .map((other) => other.split(" ")),
    });
const namesKind: ReadonlySet<string> = new Set(meanings.keys());
for (const group of sameWords) {
  const words = group.split(" ");
  for (const word of words)
    meanings.set(word, {
      kinds: [],
      words: words.filter((other) => other !== word).map((other) => [other]),
    });
}

/** What else a word means; nothing for most. `word` in small letters without accents. */
export const meaningOf = (word: string): Meaning => meanings.get(word) ?? nothing;

/** Whether a word names a kind of thing: *novel*, *peta*, *skripsi*. */
export const isKindWord = (word: string): boolean => namesKind.has(word);

/** Whether a word says nothing of what is wanted: *buku*, *karya*. */
export const isFiller = (word: string): boolean => fillers.has(word);

/** A number that may be a year of publication as well as a word: four digits, from 1000 on. */
export function yearOf(word: string): number | null {
  if (!/^\d{4}$/u.test(word)) return null;
  const year = Number(word);
  return year >= 1000 && year <= 2100 ? year : null;
}
