import type { Conditions } from "./conditions";

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Numbers the parameters of a statement. */
export function parameters() {
  const values: unknown[] = [];
  return {
    values,
    add(value: unknown, type: string): string {
      values.push(value);
      return `$${values.length}::${type}`;
    },
  };
}
export type Parameters = ReturnType<typeof parameters>;

/** The conditions of a search on its row `r`, and `more`; "" for none. */
export function whereOf(p: Parameters, conditions: Conditions, ...more: readonly string[]): string {
  const { match, filters, without, yearFrom, yearTo, zone } = conditions;
  // Each a condition of its own: the index leaps to and fro between conditions and passes over what one of them leaves out,
  // but inside one tsquery it goes through all records of its rarer words, of zones and decades too.
  const probes = [match, ...filters, zone].filter((one) => one !== null);
  const parts = [
    ...more,
    ...probes.map((probe) => `r.terms @@ ${p.add(probe, "tsquery")}`),
    ...(without === null ? [] : [`NOT r.terms @@ ${p.add(without, "tsquery")}`]),
    ...(yearFrom === null ? [] : [`r.year >= ${p.add(yearFrom, "int")}`]),
    ...(yearTo === null ? [] : [`r.year <= ${p.add(yearTo, "int")}`]),
  ];
  return parts.length === 0 ? "" : `WHERE ${parts.join(" AND ")}`;
}

/** Orders of the hits; each ends with the id, so that pages never overlap. */
export const orders = {
  relevance: "score DESC, year DESC NULLS LAST, record_id DESC",
  newest: "record_id DESC",
  year: "year DESC NULLS LAST, record_id DESC",
  oldest: "year ASC NULLS LAST, record_id ASC",
  title: "sort_title ASC, record_id ASC",
  author: "sort_author ASC NULLS LAST, record_id ASC",
} as const;
export type Order = keyof typeof orders;

/** What a list shows of a record `c`. */
export const listColumns = `c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind,
  c.digital_kind AS "digitalKind", c.language, c.call_number AS "callNumber"`;
