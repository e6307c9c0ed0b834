import "server-only";
import type { Tx } from "@/lib/platform/db";
import { conditionsOf } from "../domain/conditions";
import { rankQueries } from "../domain/ranking";
import { searchStatement } from "../domain/statement";
import { askedWords } from "../domain/tsquery";
import { titleKey } from "../domain/words";
import { searching, understand } from "../reading/queries";
import { searchFor } from "../schema";
import type { RecordSuggestion } from "../types";

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
        conditions: conditionsOf(search, question.queries, question.asking),
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
      const [row] = await tx.$queryRawUnsafe<
        { readonly results: readonly { readonly id: number; readonly title: string }[] }[]
      >(statement.text, ...statement.values);
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
