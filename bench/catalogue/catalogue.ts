import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { holdCatalogue, prepareRecord, storeRecords } from "@/lib/catalogue/mutations";
import { mergeWords } from "@/lib/catalogue/search/mutations";
import { syntheticRecord } from "@/lib/catalogue/synthetic/synthetic-record";
import type { IncomingRecord } from "@/lib/catalogue/types";
import type { Cluster } from "@/lib/platform/embedded-postgres";
import { freePort, startPostgres } from "@/lib/platform/embedded-postgres";
import type { PrismaClient } from "@/lib/platform/prisma/client";

/** Settings that stand for the launcher's, before anything reads them: made up, for a database that nobody else uses. */
export function settle(): void {
  Object.assign(process.env, {
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    PUSHER_APP_ID: "bench",
    PUSHER_KEY: "bench",
    PUSHER_SECRET: "bench-secret",
    PUSHER_ENCRYPTION_KEY: Buffer.alloc(32, "realtime").toString("base64"),
    PORTAL_DATA_KEYS: `b1:${Buffer.alloc(32, "data").toString("base64")}`,
    PORTAL_INDEX_KEY: Buffer.alloc(32, "index").toString("base64"),
    NEXTAUTH_SECRET: "a secret of the benchmark alone",
  });
}

const by = { source: "sintetis", actorId: null, actorName: "bench:catalogue", importId: null };

/** Records of one transaction, as an import has them. */
const batchRecordsMax = 500;

/** The embedded PostgreSQL with the settings `npm start` gives it, in a folder of its own that can be started again. */
export async function startServer(): Promise<{
  readonly cluster: () => Cluster;
  restart(): Promise<void>;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(path.join(tmpdir(), "bench-catalogue-"));
  // Run by root, the server is another system user, who has to pass through.
  await chmod(folder, 0o711);
  const port = await freePort();
  const start = () =>
    startPostgres({
      folder: path.join(folder, "data"),
      password: "bench",
      port,
      logFile: path.join(folder, "log"),
    });
  let cluster = await start();
  return {
    cluster: () => cluster,
    restart: async () => {
      await cluster.stop();
      cluster = await start();
    },
    remove: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fills the catalogue by the way that files take, without the reading of a file. */
export async function fill(database: PrismaClient, count: number) {
  const begun = performance.now();
  let memory = 0;
  let storing: Promise<unknown> = Promise.resolve();
  for (let from = 1; from <= count; from += batchRecordsMax) {
    const batch: IncomingRecord[] = [];
    for (let number = from; number < from + batchRecordsMax && number <= count; number += 1) {
      const prepared = prepareRecord(syntheticRecord(1, number), null);
      if (!prepared.ok) throw new Error(prepared.refusal);
      batch.push(prepared.value);
    }
    await storing;
    storing = database.$transaction((tx) => storeRecords(tx, by, batch), { timeout: 120_000 });
    memory = Math.max(memory, process.memoryUsage().rss / 1024 ** 2);
    if ((from - 1) % 20_000 === 0)
      process.stderr.write(`${from - 1} of ${count} · ${rate(from - 1, begun)} records/s\n`);
  }
  await storing;
  await database.$transaction(
    async (tx) => {
      await holdCatalogue(tx);
      await mergeWords(tx);
    },
    { timeout: 120_000 },
  );
  const recordsPerSecond = rate(count, begun);
  // As autovacuum does within a minute of an import.
  await database.$executeRawUnsafe("VACUUM ANALYZE");
  return { recordsPerSecond, memoryMegabytes: memory };
}

const rate = (count: number, begun: number) =>
  Math.round((count * 1000) / Math.max(1, performance.now() - begun));

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
