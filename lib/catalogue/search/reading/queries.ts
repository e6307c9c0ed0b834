import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { indexReading } from "../domain/index-reading";
import type { ParsedQuery } from "../domain/query";
import { parseNumber, parseQuery } from "../domain/query";
import type { KnownWord } from "../domain/spelling";
import type { Asking } from "../domain/tsquery";
import { askedWords, unfinishedWord } from "../domain/tsquery";
import type { WiderWord } from "../domain/wider";
import { widen } from "../domain/wider";
import type { CatalogueSearch } from "../schema";

/** A question is given up after this long: whatever was asked, nobody else shall wait for it. */
const patienceMs = 4000;

/**
 * Runs `read` with the settings a search needs: an index probe always (the planner takes two common words that never
 * meet for many hits, and would read the whole table), and room to build its bitmap.
 */
export async function searching<Value>(read: (tx: Tx) => Promise<Value>, tx?: Tx): Promise<Value> {
  const run = async (inside: Tx) => {
    await inside.$executeRawUnsafe(
      `SELECT set_config('enable_seqscan', 'off', true), set_config('work_mem', '16MB', true),
        set_config('statement_timeout', '${patienceMs}', true)`,
    );
    return read(inside);
  };
  return tx ? run(tx) : db().$transaction(run);
}

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

/** In how many titles, names and subjects each word stands; one that is missing stands in none. */
export async function countWords(
  tx: Tx,
  words: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (words.length === 0) return new Map();
  const rows = await tx.$queryRaw<KnownWord[]>`
    SELECT word, records FROM search.catalogue_word WHERE word = ANY(${[...words]}::text[]) AND records > 0`;
  return new Map(rows.map(({ word, records }) => [word, records]));
}

/** Whether records are left that another reading has indexed (`indexAgain`, ../jobs.ts). */
export async function isIndexBehind(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ behind: boolean }[]>`
    SELECT EXISTS (SELECT FROM search.catalogue_reading
      WHERE indexed_to IS NOT NULL OR reading <> ${indexReading}) AS behind`;
  return row?.behind ?? false;
}

/** A search as it was understood: the one box first, then the fields of the advanced form. */
export type Question = {
  readonly queries: readonly [ParsedQuery, ...ParsedQuery[]];
  readonly asking: Asking;
  readonly counts: ReadonlyMap<string, number>;
};

/** Reads what was typed, and asks the vocabulary how common its words are and what the last of them may become. */
export async function understand(tx: Tx, search: CatalogueSearch): Promise<Question> {
  const { field, q } = search;
  const main = field === "isbn" ? parseNumber(q) : parseQuery(q, field === "all" ? null : field);
  const queries = [
    main,
    parseQuery(search.inTitle, "title"),
    parseQuery(search.inAuthor, "author"),
    parseQuery(search.inSubject, "subject"),
    parseQuery(search.inPublisher, "publisher"),
    parseNumber(search.isbn),
  ] as const;
  const counts = await countWords(tx, askedWords(queries));
  const word = unfinishedWord(main);
  const completions =
    word !== null && (counts.get(word) ?? 0) < unfinishedRecordsMax ? await complete(tx, word) : [];
  const asking = {
    records: (one: string) => counts.get(one) ?? 0,
    completions,
    // Who asks for what is written gets nothing else.
    ...{ oldSpelling: search.old, meanings: search.old },
    isBehind: await isIndexBehind(tx),
  };
  return { queries, asking, counts };
}

/** A question read by what its words mean besides (domain/wider.ts), and which words those are; null for none. */
export async function widenQuestion(
  tx: Tx,
  { queries: [main, ...fields], asking, counts }: Question,
): Promise<{ readonly question: Question; readonly read: readonly WiderWord[] } | null> {
  const wide = widen(main);
  if (wide === null) return null;
  const words = wide.read.flatMap((one) => one.words.flatMap((some) => some.split(" ")));
  const known = new Map([...counts, ...(await countWords(tx, [...new Set(words)]))]);
  const records = (one: string) => known.get(one) ?? 0;
  const question = { queries: [wide.query, ...fields], asking: { ...asking, records } } as const;
  return { question: { ...question, counts: known }, read: wide.read };
}
