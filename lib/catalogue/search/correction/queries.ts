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
import { askedWords, required } from "../domain/tsquery";
import type { Question } from "../reading/queries";
import { countWords } from "../reading/queries";
import type { CatalogueSearch } from "../schema";

/** Hits up to which a misspelt word is suspected. */
export const fewHits = 3;
const suspectsMax = 6;
const likeMax = 1500;

/** A search with its misspelt words put right. */
export type Correction = {
  /** All that may have been meant: to be offered. */
  readonly offered: CatalogueSearch;
  /** With none but words that are surely slips put right: to be searched at once. Null when one is not sure. */
  readonly sure: CatalogueSearch | null;
};

/** The search with its misspelt words put right, or null when none is. */
export async function correct(
  tx: Tx,
  search: CatalogueSearch,
  { queries, counts }: Question,
): Promise<Correction | null> {
  // What need not be there is not put right (it is of the way somebody asks), nor what names a kind.
  const topics = queries
    .slice(0, 5)
    .map((query) => ({ ...query, clauses: required(query).filter(({ weak }) => weak !== true) }));
  const asked = askedWords(topics);
  const suspects = asked
    .filter(
      (word) =>
        word.length >= misspeltMin &&
        !/\d/u.test(word) &&
        (counts.get(word) ?? 0) < fewHits &&
        !(isRealWord(word) && counts.has(word)),
    )
    .slice(0, suspectsMax);
  if (suspects.length === 0) return null;
  const parts = suspects.map(keptParts);
  const rows = await tx.$queryRaw<(KnownWord & { readonly asked: string })[]>`
    SELECT a.asked, l.word, l.records FROM unnest(${suspects}::text[], ${parts.map(({ start }) => start)}::text[],
        ${parts.map(({ end }) => [...end].reverse().join(""))}::text[], ${suspects.map(skeletonOf)}::text[])
      AS a (asked, start, finish, skeleton)
    CROSS JOIN LATERAL (
      (SELECT word, records FROM search.catalogue_word w WHERE w.word >= a.start COLLATE "C"
          AND w.word < (a.start || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + 2 LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w WHERE w.backwards >= a.finish COLLATE "C"
          AND w.backwards < (a.finish || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + 2 LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w
        WHERE w.skeleton = a.skeleton AND a.skeleton <> '' AND w.records > 0 LIMIT 100)) l`;
  const corrections = new Map<string, string>();
  const hopeless: string[] = [];
  for (const word of suspects) {
    const meant = meantWord(
      { word, records: counts.get(word) ?? 0 },
      rows.filter(({ asked }) => asked === word),
    );
    if (meant !== null) corrections.set(word, meant);
    else if (!counts.has(word) && !isRealWord(word)) hopeless.push(word);
  }
  for (const [word, parted] of await partWords(tx, hopeless)) corrections.set(word, parted);
  if (corrections.size === 0) return null;
  const right = (typed: string) => putRight(typed, corrections);
  const offered = {
    ...search,
    q: right(search.q),
    inTitle: right(search.inTitle),
    inAuthor: right(search.inAuthor),
    inSubject: right(search.inSubject),
    inPublisher: right(search.inPublisher),
  };
  // Beside another word of the topic that the same record has, a short word is surely a slip too.
  const isSure = [...corrections].every(
    ([word, meant]) => !isRealWord(word) && (asked.length > 1 || isSureSlip(word, meant)),
  );
  return { offered, sure: isSure ? offered : null };
}

/** Words written in one that the catalogue knows apart: *laskarpelangi*. */
async function partWords(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ways = words.map((word) => ({ word, parts: partings(word) }));
  const counts = await countWords(
    tx,
    ways.flatMap(({ parts }) => parts.flat()),
  );
  const found = new Map<string, string>();
  for (const { word, parts } of ways) {
    const rarest = ([one, other]: readonly [string, string]) =>
      Math.min(counts.get(one) ?? 0, counts.get(other) ?? 0);
    const [best] = parts.toSorted((one, other) => rarest(other) - rarest(one));
    if (best && rarest(best) > 0) found.set(word, best.join(" "));
  }
  return found;
}
