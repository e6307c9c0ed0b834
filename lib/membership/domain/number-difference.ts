/** How two identity numbers differ, told without telling either: places count from 1. */
export type NumberDifference =
  | { readonly kind: "lengths"; readonly now: number; readonly wanted: number }
  | { readonly kind: "places"; readonly of: number; readonly at: readonly number[] };

/** Both in the shape they are stored in. No place differs where they are equal. */
export function compareNumbers(now: string, wanted: string): NumberDifference {
  if (now.length !== wanted.length)
    return { kind: "lengths", now: now.length, wanted: wanted.length };
  const at = [...now].flatMap((sign, place) => (sign === wanted[place] ? [] : [place + 1]));
  return { kind: "places", of: now.length, at };
}
