import type { Conditions } from "./conditions";
import type { Order, Statement } from "./statement-parts";
import { listColumns, orders, parameters, whereOf } from "./statement-parts";

/** A page of hits in an order that is not the ranking. */
export type OrderedAsk = {
  readonly conditions: Conditions;
  readonly order: Exclude<Order, "relevance">;
  readonly limit: number;
  readonly offset: number;
};

/**
 * Rows that are walked through in an order, looking for hits: some 5 µs each. Hits that have much to do with the order (the
 * works of somebody, by author) may all lie behind them.
 */
export const walkedMax = 20_000;

/** Orders that an index gives, so that the first of a hundred thousand hits need not be sorted for. */
const indexedOrders = {
  newest: "r.record_id DESC",
  // The indexes have nulls last going up, so first going down: records without a year or author are left out.
  year: "r.year DESC, r.record_id DESC",
  oldest: "r.year ASC, r.record_id ASC",
  title: "r.sort_title ASC, r.record_id ASC",
  author: "r.sort_author ASC, r.record_id ASC",
} as const;

const present = {
  ...{ newest: [], title: [] },
  ...{ year: ["r.year IS NOT NULL"], oldest: ["r.year IS NOT NULL"] },
  author: ["r.sort_author IS NOT NULL"],
} as const;

const anything: Conditions = {
  ...{ match: null, filters: [], without: null },
  ...{ yearFrom: null, yearTo: null, zone: null },
};

const columns = "r.record_id, r.available, r.year, r.sort_title, r.sort_author";

const listOf = (order: OrderedAsk["order"]) => `
  SELECT coalesce(json_agg(l ORDER BY l.place), '[]') AS results FROM (SELECT ${listColumns}, page.available,
    row_number() OVER (ORDER BY ${orders[order].replaceAll(/(year|sort_title|sort_author|record_id)/gu, "page.$1")}) AS place
    FROM page JOIN catalogue_record c ON c.id = page.record_id) l`;

/**
 * The page, read in the order of an index as far as `walkedMax` rows: it may hold less than was asked for though there are
 * more hits. Answers `results` alone. The planner's bitmaps have to be off, else it reads all hits.
 */
export function walkStatement({ conditions, order, limit, offset }: OrderedAsk): Statement {
  const p = parameters();
  const { yearFrom, yearTo } = conditions;
  // An order by year begins where the years asked for do.
  const years = order === "year" || order === "oldest" ? { yearFrom, yearTo } : {};
  const start = whereOf(p, { ...anything, ...years }, ...present[order]);
  const text = `
    WITH walked AS NOT MATERIALIZED (SELECT ${columns}, r.terms FROM search.record r ${start}
      ORDER BY ${indexedOrders[order]} LIMIT ${walkedMax}),
    page AS MATERIALIZED (SELECT ${columns} FROM walked r ${whereOf(p, conditions)}
      LIMIT ${p.add(limit, "int")} OFFSET ${p.add(offset, "int")})
    ${listOf(order)}`;
  return { text, values: p.values };
}

/** The page of all hits sorted, however many there are. Answers `results` alone. */
export function sortStatement({ conditions, order, limit, offset }: OrderedAsk): Statement {
  const p = parameters();
  const text = `
    WITH hits AS MATERIALIZED (SELECT ${columns} FROM search.record r ${whereOf(p, conditions)}),
    page AS MATERIALIZED (SELECT * FROM hits ORDER BY ${orders[order]}
      LIMIT ${p.add(limit, "int")} OFFSET ${p.add(offset, "int")})
    ${listOf(order)}`;
  return { text, values: p.values };
}
