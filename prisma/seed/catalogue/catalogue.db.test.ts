import { expect, test } from "vitest";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import { searchFor } from "@/lib/catalogue/search/schema";
import { db } from "@/lib/platform/db";
import seedCatalogue from "../catalogue";
import { demoEntries } from "./entries";
import questions from "./questions.json";

const counts = async () => {
  const [row] = await db().$queryRaw<
    { records: number; versions: number; searched: number; copies: number; statuses: string[] }[]
  >`
    SELECT (SELECT count(*)::int FROM catalogue_record WHERE source = 'demo' AND withdrawn_at IS NULL) AS records,
      (SELECT max(version) FROM catalogue_record WHERE source = 'demo') AS versions,
      (SELECT count(*)::int FROM search.record) AS searched,
      count(*)::int AS copies, array_agg(DISTINCT status ORDER BY status) AS statuses
    FROM catalogue_copy WHERE source = 'demo'`;
  return row;
};

test("the demo's catalogue comes in once, with copies that are out, and stays as staff left it", async () => {
  await seedCatalogue({ demo: false });
  expect(await counts()).toMatchObject({ records: 0, copies: 0 });

  await seedCatalogue({ demo: true });
  const first = await counts();
  expect(first).toMatchObject({
    records: demoEntries().length,
    searched: first?.records,
    versions: 1,
  });
  expect(first?.statuses).toEqual(["available", "in-process", "missing", "on-loan", "repair"]);
  const [out] = await db().$queryRaw<{ available: boolean }[]>`
    SELECT s.available FROM search.record s JOIN catalogue_copy c USING (record_id)
    GROUP BY record_id, s.available HAVING bool_and(c.status <> 'available') LIMIT 1`;
  expect(out).toEqual({ available: false });

  await db().$executeRaw`UPDATE catalogue_copy SET status = 'repair'`;
  await seedCatalogue({ demo: true });
  expect(await counts()).toEqual({ ...first, statuses: ["repair"] });
});

test("what people would type, written down before anybody saw the ranking, finds the record it is about", async () => {
  await seedCatalogue({ demo: true });
  const records = await db().catalogueRecord.findMany({
    select: { id: true, controlNumber: true },
  });
  const numbers = new Map(records.map(({ id, controlNumber }) => [id, controlNumber]));
  const missed: string[] = [];
  for (const { query, record, within } of questions) {
    const { results } = await searchCatalogue(searchFor(query));
    const found = results.slice(0, within).map(({ id }) => numbers.get(id));
    if (!found.includes(record)) missed.push(`${query}: ${record} is not within ${within}`);
  }
  expect(missed).toEqual([]);
});
