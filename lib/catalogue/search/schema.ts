import { z } from "zod";

/** *Cari pada*: Semua, Judul, Pengarang, Subjek, Penerbit, ISBN. */
export const searchFields = ["all", "title", "author", "subject", "publisher", "isbn"] as const;
export type SearchField = (typeof searchFields)[number];

export const searchSorts = ["relevance", "newest", "year", "oldest", "title", "author"] as const;
export type SearchSort = (typeof searchSorts)[number];

/** Characters of a typed text that are read; more are no error. */
export const searchTextMax = 2000;
/** Results on a page. */
export const pageSize = 20;
/** Values of one facet that may be chosen together. */
const chosenMax = 20;
const valueLengthMax = 300;

const text = z
  .string()
  .catch("")
  .transform((typed) => typed.slice(0, searchTextMax));
const year = z
  .string()
  .regex(/^\s*\d{1,4}\s*$/u)
  .transform((typed) => Number(typed))
  .refine((number) => number >= 1)
  .nullable()
  .catch(null)
  .default(null);
const values = z
  .array(z.string())
  .catch([])
  .transform((some) =>
    [...new Set(some.map((value) => value.trim().slice(0, valueLengthMax)))]
      .filter((value) => value !== "")
      .slice(0, chosenMax),
  )
  .default([]);
/** A tick in a form, or a word in an address. */
const tick = z
  .string()
  .transform((typed) => /^(?:1|true|on|ya|yes)$/iu.test(typed))
  .catch(false)
  .default(false);

/**
 * A search of the catalogue, as it stands in an address. Nothing in it is refused: what makes no sense is left out, for
 * whoever follows an old or a damaged link shall see results.
 */
export const searchSchema = z.object({
  /** What was typed into the one box, and where to look for it. */
  q: text.default(""),
  field: z.enum(searchFields).catch("all").default("all"),
  /** The advanced form: all of them must be met, together with `q`. */
  inTitle: text.default(""),
  inAuthor: text.default(""),
  inSubject: text.default(""),
  inPublisher: text.default(""),
  isbn: text.default(""),
  yearFrom: year,
  yearTo: year,
  /** Kinds of lib/catalogue/bibliography/domain/kinds.ts; other words find nothing. */
  format: values,
  digital: values,
  /** BCP 47. */
  language: values,
  /** Facet values as `Facets` gives them; a record must have each of them. */
  author: values,
  subject: values,
  /** A record has at least one of these. */
  location: values,
  available: tick,
  sort: z.enum(searchSorts).catch("relevance").default("relevance"),
  page: z
    .string()
    .regex(/^\d{1,15}$/u)
    .transform((typed) => Math.max(1, Number(typed)))
    .catch(1)
    .default(1),
  /** `old=0`: search only what is printed, not its modern spelling. */
  old: z
    .string()
    .transform((typed) => typed !== "0")
    .catch(true)
    .default(true),
});

export type CatalogueSearch = z.output<typeof searchSchema>;

const many: ReadonlySet<string> = new Set([
  ...["format", "digital", "language", "author", "subject", "location"],
]);

/**
 * The search that the parameters of an address say; `searchParams` of a page or the entries of a `URLSearchParams`. A
 * parameter given twice counts once, the first, but for those that may have several values.
 */
export function readSearch(
  parameters: URLSearchParams | Readonly<Record<string, string | readonly string[] | undefined>>,
): CatalogueSearch {
  const input: Record<string, string | readonly string[]> = {};
  for (const name of Object.keys(searchSchema.shape)) {
    const given =
      parameters instanceof URLSearchParams
        ? parameters.getAll(name)
        : [parameters[name] ?? []].flat();
    if (given.length > 0) input[name] = many.has(name) ? given : (given[0] ?? "");
  }
  return searchSchema.parse(input);
}

/** A search by a text alone. */
export const searchFor = (q: string, field: SearchField = "all"): CatalogueSearch => ({
  ...readSearch({}),
  q: q.slice(0, searchTextMax),
  field,
});
