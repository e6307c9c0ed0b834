import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as breath } from "node:timers/promises";
import { holdCatalogue, storeRecords } from "@/lib/catalogue/mutations";
import { prepareRecord } from "@/lib/catalogue/prepare-record";
import { mergeWords } from "@/lib/catalogue/search/mutations";
import { syntheticRecord } from "@/lib/catalogue/synthetic/synthetic-record";
import type { IncomingRecord } from "@/lib/catalogue/types";
import { connectionString, freePort, startPostgres } from "@/lib/platform/embedded-postgres";
import type { PrismaClient } from "@/lib/platform/prisma/client";

const password = "bench";

/**
 * Settings that stand for the launcher's, before anything reads them: made up, for databases that nobody else uses, one
 * after the other at one address.
 */
async function settle(): Promise<number> {
  const port = await freePort();
  Object.assign(process.env, {
    DATABASE_URL: connectionString(port, password, "postgres"),
    PUSHER_APP_ID: "bench",
    PUSHER_KEY: "bench",
    PUSHER_SECRET: "bench-secret",
    PUSHER_ENCRYPTION_KEY: Buffer.alloc(32, "realtime").toString("base64"),
    PORTAL_DATA_KEYS: `b1:${Buffer.alloc(32, "data").toString("base64")}`,
    PORTAL_INDEX_KEY: Buffer.alloc(32, "index").toString("base64"),
    NEXTAUTH_SECRET: "a secret of the benchmark alone",
  });
  return port;
}

/** Who stores the records. */
export const by = {
  source: "sintetis",
  actorId: null,
  actorName: "bench:catalogue",
  importId: null,
};

/** Records of one transaction, as an import has them. */
const batchRecordsMax = 500;

export type Server = {
  /** Where its data and the files of its imports lie. */
  readonly folder: string;
  readonly url: string;
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Where the catalogues lie, each in an embedded PostgreSQL of its own with the settings `npm start` gives it.
 * @param kept a folder whose catalogues are used again; without it they are made in one that `remove` takes away
 */
export async function openFolder(kept: string | undefined): Promise<{
  /** The server of the catalogue of so many records, filled or not; one at a time. */
  start(records: number): Promise<Server>;
  remove(): Promise<void>;
}> {
  const all =
    kept === undefined
      ? await mkdtemp(path.join(tmpdir(), "bench-catalogue-"))
      : path.resolve(kept);
  const port = await settle();
  const open = async (folder: string) => {
    await mkdir(folder, { recursive: true });
    // Run by root, the server is another system user, who has to pass through.
    await chmod(folder, 0o711);
  };
  await open(all);
  const start = async (records: number) => {
    const folder = path.join(all, String(records));
    await open(folder);
    const begin = () =>
      startPostgres({
        folder: path.join(folder, "data"),
        password,
        port,
        logFile: path.join(folder, "log"),
      });
    let cluster = await begin();
    return {
      folder,
      url: cluster.url("postgres"),
      restart: async () => {
        await cluster.stop();
        cluster = await begin();
      },
      stop: () => cluster.stop(),
    };
  };
  return {
    start,
    remove: async () => {
      if (kept === undefined) await rm(all, { recursive: true, force: true });
    },
  };
}

const progress = (at: number, count: number) =>
  process.stderr.write(`${at} of ${count} records stored\n`);

/**
 * Brings the catalogue to `count` synthetic records by the way that files take, without the reading of a file. A hundred
 * thousand or more are stored without the search's index, which is made afterwards: only what is searched is the same.
 */
export async function fill(database: PrismaClient, from: number, count: number): Promise<void> {
  const rebuilt = count - from >= 100_000;
  if (rebuilt) await database.$executeRawUnsafe("DROP INDEX IF EXISTS search.record_terms_idx");
  const known = new Set<number>();
  let storing: Promise<unknown> = Promise.resolve();
  for (let first = from + 1; first <= count; first += batchRecordsMax) {
    const batch: IncomingRecord[] = [];
    for (let number = first; number < first + batchRecordsMax && number <= count; number += 1) {
      const prepared = prepareRecord(syntheticRecord(1, number), null);
      if (!prepared.ok) throw new Error(prepared.refusal);
      batch.push(prepared.value);
      if (number % 5 === 0) await breath();
    }
    await storing;
    storing = database
      .$transaction(
        async (tx) => {
          await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
          return storeRecords(tx, by, batch, known);
        },
        { timeout: 120_000 },
      )
      .then(({ facets }) => {
        for (const id of facets) known.add(id);
      });
    if ((first - 1) % 20_000 === 0) progress(first - 1, count);
  }
  await storing;
  await rebuildIndex(database);
}

/** As its migration makes it, where it is not there. */
const rebuildIndex = (database: PrismaClient) =>
  database.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL maintenance_work_mem = '512MB'`;
      await tx.$executeRaw`CREATE INDEX IF NOT EXISTS record_terms_idx ON search.record USING gin (terms)
        WITH (fastupdate = on, gin_pending_list_limit = 1024)`;
    },
    { timeout: 1_200_000 },
  );

/** What autovacuum and the worker do within a minute of an import. */
export async function settleDown(database: PrismaClient): Promise<void> {
  await database.$transaction(
    async (tx) => {
      await holdCatalogue(tx);
      await mergeWords(tx);
    },
    { timeout: 120_000 },
  );
  await database.$executeRawUnsafe("VACUUM ANALYZE");
}

/** Records that the catalogue has. */
export async function stored(database: PrismaClient): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM catalogue_record`;
  return row?.count ?? 0;
}

/** Megabytes of the tables and indexes of the search, and of all the rest. */
export async function sizes(database: PrismaClient) {
  const [row] = await database.$queryRaw<
    { record: number; terms: number; words: number; all: number }[]
  >`
    SELECT (pg_table_size('search.record') / 1048576)::int AS record,
      (pg_relation_size('search.record_terms_idx') / 1048576)::int AS terms,
      (pg_total_relation_size('search.catalogue_word') / 1048576)::int AS words,
      (pg_database_size(current_database()) / 1048576)::int AS all`;
  return row;
}
