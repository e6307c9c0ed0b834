import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../../mutations";
import { incomingOf } from "../../testing/records";
import { searchCatalogue } from "../queries";
import { readSearch } from "../schema";

const by = { source: "finding", actorId: null, actorName: "Uji", importId: null };

const book = (number: number) =>
  incomingOf({ number: `F${number}`, title: `Layar ${String(number).padStart(2, "0")}` });

/** An id far behind the others, and so a zone of its own with many empty ones before it. */
const farId = 8192 * 40;

/**
 * The catalogue as it is with hundreds of millions of records, to the planner's mind: 30 books, 25 of them in the first
 * zone and 5 in the newest.
 */
async function storeBooks(): Promise<void> {
  const numbers = Array.from({ length: 30 }, (_, at) => at + 1);
  await db().$transaction((tx) => storeRecords(tx, by, numbers.slice(0, 25).map(book)));
  await db()
    .$executeRaw`SELECT setval(pg_get_serial_sequence('catalogue_record', 'id'), ${farId}::int)`;
  await db().$transaction((tx) => storeRecords(tx, by, numbers.slice(25).map(book)));
  await db().$executeRawUnsafe("ANALYZE search.record");
  await db().$executeRaw`UPDATE pg_class SET reltuples = 1e9 WHERE oid = 'search.record'::regclass`;
}

beforeAll(storeBooks);

test("what is held to the newest part of the catalogue is looked for everywhere where that part has too little", async () => {
  const [plan] = await db().$queryRaw<{ "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT FROM search.record WHERE terms @@ 'layar'::tsquery`;
  expect(plan?.["QUERY PLAN"][0].Plan["Plan Rows"]).toBeGreaterThan(1_000_000);

  for (const sort of ["relevance", "newest", "title"]) {
    const found = await searchCatalogue(readSearch({ q: "layar ", sort }));
    expect([found.total, found.totalIsExact], sort).toEqual([30, true]);
    expect(found.results.length, sort).toBe(20);
  }
  const titles = (await searchCatalogue(readSearch({ q: "layar ", sort: "title" }))).results;
  expect(titles[0]?.title).toBe("Layar 01");
  const { total } = await searchCatalogue(readSearch({ q: "layar ", available: "1" }));
  expect(total).toBe(0);
});

test("a page behind the last one is the last one", async () => {
  for (const sort of ["relevance", "title"]) {
    const last = await searchCatalogue(readSearch({ q: "layar ", sort, page: "2" }));
    const behind = await searchCatalogue(readSearch({ q: "layar ", sort, page: "200" }));
    expect(last.results.length, sort).toBe(10);
    expect([behind.page, behind.results], sort).toEqual([2, last.results]);
  }
});
