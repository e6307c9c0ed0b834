import "server-only";
import type { Tx } from "./db";
import { db } from "./db";

/**
 * Says that public pages say something new: to be called inside the transaction that changes it, as its last statement,
 * because the row stays locked until the transaction ends and everybody else who publishes waits there.
 */
export async function raisePageVersion(tx: Tx): Promise<void> {
  // The first change makes the row: a database that holds nothing yet stays empty, as a restore wants it.
  await tx.$executeRaw`INSERT INTO page_version AS v (id, version) VALUES (1, 1)
    ON CONFLICT (id) DO UPDATE SET version = v.version + 1`;
}

/**
 * How old a version may be before it is read again. A change is on every page within two seconds of its commit, and a
 * busy machine needs most of the second for rendering.
 */
export const versionRestMilliseconds = 500;
/** How long a page waits for that reading before it goes on with the version known from before. */
export const versionPatienceMilliseconds = 500;
/** How long a version stays good when the database does not answer: as long as a kept page does. */
export const versionLifeMilliseconds = 30_000;

/** A reader of the page version with a memory of its own; `clock` counts milliseconds and never goes back. */
export function createVersionReader(
  read: () => Promise<number>,
  clock: () => number = () => performance.now(),
): () => Promise<number | null> {
  let known: { readonly version: number; readonly readAt: number } | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | null = null;

  const refresh = async () => {
    // As of when the question is asked: what is committed later may be missing in the answer.
    const at = clock();
    askedAt = at;
    try {
      known = { version: await read(), readAt: at };
    } catch {
      // The version known from before serves on while it is good.
    } finally {
      underWay = null;
    }
  };
  const good = () =>
    known !== null && clock() - known.readAt < versionLifeMilliseconds ? known.version : null;

  return async () => {
    if (underWay === null && clock() - askedAt >= versionRestMilliseconds) underWay = refresh();
    if (underWay !== null) await patiently(underWay);
    return good();
  };
}

/** Waits for `done`, but not longer than the patience. */
async function patiently(done: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, versionPatienceMilliseconds);
  });
  await Promise.race([done, enough]);
  clearTimeout(timer);
}

/**
 * The page version, read at most twice a second in this process, however many ask at once. While the database does not
 * answer, the one read last, for 30 s after it was asked for; then null.
 */
export const currentPageVersion = createVersionReader(async () => {
  const row = await db().pageVersion.findUnique({ where: { id: 1 } });
  return row?.version ?? 0;
});
