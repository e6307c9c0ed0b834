import { beforeAll, expect, test, vi } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import seedCatalogue from "@/prisma/seed/catalogue";
import { indexReading } from "./domain/index-reading";
import { indexAgain, mergeWaitingWords } from "./jobs";
import { searchCatalogue } from "./queries";
import { searchFor } from "./schema";

beforeAll(() => seedCatalogue({ demo: true }));

const system = actAsSystem("test");
const running = new AbortController().signal;
const nothing = { indexed: 0, unread: 0 };
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
  expect(await indexAgain(system, running)).toEqual(nothing);
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
  expect(await indexAgain(system, running)).toEqual({ indexed: rows.length, unread: 0 });
  expect([await found("pendidikan"), await found("mendidik")]).toEqual(before);
  expect(await rowsOf()).toEqual(rows);
  expect(await vocabulary()).toEqual(words);
  expect(await stateOf()).toEqual(isCurrent);
  expect(await indexAgain(system, running)).toEqual(nothing);
});

test("it goes on where it was cut off", async () => {
  const rows = await rowsOf();
  const half = Math.floor(rows.length / 2);
  const reached = rows[half - 1]?.id ?? 0;
  await forgetRoots();
  const forgotten = await rowsOf();
  await note("older", null);
  expect(await indexAgain(system, AbortSignal.abort())).toEqual(nothing);
  expect(await stateOf()).toEqual([{ reading: indexReading, indexedTo: 0 }]);
  await note(indexReading, reached);
  expect(await indexAgain(system, running)).toEqual({ indexed: rows.length - half, unread: 0 });
  expect(await rowsOf()).toEqual([...forgotten.slice(0, half), ...rows.slice(half)]);
  expect(await stateOf()).toEqual(isCurrent);
});

test("records that cannot be indexed are set aside and named by their ids, and the others are indexed", async () => {
  await note("older", null);
  await indexAgain(system, running);
  const rows = await rowsOf();
  const [damaged, refused] = [rows[3]?.id ?? 0, rows[150]?.id ?? 0];
  await db()
    .$executeRaw`UPDATE catalogue_record SET marc = '\\xff'::bytea WHERE id = ${damaged}::int`;
  await forgetRoots();
  const forgotten = await rowsOf();
  await db().$executeRawUnsafe(
    `ALTER TABLE search.record ADD CONSTRAINT test_refused CHECK (record_id <> ${refused}) NOT VALID`,
  );
  await note("older", null);
  const said: unknown[] = [];
  const log = vi
    .spyOn(process.stderr, "write")
    .mockImplementation((line) => said.push(JSON.parse(String(line))) > 0);
  const done = await indexAgain(system, running).finally(() => log.mockRestore());
  await db().$executeRawUnsafe("ALTER TABLE search.record DROP CONSTRAINT test_refused");
  const counts = { indexed: rows.length - 2, unread: 2 };
  expect(done).toEqual(counts);
  expect(said).toEqual([
    ...[damaged, refused].map((id) => ({ catalogue: "not-indexed", id })),
    { catalogue: "indexed-again", ...counts },
  ]);
  const asTheyWere = new Map(forgotten.map((row) => [row.id, row]));
  expect(await rowsOf()).toEqual(
    rows.map((row) => (row.id === damaged || row.id === refused ? asTheyWere.get(row.id) : row)),
  );
  expect(await stateOf()).toEqual(isCurrent);
});
