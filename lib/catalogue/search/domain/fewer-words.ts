import type { Clause, ParsedQuery } from "./query";
import { isCompound } from "./real-words";
import type { Asking } from "./tsquery";
import { either, loneWord, never, recordsOf, required, wordsOf, wordsQuery } from "./tsquery";

/** Clauses of which one may be missing before the rest means something else. */
const relaxedMin = 3;
/** Clauses of which some may be missing; of more, those that stand in fewest records. */
const relaxedMax = 8;
/** Words that may be missing together: never more than half. */
const missingMax = 3;

/** All ways to choose `count` of the items, in order. */
function choices<Item>(items: readonly Item[], count: number): readonly (readonly Item[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, at) =>
    choices(items.slice(at + 1), count - 1).map((rest) => [item, ...rest]),
  );
}

/**
 * All but `missing` of the words, whichever these are, as a `tsquery`; null for less than three words or where more than
 * half would be missing.
 */
export function mostQuery(
  clauses: readonly Clause[],
  missing: number,
  asking: Asking,
): string | null {
  if (clauses.length < relaxedMin || missing * 2 > clauses.length) return null;
  const rarest = clauses
    .toSorted((one, other) => recordsOf(one, asking) - recordsOf(other, asking))
    .slice(0, relaxedMax);
  const few = clauses.filter((clause) => rarest.includes(clause));
  return either(
    choices(few, few.length - missing).map((some) => wordsQuery(some, asking) ?? never),
  );
}

/** A question with fewer words: those that are left, and whether some of them may be missing besides. */
export type FewerWords = {
  readonly clauses: readonly Clause[];
  readonly dropped: readonly Clause[];
  readonly match: string;
  readonly isLoose: boolean;
};

const soleWord = (clause: Clause | undefined) => {
  const [term, ...more] = clause?.any ?? [];
  return term === undefined || more.length > 0 ? null : loneWord(term);
};

/** The clauses that are known, and of two words that are one thing both or none. */
export function knownOf(
  clauses: readonly Clause[],
  isKnown: (clause: Clause) => boolean,
): readonly Clause[] {
  const lost = new Set<Clause>();
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1];
    if (next === undefined || !isCompound(soleWord(clause) ?? "", soleWord(next) ?? "")) continue;
    if (!isKnown(clause) || !isKnown(next)) for (const part of [clause, next]) lost.add(part);
  }
  return clauses.filter((clause) => isKnown(clause) && !lost.has(clause));
}

/**
 * Ways to ask for less, the nearest to what was asked first. Words that only name a kind (*buku*, *novel*) go first and
 * never stay alone; then those that no record has, as long as half of what was asked is left; then any one, any two … up to half.
 * @param isKnown whether any record meets a clause
 */
export function fewerWords(
  query: ParsedQuery,
  asking: Asking,
  isKnown: (clause: Clause) => boolean,
): readonly FewerWords[] {
  const asked = required(query);
  const telling = asked.filter(({ weak }) => weak !== true);
  const known = knownOf(telling, isKnown);
  const ways: FewerWords[] = [];
  const offer = (clauses: readonly Clause[], match: string | null, isLoose: boolean) => {
    if (match === null || ways.some((way) => way.match === match)) return;
    const dropped = asked.filter((clause) => !clauses.includes(clause));
    ways.push({ clauses, dropped, match, isLoose });
  };
  if (telling.length < asked.length) offer(telling, wordsQuery(telling, asking), false);
  if (known.length < telling.length && known.length * 2 >= telling.length)
    offer(known, wordsQuery(known, asking), false);
  for (let missing = 1; missing <= missingMax; missing += 1)
    offer(known, mostQuery(known, missing, asking), true);
  return ways;
}

/** The words of a clause as they were typed, for a sentence. */
export const spokenClause = ({ any }: Clause): string =>
  any
    .map(({ tokens, phrase }) => {
      const words = wordsOf(tokens).join(" ");
      return phrase ? `“${words}”` : words;
    })
    .join(" / ");
