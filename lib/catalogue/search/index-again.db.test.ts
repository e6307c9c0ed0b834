import { beforeAll, expect, test } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { indexReading } from "./domain/index-reading";
import { indexAgain, mergeWaitingWords } from "./jobs";
import { searchCatalogue } from "./queries";
import { searchFor } from "./schema";

beforeAll(() => seedCatalogue({ demo: true }), 60_000);

const system = actAsSystem("test");
const running = new AbortController().signal;
const isCurrent = [{ reading: indexReading, indexedTo: null }];

const stateOf = () => db().$queryRaw<{ reading: string; indexedTo: number | null }[]>`
  SELECT reading, indexed_to AS "indexedTo" FROM search.catalogue_reading`;
const rowsOf = () => db().$queryRaw<{ id: number; terms: string }[]>`
  SELECT record_id AS id, md5(terms::text) AS terms FROM search.record ORDER BY record_id`;
async function vocabulary() {
  await mergeWaitingWords(system);
  return db()
    .$queryRaw`SELECT word, records FROM search.catalogue_word WHERE records <> 0 ORDER BY word`;
}
/** Leaves of every record what a reading makes that knows no root. */
const forgetRoots = () => db().$executeRaw`
  UPDATE search.record SET terms = ts_delete(terms, ARRAY(SELECT lexeme FROM unnest(terms) WHERE weights <@ '{C}'))`;
const note = (reading: string, indexedTo: number | null) => db().$executeRaw`
  UPDATE search.catalogue_reading SET reading = ${reading}, indexed_to = ${indexedTo}::int`;
const found = async (q: string) => {
  const { basis, total } = await searchCatalogue(searchFor(q));
  return basis === "asked" ? total : 0;
};

test("a catalogue that has just been filled is not indexed again", async () => {
  expect(await stateOf()).toEqual(isCurrent);
  expect(await indexAgain(system, running)).toBe(0);
});

test("what an older reading has indexed is found again, and the job ends", async () => {
  const rows = await rowsOf();
  const words = await vocabulary();
  const before = [await found("pendidikan"), await found("mendidik")];
  expect(Math.min(...before)).toBeGreaterThan(1);
  await forgetRoots();
  await note("older", null);
  // Whoever fills more into it does not say that the rest is read anew.
  await seedCatalogue({ demo: true });
  // Until then a word is still found as it stands, though not by its root.
  expect(await found("pendidikan")).toBe(before[0]);
  expect(await found("mendidik")).toBeLessThan(before[1] ?? 0);
  expect(await indexAgain(system, running)).toBe(rows.length);
  expect([await found("pendidikan"), await found("mendidik")]).toEqual(before);
  expect(await rowsOf()).toEqual(rows);
  expect(await vocabulary()).toEqual(words);
  expect(await stateOf()).toEqual(isCurrent);
  expect(await indexAgain(system, running)).toBe(0);
}, 60_000);

test("it goes on where it was cut off", async () => {
  const rows = await rowsOf();
  const half = Math.floor(rows.length / 2);
  const reached = rows[half - 1]?.id ?? 0;
  await forgetRoots();
  const forgotten = await rowsOf();
  await note("older", null);
  expect(await indexAgain(system, AbortSignal.abort())).toBe(0);
  expect(await stateOf()).toEqual([{ reading: indexReading, indexedTo: 0 }]);
  await note(indexReading, reached);
  expect(await indexAgain(system, running)).toBe(rows.length - half);
  expect(await rowsOf()).toEqual([...forgotten.slice(0, half), ...rows.slice(half)]);
  expect(await stateOf()).toEqual(isCurrent);
}, 60_000);
