/** Numbers that look random and are the same for the same seed: in [0, 1). */
export type Random = () => number;

/** Mulberry32 of a seed and a number: record 7 is the same whether or not record 6 was made. */
export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A rank from 0 to `size` − 1 by Zipf's law with exponent 1: the n-th most frequent comes up 1/n as often as the first,
 * as words do in titles.
 */
export const zipf = (random: Random, size: number): number =>
  Math.min(size - 1, Math.floor(size ** random()) - 1);

/** One of a list, each as likely as the others. */
export const anyOf = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;

/** One of a list of items and their weights. */
export function weighted<Item>(
  random: Random,
  items: readonly (readonly [item: Item, weight: number])[],
): Item {
  let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return (items.at(-1) as readonly [Item, number])[0];
}
