import type { Figures } from "./schema";

/** The newest count. */
export type CountedFigures = { readonly countedAt: Date; readonly figures: Figures };
