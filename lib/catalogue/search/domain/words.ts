/** Characters of one word that count. */
const wordLengthMax = 40;

/** Signs that stand inside a word and are no letter: Jum'at, Qur’an, ka`bah, ʿAlī. */
const apostrophes = /['’‘`´ʻʼʽʾʿ′‛]/gu;
/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", ı: "i", ħ: "h" },
};

/** Most texts need no decomposition, and an import reads a hundred for each record. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is.
const ascii = /^[\u0000-\u007f]*$/u;

/** Small letters without accents and compatibility forms; what is no letter stays. */
export function plain(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[æœøłđðþßıħ]/gu, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFC");
}

/**
 * A piece of text as it is indexed and asked for: words that follow one another and, where they may be written in one
 * (Al-Qur'an and Alquran, H.B. and HB), the whole.
 */
export type Token = { readonly words: readonly string[]; readonly joined: string | null };

/** The token as one word, as it may be written; null where its words are never joined. */
export const oneWord = ({ words: [word, ...more], joined }: Token): string | null =>
  joined ?? (more.length === 0 ? (word ?? null) : null);

const piece = /(?:\p{L}\. ?){2,}(?=[^\p{L}]|$|\p{L}{2})|[\p{L}\p{N}]+(?:[-‐‑–][\p{L}\p{N}]+)*/gu;

/** *buku2*, *anak2nya*: said twice in the short way. */
const saidTwice = (word: string) => word.replace(/^(\p{L}{3,})2(\p{L}*)$/u, "$1$2");

/** *buku-buku*, *anak-anaknya*, *berlari-lari* are one word; null for two. */
function reduplicated(parts: readonly string[]): string | null {
  const [first = "", second = "", ...more] = parts;
  if (more.length > 0 || first.length < 3 || second.length < 3) return null;
  if (second.startsWith(first)) return second;
  return first.endsWith(second) ? first : null;
}

const single = (word: string): Token => ({ words: [word], joined: null });

function readPiece(text: string): readonly Token[] {
  if (/^(?:\p{L}\. ?){2,}$/u.test(text)) {
    const letters = text.replace(/[. ]/gu, "").slice(0, wordLengthMax);
    return [{ words: [...letters], joined: letters }];
  }
  const parts = text.split(/[-‐‑–]/u).map((part) => saidTwice(part).slice(0, wordLengthMax));
  if (parts.length === 1) return [single(parts[0] ?? "")];
  const one = reduplicated(parts);
  if (one !== null) return [single(one)];
  // A range of years is no word; a chain of many parts is not written in one by anybody.
  if (parts.length > 3 || parts.some((part) => /\d/u.test(part))) return parts.map(single);
  return [{ words: parts, joined: parts.join("").slice(0, wordLengthMax) }];
}

/** The Arabic article, written apart, joined or with a hyphen. */
const articles = new Set(["al", "an", "ar", "as", "asy", "at", "ad"]);

/**
 * The words of a text in their order, in small letters without accents; punctuation only parts them. Text and question
 * are read alike. Reads at most `lengthMax` UTF-16 units; never throws.
 */
export function tokenise(text: string, lengthMax = 4000): readonly Token[] {
  return joinArticles(
    ascii.test(text) && !tricky.test(text)
      ? readSimple(text, lengthMax)
      : readTricky(text, lengthMax),
  );
}

/** Signs and digits that may stand inside a word. */
const tricky = /['`-]|[a-z]2|(?:^|[^a-z])[a-z]\./iu;

/** Nothing but words and what parts them: the same as `readTricky`, five times as fast. */
function readSimple(text: string, lengthMax: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const word of text
    .slice(0, lengthMax)
    .toLowerCase()
    .split(/[^a-z0-9]+/))
    if (word !== "") tokens.push(single(word.slice(0, wordLengthMax)));
  return tokens;
}

/** Exported for the test that compares it with the short way. */
export function readTricky(text: string, lengthMax: number): readonly Token[] {
  const read = plain(text.slice(0, lengthMax).replace(/(\p{L})['’]s(?![\p{L}\p{N}])/gu, "$1"))
    .replace(/(?<![\p{L}\p{N}])(l|d|qu)['’](?=\p{L}{3})/gu, "$1 ")
    .replace(apostrophes, "");
  return [...read.matchAll(piece)].flatMap(([found]) => readPiece(found));
}

function joinArticles(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ words: [word = ""] }) => articles.has(word))) return tokens;
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    const [word = ""] = token.words;
    if (token.words.length === 1 && articles.has(word) && next?.words.length === 1) {
      const noun = next.words[0] ?? "";
      joined.push({ words: [word, noun], joined: `${word}${noun}`.slice(0, wordLengthMax) });
      at += 1;
    } else joined.push(token);
  }
  return joined;
}

/** The words of a text as one line, by which titles are compared: at most 200 UTF-16 units. */
export function titleKey(text: string): string {
  return keyOf(tokenise(text, 800));
}

/** `titleKey` of what is already read. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens
    .flatMap(({ words }) => words)
    .join(" ")
    .slice(0, 200)
    .replace(/\p{Surrogate}$/u, "");
}

/** Letters and digits alone, small: how call numbers and numbers of records are compared. At most 60 units. */
export function bareNumber(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .slice(0, 60)
    .replace(/\p{Surrogate}$/u, "");
}

/**
 * Words that nobody means when asking a catalogue in a sentence: they need not stand in what is found, and rank it. In
 * quotation marks they are words like any other.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `yang di ke dari dan ini itu untuk pada dengan dalam oleh tentang mengenai atau sebagai serta bagi para sang si nya
  yg dgn utk dlm ttg pd dr dong sih ya kak min pak bu cari mencari carikan tolong mau ingin nyari ada
  bukunya novelnya judulnya
  the a an of to in on at for from and or by with about into is are was were this that these those its their
  de het een van en der des den la le les du et und die das`
    .trim()
    .split(/\s+/u),
);
