/** How many people a group must have to be shown by itself: of fewer, somebody who knows one of them learns of the others. */
export const smallestGroup = 5;

/** So many of one kind, named by a code. */
export type Group = { readonly key: string; readonly count: number };

/** A table in which no small group can be read, nor be worked out from what is beside it. */
export type FoldedTable = {
  /** How many were counted; null when they are fewer than `smallestGroup`, and then nothing else is said either. */
  readonly base: number | null;
  /** Groups of `smallestGroup` or more, the biggest first. */
  readonly groups: readonly Group[];
  /** All others together: none, or at least two groups of at least `smallestGroup` people. */
  readonly rest: number;
};

/**
 * Folds small groups into one. What they come to shall not be small itself, nor one group whose name everybody could tell
 * because it alone is missing: then the next bigger ones go with them. `most` is how many groups are shown at most.
 */
export function foldSmall(counted: readonly Group[], most = Number.POSITIVE_INFINITY): FoldedTable {
  const groups = counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const base = groups.reduce((sum, { count }) => sum + count, 0);
  if (base < smallestGroup) return { base: null, groups: [], rest: 0 };
  let shown = Math.min(
    groups.filter(({ count }) => count >= smallestGroup).length,
    Math.max(0, most),
  );
  const restFrom = (from: number) => groups.slice(from).reduce((sum, { count }) => sum + count, 0);
  const tells = () =>
    shown < groups.length && (restFrom(shown) < smallestGroup || groups.length - shown < 2);
  while (shown > 0 && tells()) shown -= 1;
  return { base, groups: groups.slice(0, shown), rest: restFrom(shown) };
}
