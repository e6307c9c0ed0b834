import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { holdCatalogue, refreshSearch } from "../mutations";
import { indexReading } from "./domain/index-reading";
import { mergeWords } from "./mutations";
import { isIndexBehind } from "./reading/queries";

/** Adds the last words of an import to the vocabulary; costs one look when there are none. */
export async function mergeWaitingWords(_system: System): Promise<void> {
  const [row] = await db().$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM search.catalogue_word_change) AS waits`;
  if (!row?.waits) return;
  await db().$transaction(
    async (tx) => {
      await holdCatalogue(tx);
      await mergeWords(tx);
    },
    { timeout: 60_000 },
  );
}

/** Records of one transaction, a part of a second: whoever stores a record waits for it. */
const batchSize = 100;

/**
 * After an upgrade that reads words otherwise: indexes every record again that an older reading has indexed, in the order
 * of their ids. Where it is cut off it goes on; between two batches it leaves the machine alone for as long as the last
 * one took. Costs a look at one row when nothing is to be done.
 * @param signal ends it after the batch at hand
 * @returns how many were indexed
 */
export async function indexAgain(_system: System, signal: AbortSignal): Promise<number> {
  if (!(await isIndexBehind(db()))) return 0;
  await db().$executeRaw`
    UPDATE search.catalogue_reading SET reading = ${indexReading}, indexed_to = 0 WHERE reading <> ${indexReading}`;
  let indexed = 0;
  let count = batchSize;
  while (count > 0 && !signal.aborted) {
    const began = performance.now();
    count = await indexBatch();
    indexed += count;
    if (count > 0)
      await pause(performance.now() - began, undefined, { signal }).catch(() => undefined);
  }
  return indexed;
}

/** Indexes the next records and notes how far it is; the last time, that nothing is left. */
async function indexBatch(): Promise<number> {
  return db().$transaction(
    async (tx) => {
      await holdCatalogue(tx);
      const rows = await tx.$queryRaw<{ id: number }[]>`
        SELECT record_id AS id FROM search.record
        WHERE record_id > (SELECT indexed_to FROM search.catalogue_reading)
        ORDER BY record_id LIMIT ${batchSize}::int`;
      const ids = rows.map(({ id }) => id);
      await refreshSearch(tx, ids);
      await tx.$executeRaw`UPDATE search.catalogue_reading SET indexed_to = ${ids.at(-1) ?? null}::int`;
      return ids.length;
    },
    { timeout: 60_000 },
  );
}
