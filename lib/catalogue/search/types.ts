import type { DigitalKind, Kind } from "../bibliography/domain/kinds";
import type { Availability, RecordSummary } from "../types";

/** Where the one box searches (*Cari pada*). */
export type SearchField = "all" | "title" | "author" | "subject" | "publisher" | "isbn";

/** `relevance` is the only one without a direction; `newest` are those that came into the catalogue last. */
export type SearchSort = "relevance" | "year-new" | "year-old" | "title" | "author" | "newest";

/** What must hold besides the words: alternatives within one list, all lists together. Empty or null asks nothing. */
export type SearchFilters = {
  readonly kinds: readonly Kind[];
  readonly digitalKinds: readonly DigitalKind[];
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  /** Values of the facets `creators`, `subjects`, `locations`, as they were given out. */
  readonly creators: readonly string[];
  readonly subjects: readonly string[];
  readonly locations: readonly string[];
  /** Only records of which a copy is there now. */
  readonly available: boolean;
  /** Only records that can be read online. */
  readonly online: boolean;
};

/** A search as the address says it. Everything was checked and cut to its bounds. */
export type SearchRequest = {
  /** At most 200 characters; "" asks for everything the filters leave. */
  readonly query: string;
  readonly field: SearchField;
  /** Further words, each in a field of its own (the advanced form); all must match. */
  readonly fields: Readonly<Partial<Record<Exclude<SearchField, "all">, string>>>;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
  /** Records on a page. */
  readonly size: number;
  /** Whether old and new spelling find each other. */
  readonly oldSpelling: boolean;
};

/** One line of the results. */
export type SearchHit = RecordSummary & {
  readonly availability: Availability;
  /** Where its copies stand, each place once; empty without copies. */
  readonly locations: readonly string[];
  readonly online: boolean;
};

export type FacetValue = {
  /** As the address takes it. */
  readonly value: string;
  /** Name of an author, subject or place; for the others the same as `value`. */
  readonly label: string;
  /** Records of this search that have it. */
  readonly count: number;
};

/**
 * What the hits can be narrowed to, most frequent first; what is chosen stands in it even with count 0. Year ranges are
 * written `1945-1979`, `-1944`, `2010-`.
 */
export type Facets = {
  readonly kinds: readonly FacetValue[];
  readonly digitalKinds: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  readonly years: readonly FacetValue[];
  readonly creators: readonly FacetValue[];
  readonly subjects: readonly FacetValue[];
  readonly locations: readonly FacetValue[];
  /** Records of which a copy is there now. */
  readonly available: number;
  readonly online: number;
};

/** What a search found. */
export type SearchAnswer = {
  /** Exact up to 10,000; then 10,000 with `totalIsExact` false. */
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly results: readonly SearchHit[];
  readonly facets: Facets;
  /** The query in words that the catalogue knows, where it found nothing or little. */
  readonly suggestion: string | null;
  /** Words in another spelling that were searched for too: "soekarno" for soekarno or sukarno. */
  readonly otherSpellings: readonly string[];
  /** What a title is marked by, in small letters without accents: words of the query and their other spellings. */
  readonly marks: readonly string[];
};
