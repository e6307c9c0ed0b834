import "server-only";
import type { Tx } from "@/lib/platform/db";
import { correct } from "../correction/queries";
import { conditionsOf } from "../domain/conditions";
import { namesTyped } from "../domain/headings";
import { newestPart } from "../domain/newest-part";
import { rankQueries } from "../domain/ranking";
import { searchStatement } from "../domain/statement";
import { askedWords, unfinishedWord } from "../domain/tsquery";
import { titleKey } from "../domain/words";
import type { Question } from "../reading/queries";
import { searching, understand } from "../reading/queries";
import { searchFor } from "../schema";
import type { RecordSuggestion } from "../types";

/** Hits looked at for a line under the box: enough to choose from, few enough for every key pressed. */
const suggestedFrom = 300;
/** Characters from which on something is suggested. */
const suggestedMin = 2;
/** Lines that name an author or a subject, of each. */
const headingsMax = 2;

type TitleLine = { readonly id: number; readonly title: string };
type HeadingLine = { readonly facet: "author" | "subject"; readonly value: string };

const titlesThatBegin = (tx: Tx, key: string, most: number) => tx.$queryRaw<TitleLine[]>`
  SELECT c.id, c.title FROM (SELECT record_id FROM search.record
    WHERE sort_title >= ${key} COLLATE "C" AND sort_title < ${`${key}\u{10ffff}`} COLLATE "C"
    ORDER BY sort_title, record_id LIMIT ${most}) r JOIN catalogue_record c ON c.id = r.record_id
  ORDER BY c.id`;

const headingsThatBegin = (tx: Tx, key: string) => {
  const end = `${key}\u{10ffff}`;
  return tx.$queryRaw<HeadingLine[]>`
    (SELECT facet, value FROM search.facet_value WHERE facet = 'author' AND key >= ${key} COLLATE "C"
      AND key < ${end} COLLATE "C" ORDER BY key LIMIT ${headingsMax})
    UNION ALL (SELECT facet, value FROM search.facet_value WHERE facet = 'subject' AND key >= ${key} COLLATE "C"
      AND key < ${end} COLLATE "C" ORDER BY key LIMIT ${headingsMax})`;
};

/** Records from which on a word is looked for in the newest part alone: each costs some 0.3 µs, however few are looked at. */
const manyRecords = 20_000;

/** The part of the catalogue in which one word, where it is that common, has hits enough to choose from. */
async function partFor(tx: Tx, { queries, counts }: Question): Promise<string | null> {
  const [word, ...others] = askedWords(queries);
  const records = counts.get(word ?? "") ?? 0;
  if (others.length > 0 || records < manyRecords) return null;
  const [newest] = await tx.$queryRaw<{ id: number | null }[]>`
    SELECT max(record_id) AS id FROM search.record`;
  return newestPart(records, newest?.id ?? 0, 2 * suggestedFrom);
}

async function recordsWithWords(tx: Tx, question: Question, typed: string, most: number) {
  const zone = await partFor(tx, question);
  const found = await recordsIn(tx, question, { typed, most, zone });
  return zone === null || found.length === most
    ? found
    : recordsIn(tx, question, { typed, most, zone: null });
}

async function recordsIn(
  tx: Tx,
  { queries, asking }: Question,
  { typed, most, zone }: { typed: string; most: number; zone: string | null },
) {
  const statement = searchStatement({
    conditions: { ...conditionsOf(searchFor(typed), queries, asking), zone },
    rank: rankQueries(queries, asking),
    words: askedWords(queries).length,
    ...{ order: "relevance", limit: most, offset: 0, facets: false },
    ...{ cap: suggestedFrom, probes: false, share: 1 },
  });
  const [row] = await tx.$queryRawUnsafe<{ readonly results: readonly TitleLine[] }[]>(
    statement.text,
    ...statement.values,
  );
  return row?.results ?? [];
}

/** Names and subjects of records that hold the typed words anywhere: *pramoedya* for *Toer, Pramoedya Ananta*. */
async function headingsOf(tx: Tx, ids: readonly number[], key: string) {
  const rows = await tx.$queryRaw<HeadingLine[]>`
    SELECT facet, value FROM search.facet_value WHERE facet IN ('author', 'subject') AND id = ANY(ARRAY(
      SELECT unnest(creators || subjects) FROM search.record WHERE record_id = ANY(${[...ids]}::int[])))
    ORDER BY value`;
  const named = rows.filter(({ value }) => namesTyped(titleKey(value), key));
  return (["author", "subject"] as const).flatMap((one) =>
    named.filter(({ facet }) => facet === one).slice(0, headingsMax),
  );
}

/** Articles that titles are sorted without. */
const article = /^(?:the|an?|de|het|een|la|les?) (?=.{2})/u;

/** All lines for a text, and how it was understood. */
async function linesFor(tx: Tx, typed: string, most: number) {
  const key = titleKey(typed);
  const sorted = key.replace(article, "");
  let begun = await titlesThatBegin(tx, key, most);
  if (begun.length === 0 && sorted !== key) begun = await titlesThatBegin(tx, sorted, most);
  const records = new Map(begun.map(({ id, title }) => [id, title]));
  let headings: readonly HeadingLine[] = await headingsThatBegin(tx, key);
  let question: Question | null = null;
  if (records.size < most) {
    question = await understand(tx, searchFor(typed));
    for (const { id, title } of await recordsWithWords(tx, question, typed, most))
      records.set(id, records.get(id) ?? title);
  }
  if (headings.length === 0 && records.size > 0)
    headings = await headingsOf(tx, [...records.keys()], key);
  return { records, headings, question };
}

/** What was typed with its misspelt words put right, the last one as far as it is written; null when none is. */
async function putRightWhileTyped(
  tx: Tx,
  typed: string,
  question: Question,
): Promise<string | null> {
  const last = unfinishedWord(question.queries[0]);
  const isBegun = last !== null && question.asking.completions.length > 0;
  const correction = await correct(tx, searchFor(typed), question, {
    present: new Set(isBegun ? [last] : []),
    unfinished: isBegun ? null : last,
  });
  return correction?.offered.q ?? null;
}

/**
 * What may be meant by a text that is still being typed: titles that begin like it, records that have its words, authors
 * and subjects that begin like it or are named so in those records; where there is nothing, the same for the text with its
 * misspelt words put right. At most `limit` (1–20) lines, empty for less than two characters. Public.
 */
export async function suggestRecords(
  typed: string,
  limit = 8,
  inside?: Tx,
): Promise<readonly RecordSuggestion[]> {
  const text = typed.slice(0, 200);
  if (titleKey(text).length < suggestedMin) return [];
  const most = Math.min(20, Math.max(1, Math.trunc(limit)));
  return searching(async (tx) => {
    let found = await linesFor(tx, text, most);
    if (found.records.size === 0 && found.headings.length === 0 && found.question !== null) {
      const right = await putRightWhileTyped(tx, text, found.question);
      if (right !== null) found = await linesFor(tx, right, most);
    }
    const { records, headings } = found;
    const titles = [...records].map(([id, title]): RecordSuggestion => {
      return { kind: "record", text: title, id, field: "all" };
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
