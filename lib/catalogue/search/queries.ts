import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import {
  digitalKindForm,
  facetForm,
  facetId,
  kindForm,
  languageForm,
  yearForm,
} from "./domain/lexemes";
import type { ParsedQuery } from "./domain/query";
import { parseNumber, parseQuery } from "./domain/query";
import type { KnownWord } from "./domain/spelling";
import {
  keptParts,
  meantWord,
  misspeltMin,
  partings,
  putRight,
  skeletonOf,
} from "./domain/spelling";
import type { Ask, Conditions, Statement } from "./domain/statement";
import {
  hitsMax,
  leafedMax,
  orderedStatement,
  rankedMax,
  searchStatement,
} from "./domain/statement";
import type { Asking } from "./domain/tsquery";
import {
  askedWords,
  matchQuery,
  oldSpellingsOf,
  rankQueries,
  relaxedQuery,
  unfinishedWord,
  withoutQuery,
} from "./domain/tsquery";
import { titleKey } from "./domain/words";
import type { CatalogueSearch } from "./schema";
import { pageSize, searchFor } from "./schema";
import type { Facets, RecordSuggestion, SearchAnswer, SearchResult } from "./types";

/** A question is given up after this long: whatever was asked, nobody else shall wait for it. */
const patienceMs = 4000;

/**
 * Runs `read` with the settings a search needs: an index probe always (the planner takes two common words that never
 * meet for many hits, and would read the whole table), and room to build its bitmap.
 */
async function searching<Value>(read: (tx: Tx) => Promise<Value>, tx?: Tx): Promise<Value> {
  const run = async (inside: Tx) => {
    await inside.$executeRawUnsafe(
      `SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '16MB', true),
        set_config('statement_timeout', '${patienceMs}', true)`,
    );
    return read(inside);
  };
  return tx ? run(tx) : db().$transaction(run);
}

const ask = <Row>(tx: Tx, { text, values }: Statement) =>
  tx.$queryRawUnsafe<Row[]>(text, ...values);

/** Words that an unfinished one may become are looked for while it is this rare itself. */
const unfinishedRecordsMax = 20;
const completionsMax = 20;
/** Records that all completions of a word may have together: what they cost to look for. */
const completionRecordsMax = 40_000;

async function complete(tx: Tx, word: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<KnownWord[]>`
    SELECT word, records FROM search.catalogue_word
    WHERE word > ${word} COLLATE "C" AND word < ${`${word}\u{10ffff}`} COLLATE "C" AND records > 0
    ORDER BY records DESC, word LIMIT ${completionsMax}`;
  const taken: string[] = [];
  let records = 0;
  for (const row of rows) {
    records += row.records;
    if (taken.length > 0 && records > completionRecordsMax) break;
    taken.push(row.word);
  }
  return taken;
}

async function countWords(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map();
  const rows = await tx.$queryRaw<KnownWord[]>`
    SELECT word, records FROM search.catalogue_word WHERE word = ANY(${[...words]}::text[]) AND records > 0`;
  return new Map(rows.map(({ word, records }) => [word, records]));
}

type Question = {
  readonly queries: readonly ParsedQuery[];
  readonly asking: Asking;
  readonly counts: ReadonlyMap<string, number>;
};

async function understand(tx: Tx, search: CatalogueSearch): Promise<Question> {
  const { field, q } = search;
  const main = field === "isbn" ? parseNumber(q) : parseQuery(q, field === "all" ? null : field);
  const queries = [
    main,
    parseQuery(search.inTitle, "title"),
    parseQuery(search.inAuthor, "author"),
    parseQuery(search.inSubject, "subject"),
    parseQuery(search.inPublisher, "publisher"),
    parseNumber(search.isbn),
  ];
  const counts = await countWords(tx, askedWords(queries));
  const word = unfinishedWord(main);
  const completions =
    word !== null && (counts.get(word) ?? 0) < unfinishedRecordsMax ? await complete(tx, word) : [];
  const asking = {
    records: (one: string) => counts.get(one) ?? 0,
    completions,
    oldSpelling: search.old,
  };
  return { queries, asking, counts };
}

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\\0]/gu, "").slice(0, 200)}'`;
const any = (some: readonly string[]) => (some.length === 0 ? [] : [`(${some.join(" | ")})`]);

/** Years that are probed one by one; a longer span is read from the rows. */
const probedYearsMax = 25;

/** The filters of a search as lexemes, and what must be read from the rows. */
function filtersOf(search: CatalogueSearch) {
  const { yearFrom, yearTo } = search;
  const span = yearFrom !== null && yearTo !== null ? yearTo - yearFrom : Infinity;
  const years =
    span >= 0 && span < probedYearsMax
      ? Array.from({ length: span + 1 }, (_, at) => quoted(yearForm((yearFrom ?? 0) + at)))
      : [];
  const facet = (name: string, value: string) => quoted(facetForm(facetId(name, titleKey(value))));
  return {
    lexemes: [
      ...any(search.format.map((kind) => quoted(kindForm(kind)))),
      ...any(search.digital.map((kind) => quoted(digitalKindForm(kind)))),
      ...any(search.language.map((language) => quoted(languageForm(language)))),
      ...search.author.map((name) => facet("author", name)),
      ...search.subject.map((subject) => facet("subject", subject)),
      ...any(search.location.map((location) => facet("location", location))),
      ...any(years),
    ],
    yearFrom: years.length > 0 ? null : yearFrom,
    yearTo: years.length > 0 ? null : yearTo,
    available: search.available,
  };
}

/** What is looked for: all that was asked, or (`relaxed`) most of the words of the one box. */
function conditionsOf(
  search: CatalogueSearch,
  { queries, asking }: Question,
  relaxed: string | null = null,
): Conditions {
  const { lexemes, ...filters } = filtersOf(search);
  const matches = queries.map((query, at) =>
    at === 0 && relaxed !== null ? relaxed : matchQuery(query, asking),
  );
  const without = queries.flatMap((query) => withoutQuery(query, asking) ?? []);
  const match = [...matches.filter((one) => one !== null), ...lexemes];
  return {
    ...filters,
    match: match.length === 0 ? null : match.join(" & "),
    without: without.length === 0 ? null : without.join(" | "),
  };
}

const noFacets: Facets = {
  ...{ kinds: [], digitalKinds: [], languages: [], decades: [] },
  ...{ authors: [], subjects: [], locations: [], available: 0 },
};

type Found = Pick<
  SearchAnswer,
  "total" | "totalIsExact" | "results" | "facets" | "page" | "pages" | "sort"
>;

const lastPage = (hits: number) => Math.max(1, Math.ceil(hits / pageSize));

type Row = {
  readonly total: number;
  readonly results: readonly SearchResult[];
  readonly facets: Facets | null;
};

const listed = (results: readonly (SearchResult & { readonly place?: number })[]) =>
  results.map(({ place: _, ...result }): SearchResult => result);

/** In how many titles, names and subjects the rarest word stands that a record must have. */
function rarestWord({ queries, asking }: Question): number {
  const words = queries.flatMap(({ clauses }) =>
    clauses
      .filter(({ optional, any: terms }) => !optional && terms.length === 1)
      .flatMap(({ any: [term] }) => term?.tokens.flatMap((token) => token.words) ?? []),
  );
  return Math.min(...words.map(asking.records));
}

/** Asks for a page; where it lies behind the last one, for the last one. */
async function find(
  tx: Tx,
  search: CatalogueSearch,
  question: Question,
  conditions: Conditions,
): Promise<Found> {
  const asksWords = question.queries.some(
    ({ clauses, numbers, callNumber }) =>
      clauses.length + numbers.length > 0 || callNumber !== null,
  );
  // Without words nothing is more relevant than anything else: the newest first.
  const sort = search.sort === "relevance" && !asksWords ? "newest" : search.sort;
  const asked: Ask = {
    conditions,
    rank: rankQueries(question.queries, question.asking),
    words: askedWords(question.queries).length,
    order: sort,
    limit: pageSize,
    offset: (Math.min(search.page, lastPage(hitsMax)) - 1) * pageSize,
    facets: true,
    cap: hitsMax,
    probes: rarestWord(question) > rankedMax / 2,
  };
  const [first] = await ask<Row>(tx, searchStatement(asked));
  if (!first) throw new Error("the search answered no row");
  const isMore = first.total > hitsMax;
  const reached =
    sort === "relevance" ? Math.min(first.total, rankedMax) : isMore ? leafedMax : first.total;
  const pages = lastPage(reached);
  const page = Math.min(search.page, pages);
  let results = first.results;
  const offset = (page - 1) * pageSize;
  if (isMore && sort !== "relevance") {
    // No bitmap here: the index of the order gives the first hits at once, since every hundredth row or more is one.
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'off', true)");
    const [row] = await ask<Pick<Row, "results">>(tx, orderedStatement({ ...asked, offset }));
    await tx.$executeRawUnsafe("SELECT set_config('enable_bitmapscan', 'on', true)");
    results = row?.results ?? [];
  } else if (
    first.total > 0 &&
    (offset !== asked.offset || (!asked.probes && first.total > rankedMax))
  ) {
    const probes = first.total > rankedMax;
    const again = searchStatement({ ...asked, offset, facets: false, probes });
    results = (await ask<Row>(tx, again))[0]?.results ?? [];
  }
  return {
    ...{ sort, page, pages },
    total: Math.min(first.total, hitsMax),
    totalIsExact: !isMore,
    results: listed(results),
    facets: first.facets ?? noFacets,
  };
}

/** Hits up to which a misspelt word is suspected. */
const fewHits = 3;
const suspectsMax = 6;
const likeMax = 1500;

/** The text with its misspelt words put right, or null when none is. */
async function correct(
  tx: Tx,
  search: CatalogueSearch,
  { queries, counts }: Question,
): Promise<CatalogueSearch | null> {
  const suspects = askedWords(queries.slice(0, 5))
    .filter(
      (word) =>
        word.length >= misspeltMin && !/\d/u.test(word) && (counts.get(word) ?? 0) < fewHits,
    )
    .slice(0, suspectsMax);
  if (suspects.length === 0) return null;
  const parts = suspects.map(keptParts);
  const rows = await tx.$queryRaw<(KnownWord & { readonly asked: string })[]>`
    SELECT a.asked, l.word, l.records FROM unnest(${suspects}::text[], ${parts.map(({ start }) => start)}::text[],
        ${parts.map(({ end }) => [...end].reverse().join(""))}::text[], ${suspects.map(skeletonOf)}::text[])
      AS a (asked, start, finish, skeleton)
    CROSS JOIN LATERAL (
      (SELECT word, records FROM search.catalogue_word w WHERE w.word >= a.start COLLATE "C"
          AND w.word < (a.start || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + 2 LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w WHERE w.backwards >= a.finish COLLATE "C"
          AND w.backwards < (a.finish || U&'\\+10FFFF') COLLATE "C" AND w.records > 0
          AND length(w.word) BETWEEN length(a.asked) - 2 AND length(a.asked) + 2 LIMIT ${likeMax})
      UNION ALL (SELECT word, records FROM search.catalogue_word w
        WHERE w.skeleton = a.skeleton AND a.skeleton <> '' AND w.records > 0 LIMIT 100)) l`;
  const corrections = new Map<string, string>();
  const hopeless: string[] = [];
  for (const word of suspects) {
    const meant = meantWord(
      { word, records: counts.get(word) ?? 0 },
      rows.filter(({ asked }) => asked === word),
    );
    if (meant !== null) corrections.set(word, meant);
    else if (!counts.has(word)) hopeless.push(word);
  }
  for (const [word, parted] of await partWords(tx, hopeless)) corrections.set(word, parted);
  if (corrections.size === 0) return null;
  const right = (typed: string) => putRight(typed, corrections);
  return {
    ...search,
    q: right(search.q),
    inTitle: right(search.inTitle),
    inAuthor: right(search.inAuthor),
    inSubject: right(search.inSubject),
    inPublisher: right(search.inPublisher),
  };
}

/** Words written in one that the catalogue knows apart: *laskarpelangi*. */
async function partWords(tx: Tx, words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ways = words.map((word) => ({ word, parts: partings(word) }));
  const counts = await countWords(
    tx,
    ways.flatMap(({ parts }) => parts.flat()),
  );
  const found = new Map<string, string>();
  for (const { word, parts } of ways) {
    const rarest = ([one, other]: readonly [string, string]) =>
      Math.min(counts.get(one) ?? 0, counts.get(other) ?? 0);
    const [best] = parts.toSorted((one, other) => rarest(other) - rarest(one));
    if (best && rarest(best) > 0) found.set(word, best.join(" "));
  }
  return found;
}

/** The words asked without those that no record has: what is left of a sentence. */
function relaxed({ queries, asking, counts }: Question): string | null {
  const [query] = queries;
  if (!query) return null;
  const known = query.clauses.filter(({ any: terms }) =>
    terms.some(({ tokens }) =>
      tokens.some(({ words, joined }) => [...words, joined ?? ""].some((word) => counts.has(word))),
    ),
  );
  const asked = query.clauses.filter(({ optional }) => !optional);
  const rest = known.filter(({ optional }) => !optional);
  if (rest.length > 0 && rest.length < asked.length && rest.length * 2 >= asked.length) {
    const match = matchQuery({ ...query, clauses: rest, numbers: [], callNumber: null }, asking);
    if (match !== null)
      return rest.length >= 3
        ? (relaxedQuery({ ...query, clauses: rest }, asking) ?? match)
        : match;
  }
  return relaxedQuery(query, asking);
}

const textOf = (search: CatalogueSearch) =>
  [search.q, search.inTitle, search.inAuthor, search.inSubject, search.inPublisher]
    .filter((typed) => typed.trim() !== "")
    .join(" ");

/**
 * Searches the catalogue. Nothing is refused: whatever is typed is words at least. When nothing has what was asked, the
 * results are those of the words put right, else those of most of the words, and `basis` says so. Public. Within a
 * transaction (`inside`) it sees what that transaction has stored.
 */
export async function searchCatalogue(search: CatalogueSearch, inside?: Tx): Promise<SearchAnswer> {
  return searching(async (tx) => {
    const question = await understand(tx, search);
    const oldSpellings = search.old ? oldSpellingsOf(question.queries) : [];
    const found = await find(tx, search, question, conditionsOf(search, question));
    const answer = { ...found, oldSpellings, suggestion: null, basis: "asked" } as const;
    if (found.total > fewHits) return answer;
    const corrected = await correct(tx, search, question);
    if (corrected !== null) {
      const meant = await understand(tx, corrected);
      const better = await find(tx, corrected, meant, conditionsOf(corrected, meant));
      const suggestion = textOf(corrected);
      if (found.total === 0 && better.total > 0)
        return { ...better, oldSpellings, suggestion, basis: "suggestion" };
      if (better.total > found.total) return { ...answer, suggestion };
    }
    const most = found.total === 0 ? relaxed(question) : null;
    if (most === null) return answer;
    const some = await find(tx, search, question, conditionsOf(search, question, most));
    return some.total === 0
      ? answer
      : { ...some, oldSpellings, suggestion: null, basis: "some-words" };
  }, inside);
}

/** Hits looked at for a line under the box: enough to choose from, few enough for every key pressed. */
const suggestedFrom = 300;
/** Characters from which on something is suggested. */
const suggestedMin = 2;

/**
 * What may be meant by a text that is still being typed: titles that begin like it, records that have its words, authors
 * and subjects that begin like it. At most `limit` (1–20) lines, empty for less than two characters. Public.
 */
export async function suggestRecords(
  typed: string,
  limit = 8,
  inside?: Tx,
): Promise<readonly RecordSuggestion[]> {
  const key = titleKey(typed.slice(0, 200));
  if (key.length < suggestedMin) return [];
  const most = Math.min(20, Math.max(1, Math.trunc(limit)));
  return searching(async (tx) => {
    const end = `${key}\u{10ffff}`;
    const begun = await tx.$queryRaw<{ id: number; title: string }[]>`
      SELECT c.id, c.title FROM (SELECT record_id FROM search.record
        WHERE sort_title >= ${key} COLLATE "C" AND sort_title < ${end} COLLATE "C"
        ORDER BY sort_title, record_id LIMIT ${most}) r JOIN catalogue_record c ON c.id = r.record_id
      ORDER BY c.id`;
    const headings = await tx.$queryRaw<{ facet: "author" | "subject"; value: string }[]>`
      (SELECT facet, value FROM search.facet_value WHERE facet = 'author' AND key >= ${key} COLLATE "C"
        AND key < ${end} COLLATE "C" ORDER BY key LIMIT 2)
      UNION ALL (SELECT facet, value FROM search.facet_value WHERE facet = 'subject' AND key >= ${key} COLLATE "C"
        AND key < ${end} COLLATE "C" ORDER BY key LIMIT 2)`;
    const records = new Map(begun.map(({ id, title }) => [id, title]));
    if (records.size < most) {
      const search = searchFor(typed);
      const question = await understand(tx, search);
      const statement = searchStatement({
        conditions: conditionsOf(search, question),
        rank: rankQueries(question.queries, question.asking),
        words: askedWords(question.queries).length,
        ...{
          order: "relevance",
          limit: most,
          offset: 0,
          facets: false,
          cap: suggestedFrom,
          probes: false,
        },
      });
      const [row] = await ask<Row>(tx, statement);
      for (const { id, title } of row?.results ?? []) records.set(id, records.get(id) ?? title);
    }
    const titles = [...records].map(([id, text]): RecordSuggestion => {
      return { kind: "record", text, id, field: "all" };
    });
    const names = headings.map(({ facet, value }): RecordSuggestion => {
      return { kind: facet, text: value, id: null, field: facet };
    });
    // The same title in several editions is one line.
    const lines = new Map(
      [...titles.slice(0, Math.max(1, most - names.length)), ...names].map((line) => [
        `${line.kind} ${titleKey(line.text)}`,
        line,
      ]),
    );
    return [...lines.values()].slice(0, most);
  }, inside);
}
