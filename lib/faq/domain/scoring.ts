import { everydayWords } from "@/lib/language/search-text/everyday-words";
import type { Weight } from "@/lib/language/search-text/search-words";
import { isLanguageWord, weightOf } from "@/lib/language/search-text/search-words";
import type { Reading } from "./spelling";

/** A word of the question: how it may be read, and in how many entries one of its readings stands. */
export type AskedWord = { readonly readings: readonly Reading[]; readonly entries: number };

/** Where an entry has a term, best place first: its question, its keywords, its answer. */
export type Place = "question" | "keywords" | "answer";

/** What one entry has of the terms asked, in the better of its languages. */
export type Holding = {
  readonly places: ReadonlyMap<string, Place>;
  /** Terms of its question, of whatever weight; at least 1. */
  readonly questionTerms: number;
};

const placeFactors: { readonly [P in Place]: number } = {
  question: 1,
  keywords: 0.97,
  answer: 0.6,
};

/** An answer that mentions a topic in passing (a ticket number) is not about it. */
const topicInPassing = 0.2;
const placeFactor = (term: string, place: Place) =>
  place === "answer" && weightOf(term) === "topic" ? topicInPassing : placeFactors[place];

/** Weights as a share of that of a word which no entry has. */
const lightWeight = 0.12;
const ordinaryMin = 0.15;
const topicFactor = 2.2;
const unknownWeight = 0.8;
/** A word of the language that no entry has: it may be only the way the question is put. */
const languageWeight = 0.45;
/** A word of every day: it surely is. */
const everydayWeight = 0.15;
/** All of them together: a long story asks no more than a short one. */
const everydayTogether = 0.35;

/** Below this many entries rarity says little: forty entries in two languages. */
const entriesMin = 80;

function rarity(entries: number, total: number): number {
  const all = Math.max(total, entriesMin);
  const idf = (count: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
  return idf(Math.min(entries, all)) / idf(0);
}

/** A word of every day that no entry has. */
const isEveryday = ({ readings, entries }: AskedWord) =>
  entries === 0 && readings.every(({ term }) => everydayWords.has(term));

/** How much it matters whether an entry has this word: rare words say what a question is about. */
function weight({ readings, entries }: AskedWord, total: number): number {
  const kinds = new Set<Weight>(readings.map(({ term }) => weightOf(term)));
  if (kinds.has("topic") && entries === 0) return topicFactor;
  if (kinds.size > 0 && [...kinds].every((kind) => kind === "light")) return lightWeight;
  if (entries > 0) return Math.max(ordinaryMin, rarity(entries, total));
  return readings.every(({ term }) => isLanguageWord(term)) ? languageWeight : unknownWeight;
}

/** How well an entry answers: both from 0 to 1. */
export type Fit = {
  /** By which results are ordered. */
  readonly score: number;
  /** Share of what was asked that the entry speaks of. */
  readonly coverage: number;
  /** Share of what was asked that no entry speaks of. */
  readonly unknown: number;
  /** Weight of what it speaks of, light words left out: how much there was to go by. */
  readonly evidence: number;
};

/** The fit of one entry, of `total` in the index, to the words asked (at least one). */
export function weighEntry(words: readonly AskedWord[], holding: Holding, total: number): Fit {
  let asked = 0;
  let found = 0;
  let evidence = 0;
  let unknown = 0;
  let around = 0;
  const inQuestion = new Set<string>();
  for (const word of words) {
    const importance = isEveryday(word)
      ? Math.max(0, Math.min(everydayWeight, everydayTogether - around))
      : weight(word, total);
    if (isEveryday(word)) around += importance;
    let best = 0;
    for (const { term, strength } of word.readings) {
      const place = holding.places.get(term);
      if (place === undefined) continue;
      if (place === "question") inQuestion.add(term);
      best = Math.max(best, strength * placeFactor(term, place));
    }
    asked += importance;
    found += importance * best;
    if (word.entries === 0) unknown += importance;
    if (word.readings.some(({ term }) => weightOf(term) !== "light")) evidence += importance * best;
  }
  const coverage = asked === 0 ? 0 : found / asked;
  const focus = Math.min(1, inQuestion.size / Math.max(1, holding.questionTerms));
  return {
    score: coverage * (0.82 + 0.18 * focus),
    coverage,
    unknown: asked === 0 ? 1 : unknown / asked,
    evidence,
  };
}

/** Share of the question that the best entry must speak of, or a librarian is asked. */
export const coverageMin = 0.36;
/** How much there must be to go by: "bagaimana caranya" is answered by every entry and by none. */
export const evidenceMin = 0.12;

/**
 * Share of the question that may be of words which no entry has: more, and it is about something else. The more there
 * is to go by, the more may be said around it, but never much more than half.
 */
const unknownMax = (evidence: number) => Math.min(0.55, 0.3 + 0.25 * evidence);

/** Does the search know the answer? It hands over rather than offer something near. */
export function isAnswered(best: Fit | undefined): boolean {
  return (
    best !== undefined &&
    best.coverage >= coverageMin &&
    best.unknown <= unknownMax(best.evidence) &&
    best.evidence >= evidenceMin
  );
}

/** Is the entry near enough to be shown to somebody who is handed over? One that shares only "apa" or "tidak" is not. */
export function isNear(fit: Fit): boolean {
  return fit.evidence >= evidenceMin;
}
