import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { controlNumberOf } from "@/prisma/seed/catalogue/record";
import { searchCatalogue } from "./queries";
import cases from "./relevance-cases.json";
import { searchFor } from "./schema";

beforeAll(() => seedCatalogue({ demo: true }), 60_000);

/** `missed` says why a case that somebody may well ask does not come right yet; it counts for nothing. */
type Case = { query: string; record: number; within: number; missed?: string };
const expected = (cases as readonly Case[]).filter(({ missed }) => missed === undefined);

test("each query has its record among the first so many", async () => {
  const records = await db().catalogueRecord.findMany({
    select: { id: true, controlNumber: true },
  });
  const numbers = new Map(records.map(({ id, controlNumber }) => [id, controlNumber]));
  const missed: string[] = [];
  for (const { query, record, within } of expected) {
    const { results, basis } = await searchCatalogue(searchFor(query));
    const place = results.findIndex(({ id }) => numbers.get(id) === controlNumberOf(record));
    if (place < 0 || place >= within)
      missed.push(
        `${query}: ${record} is ${place < 0 ? "missing" : `at ${place + 1}`}, not within ${within} (${basis}; first: ${results[0]?.title})`,
      );
  }
  expect(missed).toEqual([]);
}, 120_000);

test("the suite is what it has to be: cases of our own, none twice, of records there are", () => {
  expect(expected.length).toBeGreaterThanOrEqual(210);
  expect(new Set(cases.map(({ query }) => query)).size).toBe(cases.length);
  for (const { within } of cases) expect(within).toBeLessThanOrEqual(20);
});
