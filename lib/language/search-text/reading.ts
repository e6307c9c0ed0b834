import table from "./abbreviations.json";
import { fingerprintOf } from "./fingerprint";
import { phrases } from "./phrases";
import { roots, wholeWords } from "./roots";
import { synonyms } from "./synonyms";
import { lightWords, stopWords } from "./words";

/** Raise it when code reads a word in another way or the index holds other things; a change of a table is noticed by itself. */
const chainVersion = 3;

/**
 * Names the way texts are read: an index made by another reading does not fit the questions of this one, and is made
 * again.
 */
export const reading = `${chainVersion}-${fingerprintOf([
  table,
  [...roots],
  [...wholeWords],
  [...synonyms],
  phrases,
  [...stopWords],
  [...lightWords],
])}`;
