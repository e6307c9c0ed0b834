import type { Clause, ParsedQuery } from "./query";
import type { Asking } from "./tsquery";
import { either, never, required, wordsOf, wordsQuery } from "./tsquery";

/** Clauses of which one may be missing before the rest means something else. */
const relaxedMin = 3;
const relaxedMax = 8;

/** All but one of the words, whichever that is, as a `tsquery`; null for less than three or more than eight. */
export function allButOneQuery(clauses: readonly Clause[], asking: Asking): string | null {
  if (clauses.length < relaxedMin || clauses.length > relaxedMax) return null;
  const ways = clauses.map((_, at) => wordsQuery(clauses.toSpliced(at, 1), asking) ?? never);
  return either(ways);
}

/** A question with fewer words: those that are left, and whether one of them may be missing besides. */
export type FewerWords = {
  readonly clauses: readonly Clause[];
  readonly dropped: readonly Clause[];
  readonly match: string;
  readonly isLoose: boolean;
};

/**
 * Ways to ask for less, the nearest to what was asked first. Words that only name a kind (*buku*, *novel*) go first and
 * never stay alone; then those that no record has, as long as half of what was asked is left; then any one.
 * @param isKnown whether any record meets a clause
 */
export function fewerWords(
  query: ParsedQuery,
  asking: Asking,
  isKnown: (clause: Clause) => boolean,
): readonly FewerWords[] {
  const asked = required(query);
  const telling = asked.filter(({ weak }) => weak !== true);
  const known = telling.filter(isKnown);
  const ways: FewerWords[] = [];
  const offer = (clauses: readonly Clause[], match: string | null, isLoose: boolean) => {
    if (match === null || ways.some((way) => way.match === match)) return;
    const dropped = asked.filter((clause) => !clauses.includes(clause));
    ways.push({ clauses, dropped, match, isLoose });
  };
  if (telling.length < asked.length) offer(telling, wordsQuery(telling, asking), false);
  if (known.length < telling.length && known.length * 2 >= telling.length)
    offer(known, wordsQuery(known, asking), false);
  offer(known, allButOneQuery(known, asking), true);
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
