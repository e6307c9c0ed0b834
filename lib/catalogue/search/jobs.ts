import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { System } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { isDataFault } from "../domain/data-fault";
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

/** What an indexing again came to. */
export type IndexedAgain = {
  readonly indexed: number;
  /** Records set aside: their fields cannot be read, or the index does not take them. They are found as they were before. */
  readonly unread: number;
};

/**
 * After an upgrade that reads words otherwise: indexes every record again that an older reading has indexed, in the order
 * of their ids. Where it is cut off it goes on; between two batches it leaves the machine alone for as long as the last
 * one took. One record that cannot be indexed keeps no other from it: the log names it, by its id alone. Costs a look at
 * one row when nothing is to be done.
 * @param signal ends it after the batch at hand
 * @returns how many it came to in this run
 */
export async function indexAgain(_system: System, signal: AbortSignal): Promise<IndexedAgain> {
  if (!(await isIndexBehind(db()))) return { indexed: 0, unread: 0 };
  await db().$executeRaw`
    UPDATE search.catalogue_reading SET reading = ${indexReading}, indexed_to = 0 WHERE reading <> ${indexReading}`;
  let reached = 0;
  let unread = 0;
  let ids = signal.aborted ? [] : await nextIds();
  while (ids.length > 0) {
    const began = performance.now();
    const setAside = await indexParts(ids);
    for (const id of setAside) log({ catalogue: "not-indexed", id });
    reached += ids.length;
    unread += setAside.length;
    await pause(performance.now() - began, undefined, { signal }).catch(() => undefined);
    ids = signal.aborted ? [] : await nextIds();
  }
  if (!signal.aborted) await noteReached(db(), null);
  const done = { indexed: reached - unread, unread };
  if (unread > 0) log({ catalogue: "indexed-again", ...done });
  return done;
}

const log = (line: Readonly<Record<string, string | number>>) =>
  process.stderr.write(`${JSON.stringify(line)}\n`);

async function nextIds(): Promise<readonly number[]> {
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT record_id AS id FROM search.record
    WHERE record_id > (SELECT indexed_to FROM search.catalogue_reading)
    ORDER BY record_id LIMIT ${batchSize}::int`;
  return rows.map(({ id }) => id);
}

/** Notes how far it is; null says that nothing is left. */
async function noteReached(tx: Tx, id: number | null): Promise<void> {
  await tx.$executeRaw`UPDATE search.catalogue_reading SET indexed_to = ${id}::int`;
}

/**
 * Indexes records and notes how far it is; where the database refuses one of them, they are parted until it stands alone.
 * @returns those that are set aside
 */
async function indexParts(ids: readonly number[]): Promise<readonly number[]> {
  const last = ids.at(-1) ?? null;
  try {
    return await db().$transaction(
      async (tx) => {
        await holdCatalogue(tx);
        const unread = await refreshSearch(tx, ids);
        await noteReached(tx, last);
        return unread;
      },
      { timeout: 60_000 },
    );
  } catch (error) {
    if (!isDataFault(error)) throw error;
    if (ids.length === 1) {
      await noteReached(db(), last);
      return ids;
    }
    const middle = Math.ceil(ids.length / 2);
    return [...(await indexParts(ids.slice(0, middle))), ...(await indexParts(ids.slice(middle)))];
  }
}
