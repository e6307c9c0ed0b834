/** What one state of a record says and its neighbour does not, as MARC lines in their order. */
export type LineChanges = {
  readonly removed: readonly string[];
  readonly added: readonly string[];
};

/** Lines of `these` that `those` do not have, as often as they lack them. */
function missing(these: readonly string[], those: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of those) left.set(line, (left.get(line) ?? 0) + 1);
  return these.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}

/** Which lines went and which came between two states; a line that only moved is no change. */
export const lineChanges = (before: readonly string[], after: readonly string[]): LineChanges => ({
  removed: missing(before, after),
  added: missing(after, before),
});
