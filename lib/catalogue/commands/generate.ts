// npm run catalogue:generate -- N [--seed S] [--from F] [--file FILE]
// Makes N synthetic records: into the catalogue under the source "sintetis", or as ISO 2709 into a file.
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { storeRecords } from "../mutations";
import { prepareRecord } from "../prepare-record";
import { syntheticRecord } from "../synthetic/synthetic-record";
import type { IncomingRecord } from "../types";

const by = { source: "sintetis", actorId: null, actorName: "catalogue:generate", importId: null };

/** Records of one transaction. */
const batchRecordsMax = 200;

function* records(seed: number, from: number, count: number): Generator<IncomingRecord> {
  for (let number = from; number < from + count; number++) {
    const prepared = prepareRecord(syntheticRecord(seed, number), null);
    if (!prepared.ok) throw new Error(prepared.refusal);
    yield prepared.value;
  }
}

async function store(incoming: Iterable<IncomingRecord>, count: number) {
  const begun = performance.now();
  let stored = 0;
  let storing: Promise<unknown> = Promise.resolve();
  const put = async (batch: readonly IncomingRecord[]) => {
    await storing;
    // While the database stores a batch, the next one is made.
    storing = db().$transaction((tx) => storeRecords(tx, by, batch), { timeout: 120_000 });
    storing.catch(() => undefined);
    stored += batch.length;
    if (stored % 10_000 === 0 || stored === count) {
      const rate = Math.round((stored * 1000) / (performance.now() - begun));
      console.error(`${stored} of ${count} records · ${rate} records/s`);
    }
  };
  let batch: IncomingRecord[] = [];
  for (const one of incoming) {
    batch.push(one);
    if (batch.length < batchRecordsMax) continue;
    await put(batch);
    batch = [];
  }
  if (batch.length > 0) await put(batch);
  await storing;
  // Planned by what the tables hold now, not by what autovacuum saw some time ago.
  await db().$executeRaw`ANALYZE`;
}

/** @returns the process's exit code */
async function generate(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: "string", default: "1" },
      from: { type: "string", default: "1" },
      file: { type: "string" },
    },
  });
  const [count, seed, from] = [positionals[0], values.seed, values.from].map(Number);
  if (!count || seed === undefined || !from || ![count, seed, from].every(Number.isInteger)) {
    console.error("npm run catalogue:generate -- N [--seed S] [--from F] [--file FILE]");
    return 1;
  }
  const incoming = records(seed, from, count);
  const { file } = values;
  if (file === undefined) await store(incoming, count);
  else {
    const bytes = Readable.from(
      (function* () {
        for (const { marc } of incoming) yield marc;
      })(),
    );
    await pipeline(bytes, createWriteStream(file));
  }
  console.log(`${count} synthetic records ${file === undefined ? "stored" : `written to ${file}`}`);
  return 0;
}

try {
  process.exitCode = await generate();
} finally {
  await db().$disconnect();
}
