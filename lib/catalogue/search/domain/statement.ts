import type { Conditions } from "./conditions";
import type { RankQueries } from "./ranking";
import type { Order, Parameters, Statement } from "./statement-parts";
import { listColumns, orders, parameters, whereOf } from "./statement-parts";
import { never } from "./tsquery";

/** Hits that are counted, and counted by facet; beyond them the answer is "lebih dari". */
export const hitsMax = 10_000;
/** Hits up to which all are ranked, at 2–3 µs each; of more, `Ask.share` says how many. */
export const rankedMax = 5_000;
/** Hits of each better kind that are ranked besides, where not all are. */
const betterMax = 300;
/** Hits reached by leafing through an order that is not the ranking, where there are more than can be sorted. */
export const leafedMax = 400;
const facetValuesMax = 20;

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
  // Whoever has each word in the title, or each in a name, has each in one of the two: most hits need no further look.
  const inside = [
    "30",
    ...points(rank.title, `(40 + 40 * ${share})`),
    ...points(rank.author, `(45 + ${[...points(rank.person, "45"), "0"].join(" + ")})`),
  ];
  const rankOf = (query: string) => `ts_rank(${weights}, u.terms[1], ${p.add(query, "tsquery")})`;
  const ranks = [
    { query: rank.words, weight: rank.words === rank.forms ? 28 : 20 },
    { query: rank.words === rank.forms ? never : rank.forms, weight: 8 },
  ].filter(({ query }) => query !== never);
  const parts = [
    ...points(rank.exact, "1000"),
    ...points(rank.number, "1500"),
    ...points(rank.phrase, "60"),
    ...rank.pairs.flatMap((pair) => points(pair, "8")),
    // More than all else but the whole title gives: what lacks a rarer word comes after what lacks a commoner one.
    ...rank.kept.flatMap((query, rarity) => (rarity === 0 ? [] : points(query, `${400 * rarity}`))),
    ...points(rank.kind, "40"),
    ...points(rank.year, "30"),
    ...points(rank.titleAuthor, `(${inside.join(" + ")})`),
    ...points(rank.subject, "25"),
    // Of a book and its film, the book.
    "CASE WHEN r.kind = 'book' THEN 22 ELSE 0 END",
    // Of a book and its translations, the one that most readers read.
    "CASE WHEN r.language = 'id' THEN 4 ELSE 0 END",
    ...ranks.map(({ query, weight }) => `${weight} * ${rankOf(query)}`),
  ];
  // A vector is stored compressed, and each look at the column would unpack it anew: inside the array it is unpacked once.
  return `(SELECT (${parts.join(" + ")})::float8 FROM (SELECT ARRAY[r.terms] AS terms OFFSET 0) u)`;
}

/** One pass over the hits for all that has few values, and then only its some hundred combinations are looked at. */
const combinedSql = `combined AS MATERIALIZED (SELECT kind, digital_kind, language, year / 10 * 10 AS decade, available,
  count(*)::int AS count FROM hits GROUP BY 1, 2, 3, 4, 5)`;

const countsOf = (column: string, order = "2 DESC, 1", most = facetValuesMax) =>
  `(SELECT coalesce(json_agg(f), '[]') FROM (SELECT ${column}::text AS value, sum(count)::int AS count FROM combined
     WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY ${order} LIMIT ${most}) f)`;

const namedCountsOf = (column: string) =>
  `(SELECT coalesce(json_agg(json_build_object('value', v.value, 'count', f.count) ORDER BY f.count DESC, v.value), '[]')
     FROM (SELECT id, count(*)::int AS count FROM (SELECT unnest(${column}) AS id FROM hits) e GROUP BY 1
       ORDER BY 2 DESC, 1 LIMIT ${facetValuesMax}) f JOIN search.facet_value v USING (id))`;

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
  /**
   * One hit in so many is ranked, by its number: a window function that counts the first so many would carry all the words
   * of all rows along, which costs an eighth of a search for a common word.
   */
  readonly share: 1 | 2;
  /** More hits than can be ranked are expected: the best kinds are fetched by probes. Planning them costs as much as a search. */
  readonly probes: boolean;
};

/**
 * One pass over the hits: they are counted, counted by facet and ranked as far as the share reaches. Where not all are
 * ranked, the best kinds of hits (the exact title, words in the title, in names, in subjects) are fetched by
 * probes of their own. Answers one row: `total` (up to `cap` + 1), `ranked` (how many of them have a place in the order, up
 * to `cap`), `results`, `facets`; no results where there are more than `cap` and the order is not the ranking
 * (`walkStatement` and `sortStatement` read those). Behind the last page lies the last page.
 */
export function searchStatement(ask: Ask): Statement {
  const { conditions, rank, words, order, facets, cap, limit } = ask;
  const p = parameters();
  const byScore = order === "relevance";
  const score = byScore ? scoreOf(p, rank, words) : "0::float8";
  const columns = "r.record_id, r.year, r.available, r.sort_title, r.sort_author";
  // First, for they are read again and again, each time from the row's beginning.
  const facetColumns = facets
    ? "r.creators, r.subjects, r.locations, r.kind, r.digital_kind, r.language, "
    : "";
  const isPart = byScore && ask.share > 1;
  const ranked = isPart ? `CASE WHEN r.record_id % ${ask.share} = 0 THEN ${score} END` : score;
  // The best are rare, and looked for everywhere; the others in the same part of the catalogue as the hits.
  const best = [rank.exact, rank.number, rank.phrase, ...rank.kept.slice(-1)];
  const asked = new Set([never, conditions.match]);
  const probe = (query: string, zone: string | null, when: string) => {
    if (!byScore || !ask.probes || asked.has(query)) return [];
    asked.add(query);
    const filters = [...conditions.filters, query];
    const where = whereOf(p, { ...conditions, filters, zone }, when);
    return [
      `(SELECT ${columns}, ${score} AS score FROM search.record r ${where} LIMIT ${betterMax})`,
    ];
  };
  const isMany = "(SELECT yes FROM many)";
  const rare = best.flatMap((query) => probe(query, null, isMany));
  const good = rank.better.flatMap((query) => probe(query, conditions.zone, isMany));
  // Of what is not as good there is enough already, where one of the better kinds came to its limit.
  const fair = rank.fair.flatMap((query) =>
    probe(query, conditions.zone, `${isMany} AND (SELECT yes FROM few)`),
  );
  const unions = [...rare, ...good.map((_, at) => `SELECT * FROM good${at}`), ...fair];
  const goods = good.map((select, at) => `good${at} AS MATERIALIZED ${select},`);
  const few = good.map((_, at) => `(SELECT count(*) < ${betterMax} FROM good${at})`);
  const scored = "SELECT record_id, year, available, sort_title, sort_author, score FROM hits";
  const pool = byScore
    ? [`${scored} WHERE score IS NOT NULL`, ...unions].join(" UNION ALL ")
    : `${scored} WHERE NOT (SELECT yes FROM many)`;
  const text = `
    WITH hits AS MATERIALIZED (
      SELECT ${facetColumns}${columns}, ${ranked} AS score FROM search.record r ${whereOf(p, conditions)}
      LIMIT ${p.add(cap + 1, "int")}),
    ${facets ? `${combinedSql},` : ""}
    many AS MATERIALIZED (SELECT total, reached, reached < total AS yes
      FROM (SELECT count(*)::int AS total, least(count(score), ${cap})::int AS reached FROM hits) c),
    ${goods.join(" ")}
    few AS MATERIALIZED (SELECT ${few.length === 0 ? "true" : few.join(" AND ")} AS yes),
    pool AS (${unions.length === 0 ? pool : `SELECT DISTINCT ON (record_id) * FROM (${pool}) b ORDER BY record_id`}),
    page AS (SELECT record_id, available, row_number() OVER (ORDER BY ${orders[order]}) AS place FROM pool
      ORDER BY ${orders[order]} LIMIT ${p.add(limit, "int")}
      OFFSET (SELECT least(${p.add(ask.offset, "int")}, (greatest(reached, 1) - 1) / ${p.add(limit, "int")} * ${p.add(limit, "int")}) FROM many))
    SELECT (SELECT total FROM many) AS total, (SELECT reached FROM many) AS ranked,
      (SELECT coalesce(json_agg(l ORDER BY l.place), '[]') FROM (SELECT ${listColumns}, page.available, page.place
         FROM page JOIN catalogue_record c ON c.id = page.record_id) l) AS results,
      ${facets ? facetsSql : "NULL::json"} AS facets`;
  return { text, values: p.values };
}

/**
 * How to rank once more where far fewer or far more were found than expected: all of the few, and of the many those that
 * probes find besides. Null where it was done as it should be.
 */
export function rankedBetter(
  { order, probes }: Pick<Ask, "order" | "probes">,
  { total, ranked }: { readonly total: number; readonly ranked: number },
): Pick<Ask, "share" | "probes"> | null {
  if (order !== "relevance") return null;
  if (ranked < total && total <= rankedMax) return { share: 1, probes };
  return total > hitsMax && !probes ? { share: 2, probes: true } : null;
}
