import { spellingRules } from "@/lib/language/old-spelling";
import { fingerprintOf } from "@/lib/language/search-text/fingerprint";
import { roots, wholeWords } from "@/lib/language/search-text/roots";
import { ownRoots } from "./own-roots";

/** Raise it when code indexes a record in another way or indexes more; a change of a table is noticed by itself. */
export const indexVersion = 3;

/**
 * Names the way records are indexed. Questions ask for just the lexemes of the same way, so that records indexed by
 * another are indexed again (`indexAgain`, ../jobs.ts).
 */
export const indexReading = `${indexVersion}-${fingerprintOf([
  [...roots],
  [...wholeWords],
  [...ownRoots],
  spellingRules,
])}`;
