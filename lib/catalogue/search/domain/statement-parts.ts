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
