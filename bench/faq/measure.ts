import { z } from "zod";
import { indexEntry } from "@/lib/faq/mutations";
import { searchFaq } from "@/lib/faq/queries";
import type { FaqEntryText, FaqSearch } from "@/lib/faq/types";
import type { createDb, Db } from "@/lib/platform/create-db";
import ownList from "./queries.json";
import strangersList from "./queries-strangers.json";

const querySchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.enum(["id", "en"]),
  kind: z.enum(["informal", "formal", "english", "typo", "prefix"]),
  /** Entries any of which answers it; none when the FAQ does not. */
  expected: z.array(z.string()),
  held: z.boolean(),
});
export type Query = z.output<typeof querySchema>;

export type QuerySet = { readonly name: string; readonly queries: readonly Query[] };

/** The set written before the search, by whoever wrote the word tables; its held-out half is never for tuning. */
export const queries: readonly Query[] = z.array(querySchema).parse(ownList);

/** The set of somebody who had seen the entries and the list of short forms, but no word table and no search. */
export const strangersQueries: readonly Query[] = z.array(querySchema).parse(strangersList);

export const querySets: readonly QuerySet[] = [
  { name: "own", queries },
  { name: "strangers", queries: strangersQueries },
];

export type Outcome = { readonly query: Query; readonly found: FaqSearch };

/** Takes entries into the index of a scratch database, a hundred at a time. */
export async function indexAll(
  database: ReturnType<typeof createDb>,
  entries: readonly FaqEntryText[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += 100)
    await database.$transaction(async (tx) => {
      for (const entry of entries.slice(at, at + 100)) await indexEntry(tx, entry);
    });
}

/** Asks every query, one after the other. */
export async function askAll(database: Db, asked: readonly Query[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const query of asked) {
    const found = await searchFaq({ query: query.text, locale: query.lang }, database);
    outcomes.push({ query, found });
  }
  return outcomes;
}

/** True when one of the first `depth` results is an entry that answers. */
export function isFound({ query, found }: Outcome, depth: number): boolean {
  return found.results.slice(0, depth).some(({ slug }) => query.expected.includes(slug));
}

/** Shares from 0 to 1; recall among the queries that have an answer, whatever `answered` says. */
export type Rates = {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly recallAt1: number;
  readonly recallAt3: number;
  /** Of those without an answer, as many as possible: the search knows that it does not know. */
  readonly unanswerableHandedOver: number;
  /** Of those with an answer, as few as possible. */
  readonly answerableHandedOver: number;
};

/** What the set says of a search. */
export function ratesOf(outcomes: readonly Outcome[]): Rates {
  const answerable = outcomes.filter(({ query }) => query.expected.length > 0);
  const unanswerable = outcomes.filter(({ query }) => query.expected.length === 0);
  const share = (all: readonly Outcome[], is: (outcome: Outcome) => boolean) =>
    all.filter(is).length / Math.max(1, all.length);
  const handedOver = ({ found }: Outcome) => !found.answered;
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    recallAt1: share(answerable, (outcome) => isFound(outcome, 1)),
    recallAt3: share(answerable, (outcome) => isFound(outcome, 3)),
    unanswerableHandedOver: share(unanswerable, handedOver),
    answerableHandedOver: share(answerable, handedOver),
  };
}
