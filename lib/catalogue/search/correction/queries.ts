import "server-only";
import type { Tx } from "@/lib/platform/db";
import { isRealWord } from "../domain/real-words";
import type { KnownWord } from "../domain/spelling";
import {
  isSureSlip,
  keptParts,
  meantWord,
  misspeltMin,
  partings,
  putRight,
  skeletonOf,
} from "../domain/spelling";
import { askedWords, loneWord, required } from "../domain/tsquery";
import type { Question } from "../reading/queries";
import { countWords } from "../reading/queries";
import type { CatalogueSearch } from "../schema";

/** Hits up to which a misspelt word is suspected. */
export const fewHits = 3;
const suspectsMax = 6;
const likeMax = 1500;
/** Letters of two words taken for one: two short ones make many a word that nobody meant. */
const joinedMin = 6;

/** A search with its misspelt words put right. */
export type Correction = {
  /** The words that were put right, and what each became. */
  readonly words: ReadonlyMap<string, string>;
  /** A real word is among them: the catalogue may just not have what was asked for. */
  readonly isReal: boolean;
  /** All that may have been meant: to be offered. */
  readonly offered: CatalogueSearch;
  /** With none but words that are surely slips put right: to be searched at once. Null when one is not sure. */
  readonly sure: CatalogueSearch | null;
};

/** Every text of a search changed alike. */
export const changeTexts = (
  search: CatalogueSearch,
  change: (typed: string) => string,
): CatalogueSearch => ({
  ...search,
  q: change(search.q),
  inTitle: change(search.inTitle),
  inAuthor: change(search.inAuthor),
  inSubject: change(search.inSubject),
  inPublisher: change(search.inPublisher),
});

/** Words of the vocabulary that a misspelt one may have been meant for, each with the word that is asked about. */
const likeWords = (tx: Tx, suspects: readonly string[], longer: number) => {
  const parts = suspects.map(keptParts);
  return tx.$queryRaw<(KnownWord & { readonly asked: string })[]>`
    SELECT a.asked, l.word, l.records FROM unnest(${[...suspects]}::text[], ${parts.map(({ start }) => start)}::text[],
        ${parts.map(({ end }) => [...end].reverse().join(""))}::text[], ${suspects.map(skeletonOf)}::text[])
      AS a (asked, start, finish, skeleton)
    CROSS JOIN LATERAL (
      (SELECT word, records FROM search.catalogue_word w WHERE w.word >= a.start COLLATE "C"
          AND w.word < (a.start || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + ${longer}::int LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w WHERE w.backwards >= a.finish COLLATE "C"
          AND w.backwards < (a.finish || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + 2 LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w
        WHERE w.skeleton = a.skeleton AND a.skeleton <> '' AND w.records > 0 LIMIT 100)) l`;
};

/** Words that stand beside one another and that the catalogue knows as one: *per pustakaan*, *arjuna wiwaha*. */
async function joinWords(
  tx: Tx,
  { queries: [main] }: Question,
): Promise<ReadonlyMap<string, string>> {
  const words = main.clauses.map(({ any: [term], field }) =>
    term === undefined || field !== null ? null : loneWord(term),
  );
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1];
    const joined = `${word}${next}`;
    const isWord = word !== null && next && joined.length >= joinedMin && !/\d/u.test(joined);
    return isWord ? [{ apart: `${word} ${next}`, joined }] : [];
  });
  const counts = await countWords(
    tx,
    pairs.map(({ joined }) => joined),
  );
  return new Map(
    pairs.filter(({ joined }) => counts.has(joined)).map((pair) => [pair.apart, pair.joined]),
  );
}

/** What the beginning of a word becomes in most records; only for words that nothing is near enough to. */
async function finishWords(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (words.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ asked: string; word: string }[]>`
    SELECT a.asked, l.word FROM unnest(${[...words]}::text[]) AS a (asked) CROSS JOIN LATERAL (
      SELECT word FROM search.catalogue_word w WHERE w.word > a.asked COLLATE "C"
        AND w.word < (a.asked || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
      ORDER BY w.records DESC, w.word LIMIT 1) l`;
  return new Map(rows.map(({ asked, word }) => [asked, word]));
}

/** What is known of a search that is to be put right. */
export type Wrong = {
  /** Words that stand in records though they are no vocabulary: they are not put right. */
  readonly present: ReadonlySet<string>;
  /** Some record has all that was asked: no words are joined. */
  readonly found?: boolean;
  /** The word that is still being typed: what it was meant for goes on. */
  readonly unfinished?: string | null;
};

/** Letters that the word meant may have more than one that is still being typed. */
const unfinishedLonger = 10;

/** The search with its misspelt words put right, or null when none is. */
export async function correct(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  { present, found = false, unfinished = null }: Wrong,
): Promise<Correction | null> {
  const { queries, counts } = question;
  // What need not be there is not put right (it is of the way somebody asks), nor what names a kind.
  const topics = queries
    .slice(0, 5)
    .map((query) => ({ ...query, clauses: required(query).filter(({ weak }) => weak !== true) }));
  const asked = askedWords(topics);
  const joined = found ? new Map<string, string>() : await joinWords(tx, question);
  const inJoined = new Set([...joined.keys()].flatMap((pair) => pair.split(" ")));
  const suspects = asked
    .filter(
      (word) =>
        word.length >= misspeltMin &&
        !/\d/u.test(word) &&
        (counts.get(word) ?? 0) < fewHits &&
        !inJoined.has(word) &&
        !present.has(word) &&
        !(isRealWord(word) && counts.has(word)),
    )
    .slice(0, suspectsMax);
  const mixed = asked.filter((word) => /\p{L}\d|\d\p{L}/u.test(word) && !present.has(word));
  if (suspects.length + mixed.length + joined.size === 0) return null;
  const rows =
    suspects.length === 0
      ? []
      : await likeWords(tx, suspects, unfinished === null ? 2 : unfinishedLonger);
  const corrections = new Map<string, string>(joined);
  const hopeless: string[] = [];
  for (const word of suspects) {
    const meant = meantWord(
      { word, records: counts.get(word) ?? 0 },
      rows.filter(({ asked: one }) => one === word),
      word === unfinished,
    );
    if (meant !== null) corrections.set(word, meant);
    else if (!counts.has(word) && !isRealWord(word)) hopeless.push(word);
  }
  const begun = await finishWords(tx, unfinished === null ? hopeless : []);
  const whole = hopeless.filter((word) => !begun.has(word));
  for (const [word, parted] of await partWords(tx, [...whole, ...mixed], unfinished))
    corrections.set(word, parted);
  const words = new Map([...corrections, ...begun]);
  if (words.size === 0) return null;
  const right = (some: ReadonlyMap<string, string>) =>
    changeTexts(search, (typed) => putRight(typed, some));
  // Beside another word of the topic that the same record has, a short word is surely a slip too.
  const isSure = [...corrections].every(
    ([word, meant]) => !isRealWord(word) && (asked.length > 1 || isSureSlip(word, meant)),
  );
  return {
    words,
    isReal: [...words.keys()].some(isRealWord),
    offered: right(words),
    sure: isSure && corrections.size > 0 ? right(corrections) : null,
  };
}

/** Words written in one that the catalogue knows apart: *laskarpelangi*, *negeri5menara*. */
async function partWords(
  tx: Tx,
  words: readonly string[],
  unfinished: string | null,
): Promise<ReadonlyMap<string, string>> {
  const ways = words.map((word) => ({ word, parts: partings(word) }));
  const counts = await countWords(
    tx,
    ways.flatMap(({ parts }) => parts.flat()),
  );
  const found = new Map<string, string>();
  for (const { word, parts } of ways) {
    // Numbers are no vocabulary; of a word that is still being typed the last part is a beginning.
    const rarest = (some: readonly string[]) => {
      const whole = word === unfinished ? some.slice(0, -1) : some;
      const letters = whole.filter((one) => !/^\d/u.test(one));
      return Math.min(...letters.map((one) => counts.get(one) ?? 0));
    };
    const longest = (some: readonly string[]) => (word === unfinished ? (some[0]?.length ?? 0) : 0);
    const known = parts.filter((some) => rarest(some) > 0 && Number.isFinite(rarest(some)));
    const [best] = known.toSorted(
      (one, other) => longest(other) - longest(one) || rarest(other) - rarest(one),
    );
    if (best) found.set(word, best.join(" "));
  }
  return found;
}
