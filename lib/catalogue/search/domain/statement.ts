import type { Conditions } from "./conditions";
import type { RankQueries } from "./ranking";
import { never } from "./tsquery";

/** Hits that are counted, and counted by facet; beyond them the answer is "lebih dari". */
export const hitsMax = 10_000;
/** Hits that are ranked: 2–3 µs each. */
export const rankedMax = 5_000;
/** Hits of each better kind that are ranked besides, where there are more than `rankedMax`. */
const betterMax = 300;
/** Hits reached by leafing through an order that is not the ranking, where there are more than can be sorted. */
export const leafedMax = 400;
const facetValuesMax = 20;

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Numbers the parameters of a statement. */
function parameters() {
  const values: unknown[] = [];
  return {
    values,
    add(value: unknown, type: string): string {
      values.push(value);
      return `$${values.length}::${type}`;
    },
  };
}
type Parameters = ReturnType<typeof parameters>;

function whereOf(p: Parameters, conditions: Conditions, ...more: readonly string[]): string {
  const { match, without, yearFrom, yearTo, zone } = conditions;
  // One tsquery: the index goes through two lists of hits together, and passes over what the shorter one leaves out.
  const probe = [match, zone].filter((one) => one !== null).map((one) => `(${one})`);
  const parts = [
    ...more,
    ...(probe.length === 0 ? [] : [`r.terms @@ ${p.add(probe.join(" & "), "tsquery")}`]),
    ...(without === null ? [] : [`NOT r.terms @@ ${p.add(without, "tsquery")}`]),
    ...(yearFrom === null ? [] : [`r.year >= ${p.add(yearFrom, "int")}`]),
    ...(yearTo === null ? [] : [`r.year <= ${p.add(yearTo, "int")}`]),
  ];
  return parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
}

/**
 * The score of a row, in the proportions that the best catalogues rank by (an exact title far above words of the title,
 * these above author and title in one box, above names, above subjects, above word forms, above the rest). A short title
 * that holds the words says more than a long one.
 */
function scoreOf(p: Parameters, rank: RankQueries, words: number): string {
  const has = (query: string) => `u.terms[1] @@ ${p.add(query, "tsquery")}`;
  const points = (query: string, score: string) =>
    query === never ? [] : [`CASE WHEN ${has(query)} THEN ${score} ELSE 0 END`];
  const share = `least(1.0, ${p.add(words, "float8")} / greatest(r.title_words, 1))`;
  // Weights of D, C, B, A.
  const weights = "'{0.05,0.15,0.5,1}'::float4[]";
  const parts = [
    ...points(rank.exact, "1000"),
    ...points(rank.number, "1500"),
    ...points(rank.phrase, "60"),
    ...rank.pairs.flatMap((pair) => points(pair, "8")),
    // More than all else but the whole title gives: what lacks a rarer word comes after what lacks a commoner one.
    ...rank.kept.flatMap((query, rarity) => (rarity === 0 ? [] : points(query, `${400 * rarity}`))),
    ...points(rank.kind, "40"),
    ...points(rank.year, "30"),
    ...points(rank.title, `(40 + 40 * ${share})`),
    ...points(rank.titleAuthor, "30"),
    ...points(rank.person, "45"),
    ...points(rank.author, "45"),
    ...points(rank.subject, "25"),
    // Of a book and its film, the book.
    "CASE WHEN r.kind = 'book' THEN 22 ELSE 0 END",
    // Of a book and its translations, the one that most readers read.
    "CASE WHEN r.language = 'id' THEN 4 ELSE 0 END",
    ...(rank.words === never
      ? []
      : [`20 * ts_rank(${weights}, u.terms[1], ${p.add(rank.words, "tsquery")})`]),
    ...(rank.forms === never
      ? []
      : [`8 * ts_rank(${weights}, u.terms[1], ${p.add(rank.forms, "tsquery")})`]),
  ];
  // A vector is stored compressed, and each look at the column would unpack it anew: inside the array it is unpacked once.
  return `(SELECT (${parts.join(" + ")})::float8 FROM (SELECT ARRAY[r.terms] AS terms OFFSET 0) u)`;
}

/** Orders of the hits; each ends with the id, so that pages never overlap. */
const orders = {
  relevance: "score DESC, year DESC NULLS LAST, record_id DESC",
  newest: "record_id DESC",
  year: "year DESC NULLS LAST, record_id DESC",
  oldest: "year ASC NULLS LAST, record_id ASC",
  title: "sort_title ASC, record_id ASC",
  author: "sort_author ASC NULLS LAST, record_id ASC",
} as const;
export type Order = keyof typeof orders;

/** Orders that an index gives, so that the first of a hundred thousand hits need not be sorted for. */
const indexedOrders = {
  ...orders,
  // The indexes have nulls last going up, so first going down: records without a year are left out of "year".
  year: "year DESC, record_id DESC",
} as const;

const listColumns = `c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind,
  c.digital_kind AS "digitalKind", c.language, c.call_number AS "callNumber"`;

/** One pass over the hits for all that has few values, and then only its some hundred combinations are looked at. */
const combinedSql = `combined AS MATERIALIZED (SELECT kind, digital_kind, language, year / 10 * 10 AS decade, available,
  count(*)::int AS count FROM hits GROUP BY 1, 2, 3, 4, 5)`;

const countsOf = (column: string, order = "2 DESC, 1", most = facetValuesMax) =>
  `(SELECT coalesce(json_agg(f), '[]') FROM (SELECT ${column}::text AS value, sum(count)::int AS count FROM combined
     WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY ${order} LIMIT ${most}) f)`;

const namedCountsOf = (column: string) =>
  `(SELECT coalesce(json_agg(json_build_object('value', v.value, 'count', f.count) ORDER BY f.count DESC, v.value), '[]')
     FROM (SELECT id, count(*)::int AS count FROM hits, unnest(${column}) AS id GROUP BY 1 ORDER BY 2 DESC, 1
       LIMIT ${facetValuesMax}) f JOIN search.facet_value v USING (id))`;

const facetsSql = `json_build_object(
  'kinds', ${countsOf("kind")}, 'digitalKinds', ${countsOf("digital_kind")}, 'languages', ${countsOf("language")},
  'decades', ${countsOf("decade", "decade DESC", 40)},
  'authors', ${namedCountsOf("creators")}, 'subjects', ${namedCountsOf("subjects")},
  'locations', ${namedCountsOf("locations")},
  'available', (SELECT coalesce(sum(count), 0)::int FROM combined WHERE available))`;

export type Ask = {
  readonly conditions: Conditions;
  readonly rank: RankQueries;
  /** Words asked, by which the length of a title is judged. */
  readonly words: number;
  readonly order: Order;
  readonly limit: number;
  readonly offset: number;
  readonly facets: boolean;
  /** Hits looked at. */
  readonly cap: number;
  /** More hits than can be ranked are expected: the best kinds are fetched by probes. Planning them costs as much as a search. */
  readonly probes: boolean;
};

/**
 * One pass over the hits: they are counted, counted by facet and ranked as far as the caps reach. Where there are more
 * than can be ranked, the best kinds of hits (the exact title, words in the title, in names, in subjects) are fetched by
 * probes of their own. Answers one row: `total` (up to `cap` + 1), `results`, `facets`.
 */
export function searchStatement(ask: Ask): Statement {
  const { conditions, rank, words, order, facets, cap } = ask;
  const p = parameters();
  const byScore = order === "relevance";
  const score = byScore ? scoreOf(p, rank, words) : "0::float8";
  const columns = "r.record_id, r.year, r.available, r.sort_title, r.sort_author";
  const facetColumns = facets
    ? ", r.kind, r.digital_kind, r.language, r.creators, r.subjects, r.locations"
    : "";
  const ranked = byScore
    ? `CASE WHEN row_number() OVER () <= ${rankedMax} THEN ${score} END`
    : "0::float8";
  // The best are rare, and looked for everywhere; the others in the same part of the catalogue as the hits.
  const best = [rank.exact, rank.number, rank.phrase, ...rank.kept.slice(-1)];
  const better = [...best, rank.title, rank.person, rank.author, rank.titleAuthor, rank.subject]
    .filter(
      (query, at, all) => byScore && ask.probes && query !== never && all.indexOf(query) === at,
    )
    .map((query) => ({ query, zone: best.includes(query) ? null : conditions.zone }));
  const probes = better.map(({ query, zone }) => {
    const match = conditions.match === null ? query : `(${conditions.match}) & ${query}`;
    const where = whereOf(p, { ...conditions, match, zone }, "(SELECT yes FROM many)");
    return `UNION ALL (SELECT ${columns}, ${score} AS score FROM search.record r ${where} LIMIT ${betterMax})`;
  });
  const pool = `SELECT DISTINCT ON (record_id) * FROM (
    SELECT record_id, year, available, sort_title, sort_author, score FROM hits WHERE score IS NOT NULL
    ${probes.join(" ")}) b ORDER BY record_id`;
  const text = `
    WITH hits AS MATERIALIZED (
      SELECT ${columns}${facetColumns}, ${ranked} AS score FROM search.record r ${whereOf(p, conditions)}
      LIMIT ${p.add(cap + 1, "int")}),
    ${facets ? `${combinedSql},` : ""}
    many AS MATERIALIZED (SELECT count(*) > ${rankedMax} AS yes FROM hits),
    pool AS (${pool}),
    page AS (SELECT record_id, available, row_number() OVER (ORDER BY ${orders[order]}) AS place FROM pool
      ORDER BY ${orders[order]} LIMIT ${p.add(ask.limit, "int")} OFFSET ${p.add(ask.offset, "int")})
    SELECT (SELECT count(*)::int FROM hits) AS total,
      (SELECT coalesce(json_agg(l ORDER BY l.place), '[]') FROM (SELECT ${listColumns}, page.available, page.place
         FROM page JOIN catalogue_record c ON c.id = page.record_id) l) AS results,
      ${facets ? facetsSql : "NULL::json"} AS facets`;
  return { text, values: p.values };
}

/** A page of more hits than can be sorted, read in the order of an index. Answers `results` alone. */
export function orderedStatement(ask: Ask): Statement {
  const p = parameters();
  const order = ask.order === "relevance" ? "newest" : ask.order;
  const notNull = order === "year" || order === "oldest" ? ["r.year IS NOT NULL"] : [];
  const byName = order === "author" ? ["r.sort_author IS NOT NULL"] : [];
  const text = `
    WITH page AS MATERIALIZED (SELECT r.record_id, r.available, r.year, r.sort_title, r.sort_author
      FROM search.record r ${whereOf(p, ask.conditions, ...notNull, ...byName)}
      ORDER BY ${indexedOrders[order].replace(" NULLS LAST", "")} LIMIT ${p.add(ask.limit, "int")}
      OFFSET ${p.add(ask.offset, "int")})
    SELECT coalesce(json_agg(l ORDER BY l.place), '[]') AS results FROM (SELECT ${listColumns}, page.available,
      row_number() OVER (ORDER BY ${orders[order].replaceAll(/(year|sort_title|sort_author|record_id)/gu, "page.$1")}) AS place
      FROM page JOIN catalogue_record c ON c.id = page.record_id) l`;
  return { text, values: p.values };
}
