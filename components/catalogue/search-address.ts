import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";

/** Parameters that may have several values at once. */
export const listNames = [
  "format",
  "digital",
  "language",
  "author",
  "subject",
  "location",
] as const;
export type ListName = (typeof listNames)[number];

/** The words of the advanced form, each in a field of its own. */
export const wordNames = ["inTitle", "inAuthor", "inSubject", "inPublisher", "isbn"] as const;
export type WordName = (typeof wordNames)[number];

const nothing = readSearch({});

/** What an address has to say of a search: nothing that goes without saying, always in the same order. */
export function searchParameters(search: CatalogueSearch): URLSearchParams {
  const parameters = new URLSearchParams();
  if (search.field !== nothing.field) parameters.set("field", search.field);
  if (search.q !== "") parameters.set("q", search.q);
  for (const name of wordNames) if (search[name] !== "") parameters.set(name, search[name]);
  for (const name of listNames) for (const value of search[name]) parameters.append(name, value);
  if (search.yearFrom !== null) parameters.set("yearFrom", String(search.yearFrom));
  if (search.yearTo !== null) parameters.set("yearTo", String(search.yearTo));
  if (search.available) parameters.set("available", "1");
  if (!search.old) parameters.set("old", "0");
  if (search.sort !== nothing.sort) parameters.set("sort", search.sort);
  if (search.page > 1) parameters.set("page", String(search.page));
  return parameters;
}

/** `?q=…`, or "" for a search that asks nothing. */
export function searchQuery(search: CatalogueSearch): string {
  const text = searchParameters(search).toString();
  return text === "" ? "" : `?${text}`;
}

export function searchHref(locale: Locale, search: CatalogueSearch): string {
  return localHref(locale, `/opac${searchQuery(search)}`);
}

/** The same search changed; its results begin at the first page again, unless a page is named. */
export function changed(search: CatalogueSearch, change: Partial<CatalogueSearch>) {
  return { ...search, page: 1, ...change };
}

/** With this value chosen, or no longer where it was. */
export function toggled(search: CatalogueSearch, name: ListName, value: string): CatalogueSearch {
  const values = search[name];
  return changed(search, {
    [name]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  });
}

/** A search by one text, as links in a record lead to. */
export function textSearch(q: string, field: CatalogueSearch["field"]): CatalogueSearch {
  return { ...nothing, q, field };
}

/** Words typed anywhere, be it the one box or the advanced form. */
export function hasWords(search: CatalogueSearch): boolean {
  return search.q.trim() !== "" || wordNames.some((name) => search[name].trim() !== "");
}

/** Whether anything at all is asked: otherwise the page shows the shelf. A sorting alone asks for everything. */
export function asksSomething(search: CatalogueSearch): boolean {
  return searchParameters(search).size > 0;
}

/** What was asked in words, for a sentence: `diponegoro, carey`. */
export function wordsAsked(search: CatalogueSearch): string {
  return [search.q, ...wordNames.map((name) => search[name])]
    .map((words) => words.replace(/\s+/gu, " ").trim())
    .filter((words) => words !== "")
    .join(", ")
    .slice(0, 200);
}
