import { zoneForm, zoneOf } from "./lexemes";

/**
 * The newest records as a `tsquery`: so many zones of them that `wanted` hits may be expected there, with one to spare.
 * Null where that is half of the catalogue or more. A guess: hits may lie elsewhere, and whoever uses it looks again.
 * @param hits how many there are, by estimate
 * @param lastId the largest id
 */
export function newestPart(hits: number, lastId: number, wanted: number): string | null {
  const last = zoneOf(lastId);
  const zones = Math.ceil(((last + 1) * wanted) / hits) + 1;
  if (zones * 2 > last) return null;
  const names = Array.from({ length: zones }, (_, at) => `'${zoneForm(last - at)}'`);
  return `(${names.join(" | ")})`;
}
