/** Words of one search; more are left out. */
const wordsMax = 8;
/** Signs of a search that are read. */
export const searchLengthMax = 100;

/** The words of a search, each once, in small letters. */
export function searchWords(text: string): readonly string[] {
  const words = text
    .slice(0, searchLengthMax)
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== "");
  return [...new Set(words)].slice(0, wordsMax);
}

/** A word as a pattern of SQL's LIKE that finds it anywhere, whatever signs are in it. */
export function likePattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, "\\$&")}%`;
}

/** Around a find: so many signs before it, and so many in all. */
const before = 40;
const lengthMax = 180;

/** A line of the text around the first place of one of the words; its beginning where none of them stands in it. */
export function excerptAround(text: string, words: readonly string[]): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const small = line.toLowerCase();
  const places = words.map((word) => small.indexOf(word)).filter((place) => place >= 0);
  const found = places.length === 0 ? 0 : Math.min(...places);
  const signs = Array.from(line);
  // Places count UTF-16 units; cutting counts whole signs.
  const start = Math.max(0, Array.from(line.slice(0, found)).length - before);
  const part = signs.slice(start, start + lengthMax);
  const cut = start + part.length < signs.length;
  return `${start > 0 ? "…" : ""}${part.join("").trim()}${cut ? "…" : ""}`;
}
