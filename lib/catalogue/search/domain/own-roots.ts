/**
 * Roots of titles that `lib/language/search-text/roots.ts` does not hold, since the FAQ reads its questions by them. Our own
 * list: *tahunan*, *seorang*, *permintaan*, *pendekatan*. *Nyepi* is a day, and no form of *sepi*.
 */
export const ownRoots: ReadonlySet<string> = new Set(
  "dekat esai minta nyepi orang pribadi tahun tekan".split(" "),
);
