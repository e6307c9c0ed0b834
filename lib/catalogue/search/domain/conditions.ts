import {
  availableForm,
  decadeForm,
  digitalKindForm,
  facetForm,
  facetId,
  kindForm,
  languageForm,
  yearForm,
} from "./lexemes";
import type { ParsedQuery } from "./query";
import type { Asking } from "./tsquery";
import { matchQuery, withoutQuery } from "./tsquery";
import { titleKey } from "./words";

/** What a search is narrowed to; several values of a kind are any of them, of an author or subject all. */
export type Limits = {
  readonly [K in
    | "format"
    | "digital"
    | "language"
    | "author"
    | "subject"
    | "location"]: readonly string[];
} & {
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly available: boolean;
};

/** Conditions that every hit meets. Lexemes go into the index probe; open spans of years are read from the row. */
export type Conditions = {
  /** `tsquery`; null for no words. */
  readonly match: string | null;
  /** Values that are asked for beside the words, each a `tsquery`. */
  readonly filters: readonly string[];
  readonly without: string | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  /**
   * A part of the catalogue, as a `tsquery`, that a question with very many hits is held to: its newest records. Null for
   * all of it.
   */
  readonly zone: string | null;
};

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\\0]/gu, "").slice(0, 200)}'`;
const any = (some: readonly string[]) => (some.length === 0 ? [] : [`(${some.join(" | ")})`]);

/** A span of years as lexemes: whole decades, and single years at its ends. Null for an open or empty one. */
function spanForms(from: number | null, to: number | null): readonly string[] | null {
  if (from === null || to === null || to < from) return null;
  const forms: string[] = [];
  for (let year = from; year <= to; ) {
    const isDecade = year % 10 === 0 && year + 9 <= to;
    forms.push(isDecade ? decadeForm(year) : yearForm(year));
    year += isDecade ? 10 : 1;
  }
  return forms.length > spanFormsMax ? null : forms;
}
/** Years and decades that are looked for one by one; what a longer span needs is read from the rows. */
const spanFormsMax = 60;

/** The filters of a search as lexemes, and what must be read from the rows. */
function filtersOf(search: Limits) {
  const { yearFrom, yearTo } = search;
  const years = spanForms(yearFrom, yearTo);
  const facet = (name: string, value: string) => quoted(facetForm(facetId(name, titleKey(value))));
  return {
    lexemes: [
      ...any(search.format.map((kind) => quoted(kindForm(kind)))),
      ...any(search.digital.map((kind) => quoted(digitalKindForm(kind)))),
      ...any(search.language.map((language) => quoted(languageForm(language)))),
      ...search.author.map((name) => facet("author", name)),
      ...search.subject.map((subject) => facet("subject", subject)),
      ...any(search.location.map((location) => facet("location", location))),
      ...any((years ?? []).map(quoted)),
      ...(search.available ? [quoted(availableForm)] : []),
    ],
    yearFrom: years === null ? yearFrom : null,
    yearTo: years === null ? yearTo : null,
  };
}

/**
 * What is looked for: all that was asked, or `instead` of the words of the one box something less.
 * @param queries the one box first, then the fields of the advanced form
 */
export function conditionsOf(
  search: Limits,
  queries: readonly ParsedQuery[],
  asking: Asking,
  instead: string | null = null,
): Conditions {
  const { lexemes: filters, ...years } = filtersOf(search);
  const matches = queries.map((query, at) =>
    at === 0 && instead !== null ? instead : matchQuery(query, asking),
  );
  const without = queries.flatMap((query) => withoutQuery(query, asking) ?? []);
  const match = matches.filter((one) => one !== null);
  return {
    ...{ ...years, filters },
    match: match.length === 0 ? null : match.join(" & "),
    without: without.length === 0 ? null : without.join(" | "),
    zone: null,
  };
}
