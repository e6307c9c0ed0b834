import table from "./abbreviations.json";
import { phrases } from "./phrases";
import { roots, wholeWords } from "./roots";
import { synonyms } from "./synonyms";
import { lightWords, stopWords } from "./words";

/** Raise it when code reads a word in another way or the index holds other things; a change of a table is noticed by itself. */
const chainVersion = 3;

function fingerprintOf(text: string): string {
  // FNV-1a in 32 bits: it need only tell yesterday's tables from today's.
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}

/**
 * Names the way texts are read: an index made by another reading does not fit the questions of this one, and is made
 * again.
 */
export const reading = `${chainVersion}-${fingerprintOf(
  JSON.stringify([
    table,
    [...roots],
    [...wholeWords],
    [...synonyms],
    phrases,
    [...stopWords],
    [...lightWords],
  ]),
)}`;
