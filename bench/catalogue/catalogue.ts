import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as breath } from "node:timers/promises";
import { writeIso2709 } from "@/lib/catalogue/marc/iso2709";
import { holdCatalogue, storeRecords } from "@/lib/catalogue/mutations";
import { prepareRecord } from "@/lib/catalogue/prepare-record";
import { mergeWords } from "@/lib/catalogue/search/mutations";
import { syntheticRecord } from "@/lib/catalogue/synthetic/synthetic-record";
import type { IncomingRecord } from "@/lib/catalogue/types";
import { root } from "@/lib/launch/settings";
import { createDb } from "@/lib/platform/create-db";
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
  /** A folder for the files of the imports. */
  readonly dataDir: string;
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
    dataDir: folder,
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

const progress = (at: number, count: number) =>
  process.stderr.write(`${at} of ${count} records stored\n`);

/**
 * Brings the catalogue to `count` synthetic records by the way that files take, without the reading of a file. A hundred
 * thousand or more are stored without the search's index, which is made afterwards: only what is searched is the same.
 */
export async function fill(database: PrismaClient, from: number, count: number): Promise<void> {
  const rebuilt = count - from >= 100_000;
  if (rebuilt) await database.$executeRawUnsafe("DROP INDEX search.record_terms_idx");
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
  if (rebuilt) await rebuildIndex(database);
}

/** As its migration makes it. */
const rebuildIndex = (database: PrismaClient) =>
  database.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL maintenance_work_mem = '512MB'`;
      await tx.$executeRaw`CREATE INDEX record_terms_idx ON search.record USING gin (terms)
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

/** Synthetic records `from` + 1 to `count` as a file of ISO 2709. */
export async function writeFileOf(file: string, from: number, count: number): Promise<void> {
  await pipeline(
    Readable.from(
      (function* () {
        for (let number = from + 1; number <= count; number += 1) {
          const written = writeIso2709(syntheticRecord(1, number));
          if (!written.ok) throw new Error(written.refusal);
          yield written.value;
        }
      })(),
    ),
    createWriteStream(file),
  );
}

/** Processes below one, by the kernel's list. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const own = list.split(" ").filter(Boolean).map(Number);
  const below = await Promise.all(own.map(childrenOf));
  return [...own, ...below.flat()];
}

/** Peak megabytes of the process that imports, below the one that was started; null where the kernel does not say. */
async function peakBelow(pid: number): Promise<number | null> {
  for (const child of await childrenOf(pid)) {
    const command = await readFile(`/proc/${child}/cmdline`, "utf8").catch(() => "");
    if (command.includes("launch/command") || !command.includes("commands/import")) continue;
    const status = await readFile(`/proc/${child}/status`, "utf8").catch(() => "");
    const peak = /VmHWM:\s+(\d+)/u.exec(status)?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  }
  return null;
}

/**
 * Runs `catalogue:import` on a file, in processes of its own as `npm run` starts them.
 * @returns records a second from its first to its last, the same with its start, and its peak memory (VmHWM) alone
 */
export async function importFile(url: string, file: string, dataDir: string) {
  const began = performance.now();
  const flags = ["lib/launch/command.mjs", "lib/catalogue/commands/import.ts"];
  const child = spawn(process.execPath, [...flags, file, "--source", by.source], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, PORTAL_DATA_DIR: dataDir },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let peak: number | null = null;
  const look = setInterval(async () => {
    peak = (await peakBelow(child.pid ?? 0)) ?? peak;
  }, 200);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code !== 0) throw new Error("the import did not come to its end");
  const secondsInAll = (performance.now() - began) / 1000;
  const database = createDb(url);
  const [row] = await database.$queryRaw<{ read: number; seconds: number }[]>`
    SELECT read, extract(epoch FROM finished_at - started_at)::float AS seconds FROM catalogue_import
    ORDER BY created_at DESC LIMIT 1`;
  await database.$disconnect();
  if (!row) throw new Error("the import is not there");
  const { read, seconds } = row;
  return {
    records: read,
    recordsPerSecond: Math.round(read / seconds),
    withStart: Math.round(read / secondsInAll),
    peakMegabytes: peak === null ? null : Math.round(peak),
  };
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
