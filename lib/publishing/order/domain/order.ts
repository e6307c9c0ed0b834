/** Which side of another document one goes to: *Naik* is before the one above it, *Turun* after the one below. */
export const sides = ["before", "after"] as const;
export type Side = (typeof sides)[number];

/** A wish about the order: `moved` on that side of `neighbour`. Ids of documents of one kind. */
export type Move = {
  readonly moved: string;
  readonly side: Side;
  readonly neighbour: string;
};

/**
 * The order in which the wish holds. What stands on the wished side already stays where it is, however far away: a
 * colleague may have moved it further, and a wish that arrives twice changes nothing. Null when one of the two is not
 * in the order, or both are the same.
 */
export function moveBeside(
  order: readonly string[],
  { moved, side, neighbour }: Move,
): readonly string[] | null {
  const from = order.indexOf(moved);
  const at = order.indexOf(neighbour);
  if (from < 0 || at < 0 || from === at) return null;
  if (side === "before" ? from < at : from > at) return order;
  const others = order.filter((id) => id !== moved);
  const place = others.indexOf(neighbour) + (side === "before" ? 0 : 1);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}
