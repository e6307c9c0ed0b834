import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { controlNumberOf } from "@/prisma/seed/catalogue/record";
import people from "./people-cases.json";
import { searchCatalogue } from "./queries";
import cases from "./relevance-cases.json";
import { searchFor } from "./schema";
import { suggestRecords } from "./suggestions/queries";
import typing from "./typing-cases.json";

beforeAll(() => seedCatalogue({ demo: true }));

/** `missed` says why a case that somebody may well ask does not come right yet; it counts for nothing. */
type Case = {
  query: string;
  /** Has to be among the first `within`. */
  record?: number;
  within?: number;
  /** Must not be found. */
  not?: number;
  /** Words that have to be said to be absent. */
  absent?: readonly string[];
  /** Nothing may be found. */
  nothing?: boolean;
  missed?: string;
  /** Put aside when the rules were tuned, and looked at once (docs/measurements.md). */
  held?: boolean;
};
/** A line that has to be offered for what is being typed: a record's title, or a name or subject. */
type Typing = { typed: string; record?: number; heading?: string; missed?: string };

const all: readonly Case[] = [...cases, ...people];
const expected = all.filter(({ missed }) => missed === undefined);

async function titleOf() {
  const records = await db().catalogueRecord.findMany({
    select: { id: true, controlNumber: true, title: true },
  });
  const titles = new Map(records.map(({ controlNumber, title }) => [controlNumber, title]));
  const numbers = new Map(records.map(({ id, controlNumber }) => [id, controlNumber]));
  return { titles, numbers };
}

test("each query has its record among the first so many", async () => {
  const { numbers } = await titleOf();
  const missed: string[] = [];
  for (const { query, record = 0, within = 0, not = 0, absent, nothing } of expected) {
    const answer = await searchCatalogue(searchFor(query), { clock: () => 0 });
    const { results, basis, total } = answer;
    const place = (one: number) =>
      results.findIndex(({ id }) => numbers.get(id) === controlNumberOf(one));
    const at = place(record);
    const first = `(${basis}; first: ${results[0]?.title})`;
    if (nothing) {
      if (total > 0) missed.push(`${query}: ${total} found ${first}`);
      continue;
    }
    if (at < 0 || at >= within)
      missed.push(
        `${query}: ${record} is ${at < 0 ? "missing" : `at ${at + 1}`}, not within ${within} ${first}`,
      );
    if (not > 0 && place(not) >= 0) missed.push(`${query}: ${not} is there`);
    if (absent && answer.absentWords.join() !== absent.join())
      missed.push(`${query}: said to be absent: ${answer.absentWords.join()}`);
  }
  expect(missed).toEqual([]);
}, 240_000);

test("what is being typed has its line", async () => {
  const { titles } = await titleOf();
  const missed: string[] = [];
  for (const { typed, record, heading, missed: why } of typing as readonly Typing[]) {
    const text = heading ?? titles.get(controlNumberOf(record ?? 0));
    const lines = await suggestRecords(typed);
    const isThere = lines.some(
      (line) => line.text === text && (line.kind === "record") === (heading === undefined),
    );
    if (!isThere && why === undefined) missed.push(`${typed}: no line ${text}`);
  }
  expect(missed).toEqual([]);
});

test("the suite is what it has to be: cases of our own, none twice, of records there are", () => {
  expect(expected.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  for (const { within = 1 } of all) expect(within).toBeLessThanOrEqual(20);
});
