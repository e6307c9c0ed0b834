import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { SearchAnswer, SearchResult } from "@/lib/catalogue/search/types";

export const search: CatalogueSearch = readSearch({ q: "diponegoro" });
export const result: SearchResult = {
  id: 7,
  title: "Takdir : Riwayat Pangeran Diponegoro",
  creatorLine: "Peter Carey",
  imprint: "Jakarta : Kompas, 2014",
  year: 2014,
  kind: "book",
  digitalKind: null,
  language: "id",
  callNumber: "959.802 CAR t",
  available: true,
  absentWords: [],
};
export const answer: SearchAnswer = {
  total: 148,
  totalIsExact: true,
  results: [result],
  facets: {
    kinds: [
      { value: "book", count: 104 },
      { value: "manuscript", count: 9 },
    ],
    digitalKinds: [{ value: "cartographic", count: 6 }],
    languages: [{ value: "nl", count: 28 }],
    decades: [{ value: "1950", count: 3 }],
    authors: [{ value: "Carey, Peter", count: 4 }],
    subjects: [],
    locations: [],
    available: 61,
  },
  suggestion: null,
  absentWords: [],
  fewer: [],
  basis: "asked",
  meanings: [],
  page: 1,
  pages: 8,
  sort: "relevance",
  oldSpellings: [],
};
