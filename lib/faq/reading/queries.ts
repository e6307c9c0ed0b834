import "server-only";
import { everydayWords } from "@/lib/language/search-text/everyday-words";
import type { SearchWord } from "@/lib/language/search-text/search-words";
import { isLanguageWord, searchWords } from "@/lib/language/search-text/search-words";
import type { Db } from "@/lib/platform/db";
import { partRunTogether } from "../domain/run-together";
import type { AskedWord } from "../domain/scoring";
import type { Reading } from "../domain/spelling";
import { readingsOf, skeletonOf, slipsOf } from "../domain/spelling";

/** Characters of a question that are read; nobody asks in more. */
export const queryLengthMax = 500;
/** Different terms of a question that are looked for. */
const askedMax = 24;
/** The empty word, which is counted as standing in every entry. */
export const everyEntry = "";

type Counts = { readonly entries: ReadonlyMap<string, number>; readonly total: number };

/** In how many of how many entries each of the words stands. */
export async function countEntries(database: Db, words: readonly string[]): Promise<Counts> {
  const rows = await database.$queryRaw<{ word: string; entries: number }[]>`
    SELECT word, entries FROM search.faq_word WHERE word = ANY(${[...words, everyEntry]}::text[])`;
  const entries = new Map(rows.map((row) => [row.word, row.entries]));
  return { entries, total: entries.get(everyEntry) ?? 0 };
}

/** How surely one word was meant to be the two it consists of. */
const partedStrength = 0.95;

/** Share of trigrams in common: a quarter finds one wrong letter among five. */
const similarityMin = 0.25;

type Doubt = { readonly word: string; readonly unfinished: boolean };

/** Words of the entries that each of the words asked, which no entry has, may have been meant to be. */
async function findAlike(
  database: Db,
  doubts: readonly Doubt[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const words = doubts.map(({ word }) => word);
  const slips = doubts.flatMap(({ word }) => slipsOf(word).map((slip) => ({ word, slip })));
  // Escaped although words are letters and digits: an underscore would stand for any letter.
  const begun = doubts
    .filter(({ word, unfinished }) => unfinished && word.length >= 3)
    .map(({ word }) => word.replace(/[\\%_]/gu, "\\$&"));
  const rows = await database.$queryRaw<{ asked: string; word: string }[]>`
    SELECT a.word AS asked, l.word FROM unnest(${words}::text[]) AS a(word) CROSS JOIN LATERAL
      (SELECT w.word FROM search.faq_word w
        WHERE left(w.word, 1) = left(a.word, 1)
          AND length(w.word) BETWEEN length(a.word) - 2 AND length(a.word) + 2
          AND similarity(w.word, a.word) >= ${similarityMin}::float4
        ORDER BY similarity(w.word, a.word) DESC, w.word LIMIT 20) AS l
    UNION SELECT s.asked, w.word
      FROM unnest(${slips.map(({ word }) => word)}::text[], ${slips.map(({ slip }) => slip)}::text[]) AS s(asked, slip)
      JOIN search.faq_word w ON w.word = s.slip
    UNION SELECT k.asked, w.word
      FROM unnest(${words}::text[], ${words.map(skeletonOf)}::text[]) AS k(asked, skeleton)
      JOIN search.faq_word w ON w.skeleton = k.skeleton AND k.skeleton <> ''
    UNION SELECT b.word, w.word FROM unnest(${begun}::text[]) AS b(word) CROSS JOIN LATERAL
      (SELECT word FROM search.faq_word f WHERE f.word LIKE b.word || '%'
        ORDER BY f.entries DESC, f.word LIMIT 20) AS w`;
  const alike = new Map<string, string[]>();
  for (const { asked, word } of rows) alike.set(asked, [...(alike.get(asked) ?? []), word]);
  return alike;
}

/** True for a word that is meant as it stands, though no entry has it. */
const isKnownWord = (term: string) => isLanguageWord(term) || everydayWords.has(term);

/** How each word of the question may be read, and how common that is among the entries. */
export async function readQuestion(
  database: Db,
  query: string,
): Promise<{ readonly words: readonly AskedWord[]; readonly total: number }> {
  const read = query.slice(0, queryLengthMax);
  const seen = new Map<string, SearchWord>();
  for (const word of searchWords(read)) if (!seen.has(word.term)) seen.set(word.term, word);
  const asked = [...seen.values()].slice(0, askedMax);
  if (asked.length === 0) return { words: [], total: 0 };
  const counts = await countEntries(
    database,
    asked.map(({ term }) => term),
  );
  const isUnfinished = ({ end }: SearchWord) => end === read.length;
  const doubts = asked
    .filter(({ term }) => !counts.entries.has(term) && !isKnownWord(term))
    .map((word) => ({ word: word.word, unfinished: isUnfinished(word) }));
  const alike =
    doubts.length === 0 ? new Map<string, string[]>() : await findAlike(database, doubts);
  const readings = asked.flatMap((word): readonly (readonly Reading[])[] => {
    const itself = { term: word.term, strength: 1 };
    if (counts.entries.has(word.term) || isKnownWord(word.term)) return [[itself]];
    const guessed = readingsOf(word.word, alike.get(word.word) ?? [], isUnfinished(word));
    if (guessed.length > 0) return [guessed];
    const parted = partRunTogether(word.word);
    if (parted === null) return [[itself]];
    return searchWords(parted.join(" ")).map(({ term }) => [{ term, strength: partedStrength }]);
  });
  if (doubts.length === 0) return { total: counts.total, words: readings.map(known(counts)) };
  const corrected = joinCorrected(readings);
  const guesses = corrected.flat().map(({ term }) => term);
  const more = await countEntries(database, [...new Set(guesses)]);
  return { total: more.total, words: corrected.map(known(more)) };
}

/** A word with how common its readings are. */
export const known =
  ({ entries }: Counts) =>
  (readings: readonly Reading[]): AskedWord => ({
    readings,
    entries: readings.reduce((sum, { term }) => sum + (entries.get(term) ?? 0), 0),
  });

/** Spelt rightly, words may be a phrase that they were not before: *tdak ditemukn*. */
function joinCorrected(readings: readonly (readonly Reading[])[]): readonly (readonly Reading[])[] {
  const surest = readings.flatMap(([first]) => (first ? [first] : []));
  const again = searchWords(surest.map(({ term }) => term).join(" "));
  const before = new Map(readings.map((some) => [some[0]?.term, some]));
  const weakest = Math.min(...surest.map(({ strength }) => strength));
  return again.map(({ term }) => before.get(term) ?? [{ term, strength: weakest }]);
}
