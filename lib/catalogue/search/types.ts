import type { WiderWord } from "./domain/wider";
import type { SearchField, SearchSort } from "./schema";

export type { CatalogueSearch, SearchField, SearchSort } from "./schema";

/** One record in a list. */
export type ListedRecord = {
  readonly id: number;
  readonly title: string;
  /** "Pramoedya Ananta Toer; Max Lane", or null. */
  readonly creatorLine: string | null;
  readonly imprint: string | null;
  readonly year: number | null;
  readonly kind: string;
  readonly digitalKind: string | null;
  /** BCP 47, the main one. */
  readonly language: string | null;
  readonly callNumber: string | null;
  /** A copy is there, or the work is online. */
  readonly available: boolean;
};

/** One record in a list of results. */
export type SearchResult = ListedRecord & {
  /** Words of the question that this record does without, where any one of them may be missing. */
  readonly absentWords: readonly string[];
};

/** A value to narrow the results by: `value` goes into the address, `count` of the results have it. */
export type FacetValue = { readonly value: string; readonly count: number };

/** Counted over all results, or over the first 10,000 where there are more (`totalIsExact` is false). */
export type Facets = {
  readonly kinds: readonly FacetValue[];
  readonly digitalKinds: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  /** By decade, the newest first: `value` is its first year. */
  readonly decades: readonly FacetValue[];
  readonly authors: readonly FacetValue[];
  readonly subjects: readonly FacetValue[];
  readonly locations: readonly FacetValue[];
  readonly available: number;
};

export type SearchAnswer = {
  /** Exact up to 10,000; 10,000 where there are more. */
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly results: readonly SearchResult[];
  readonly facets: Facets;
  /** "Mungkin maksud Anda …": the text with its misspelt words put right, which does find something. */
  readonly suggestion: string | null;
  /**
   * What the results are for: `asked`, the whole of what was asked; `suggestion`, the suggestion, because nothing has what
   * was asked; `some-words`, only some of the words asked, because nothing has them all.
   */
  readonly basis: "asked" | "suggestion" | "some-words";
  /** Words of the question (or the suggestion) that were dropped, because with them nothing was found. */
  readonly absentWords: readonly string[];
  /** Nothing found: words of the question that find something by themselves. */
  readonly fewer: readonly string[];
  /** The page shown: the last one where a later one was asked for. */
  readonly page: number;
  /** How many pages can be leafed through; fewer than the total fills when it is large. */
  readonly pages: number;
  readonly sort: SearchSort;
  /** Words that were also read by what they mean, because hardly anything has them as they stand, and how they were read. */
  readonly meanings: readonly WiderWord[];
  /** Words in old spelling were also looked for in the modern one, or the other way round. */
  readonly oldSpellings: readonly { readonly printed: string; readonly modern: string }[];
};

/** A line under the search box while somebody types. */
export type RecordSuggestion = {
  readonly kind: "record" | "author" | "subject";
  readonly text: string;
  /** Of a record. */
  readonly id: number | null;
  readonly field: SearchField;
};

/** A value that results can be narrowed by. */
export type FacetEntry = {
  readonly id: number;
  readonly facet: "author" | "subject" | "location";
  readonly value: string;
  /** The value by which it is compared (`titleKey`). */
  readonly key: string;
};

/** What is indexed of one record, made ready before the transaction that stores it. */
export type SearchRow = {
  /** `SearchTerms.terms`, without the sign "|". */
  readonly terms: string;
  /** The other columns of `search.record` that its copies do not change, as one object of JSON. */
  readonly written: string;
  /** It can be reached by network: available without a copy. */
  readonly online: boolean;
  readonly vocabulary: readonly string[];
  readonly facets: readonly FacetEntry[];
};

/** What a record's copies say to the search: the record's own fields may say otherwise of a copy that staff corrected. */
export type CopyState = {
  readonly locations: readonly string[];
  readonly available: boolean;
  /** What is on their labels, and their accession numbers but for those that staff corrected. */
  readonly numbers: readonly string[];
  readonly callNumbers: readonly string[];
};
