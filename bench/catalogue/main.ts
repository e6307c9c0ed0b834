// npm run bench:catalogue -- --records N [--growth FILE.svg] — how fast synthetic records come in by the command and are
// searched among N: by kind of question, while typing, by eight at once, how long a record's page takes to read, and what a
// bare index probe costs. Nothing is asked twice and nothing is kept between questions. With --growth the same at 10,000,
// 100,000 … and N, as a table and a plot.

import path from "node:path";
import { parseArgs } from "node:util";
import { getRecord } from "@/lib/catalogue/queries";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { suggestRecords } from "@/lib/catalogue/search/suggestions/queries";
import { createDb } from "@/lib/platform/create-db";
import type { PrismaClient } from "@/lib/platform/prisma/client";
import { applyMigrations, readMigrations } from "@/lib/platform/schema-engine";
import { seededRandom } from "../random";
import { machine, printTable, quantile, root, spread, writeResult } from "../report";
import { fill, importFile, settle, settleDown, sizes, startServer, writeFileOf } from "./catalogue";
import type { Size } from "./growth";
import { writePlot } from "./growth";
import type { Question } from "./questions";
import { makeQuestions, typedTexts } from "./questions";

const { values } = parseArgs({
  options: { records: { type: "string", default: "100000" }, growth: { type: "string" } },
});
const records = Number(values.records);
const growth = values.growth;
/** Records of the file that the command imports: the last ones, into a catalogue that has the others. */
const importedMax = 100_000;

async function timed<Value>(run: () => Promise<Value>) {
  const began = performance.now();
  const value = await run();
  return { ms: performance.now() - began, value };
}

const ask = (database: PrismaClient, search: CatalogueSearch) =>
  database.$transaction((tx) => searchCatalogue(search, tx));

async function askAll(database: PrismaClient, questions: readonly Question[]) {
  const times: {
    readonly kind: string;
    readonly ms: number;
    readonly total: number;
    readonly q: string;
  }[] = [];
  for (const { kind, search } of questions) {
    const { ms, value } = await timed(() => ask(database, search));
    times.push({ kind, ms, total: value.total, q: search.q });
  }
  return times;
}

/** Searches a second of eight clients that ask without a pause. */
async function together(database: PrismaClient, questions: readonly Question[]) {
  const left = questions.toReversed();
  const ms: number[] = [];
  const began = performance.now();
  const client = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const { search } = next;
      ms.push((await timed(() => ask(database, search))).ms);
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return { perSecond: (ms.length * 1000) / (performance.now() - began), ...spread(ms) };
}

/** Times of records read as their page reads them, each once, all over the catalogue. */
async function readPages(database: PrismaClient, count: number) {
  const random = seededRandom(4);
  const ids = new Set(Array.from({ length: 1000 }, () => 1 + Math.floor(random() * count)));
  const ms: number[] = [];
  for (const id of ids) ms.push((await timed(() => getRecord(id, database))).ms);
  return ms;
}

/** Asks all that is asked of a catalogue of one size, after a restart of its server. */
async function measure(count: number) {
  let database = createDb(server.cluster().url("postgres"));
  const size = await sizes(database);
  const { questions, words } = await makeQuestions(database, count);
  const half = questions.filter((_, at) => at % 2 === 0);
  const others = questions.filter((_, at) => at % 2 === 1);
  await database.$disconnect();
  await server.restart();
  database = createDb(server.cluster().url("postgres"));
  // The first of all plans and loads code; it is nobody's question.
  await ask(database, { ...questions[0]?.search, q: "" } as CatalogueSearch);
  const cold = await askAll(
    database,
    half.filter((_, at) => at % 8 === 0),
  );
  const times = await askAll(database, [...half.filter((_, at) => at % 8 !== 0), ...others]);
  const typing = [];
  for (const text of typedTexts(words))
    typing.push((await timed(() => database.$transaction((tx) => suggestRecords(text, 8, tx)))).ms);
  const pages = await readPages(database, count);
  const probes = [];
  const ones = [];
  for (const { word } of words.slice(-200)) {
    const probe = () =>
      database.$queryRaw`SELECT record_id FROM search.record WHERE terms @@ ${word}::tsquery LIMIT 20`;
    probes.push((await timed(probe)).ms);
    ones.push((await timed(() => database.$queryRaw`SELECT 1`)).ms);
  }
  const eight = await together(database, questions);
  await database.$disconnect();
  return { count, size, words, cold, times, typing, pages, probes, ones, eight };
}
type Measured = Awaited<ReturnType<typeof measure>>;

const msOf = (times: readonly { readonly ms: number }[]) => times.map(({ ms }) => ms);

function rowOf(name: string, ms: readonly number[], hits = "") {
  const { count, p50, p95, p99, max } = spread(ms);
  return [name, count, p50, p95, p99, max, hits];
}

function show({ count, size, words, cold, times, typing, pages, probes, ones, eight }: Measured) {
  const kinds = [...new Set(times.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => {
    const some = times.filter((time) => time.kind === kind);
    const hits = some.map(({ total }) => total);
    return rowOf(kind, msOf(some), String(quantile(hits, 0.5)));
  });
  printTable([
    [`${count} records, ms`, "count", "p50", "p95", "p99", "worst", "hits (median)"],
    ...byKind,
    rowOf("all", msOf(times)),
    rowOf("cold, after a restart", msOf(cold)),
    rowOf("while typing", typing),
    rowOf("record page, its reading", pages),
    rowOf("floor: index probe", probes),
    rowOf("floor: SELECT 1", ones),
  ]);
  const slowest = times.toSorted((one, other) => other.ms - one.ms).slice(0, 10);
  for (const { kind, q, ms, total } of slowest)
    process.stdout.write(`${ms.toFixed(0)} ms: ${kind} "${q.trim()}" (${total} hits)\n`);
  const top = words.slice(0, 5).map(({ word, records: holding }) => `${word} ${holding}`);
  process.stdout.write(
    `${words.length} words, most frequent: ${top.join(", ")}\n` +
      `eight at once ${eight.perSecond.toFixed(0)} searches/s, p95 ${eight.p95.toFixed(0)} ms\n` +
      `megabytes: ${JSON.stringify(size)}\n`,
  );
  return {
    ...{ count, size, slowest, eight, byKind },
    search: spread(msOf(times)),
    cold: spread(msOf(cold)),
    typing: spread(typing),
    page: spread(pages),
    floor: { probe: spread(probes), one: spread(ones) },
  };
}
type Shown = ReturnType<typeof show>;

const sizeOf = ({ count, search, cold, typing, page, floor }: Shown): Size => ({
  records: count,
  lines: {
    "search p50": search.p50,
    "search p95": search.p95,
    "search, cold, p95": cold.p95,
    "while typing p95": typing.p95,
    "record page p95": page.p95,
    "index probe p50": floor.probe.p50,
  },
});

settle();
const server = await startServer();
const before = machine();
try {
  await applyMigrations(server.cluster().url("postgres"), await readMigrations(root));
  const steps = growth === undefined ? [] : [10_000, 100_000].filter((step) => step < records);
  const shown: Shown[] = [];
  let stored = 0;
  const add = async (work: (database: PrismaClient) => Promise<void>) => {
    const database = createDb(server.cluster().url("postgres"));
    await work(database);
    await database.$disconnect();
  };
  for (const step of steps) {
    const from = stored;
    await add((database) => fill(database, from, step));
    await add(settleDown);
    stored = step;
    shown.push(show(await measure(step)));
  }
  const filled = Math.max(stored, records - importedMax);
  const from = stored;
  await add((database) => fill(database, from, filled));
  await add(settleDown);
  const file = path.join(server.dataDir, "records.mrc");
  await writeFileOf(file, filled, records);
  const imported = await importFile(server.cluster().url("postgres"), file, server.dataDir);
  await add(settleDown);
  const last = show(await measure(records));
  shown.push(last);
  process.stdout.write(
    `catalogue:import of ${imported.records} records into ${filled}: ${imported.recordsPerSecond} records/s ` +
      `(${imported.withStart} with its start), peak ${imported.peakMegabytes ?? "unknown"} MB\n`,
  );
  const grown = shown.map(sizeOf);
  const names = Object.keys(grown[0]?.lines ?? {});
  printTable([
    ["ms", ...grown.map((size) => `${size.records} records`)],
    ...names.map((name) => [name, ...grown.map(({ lines }) => lines[name] ?? 0)]),
  ]);
  if (growth !== undefined) await writePlot(path.resolve(growth), grown);
  const bars = {
    "search p95 at most 100 ms": last.search.p95 <= 100,
    "worst search at most 300 ms": last.search.max <= 300,
    "while typing p95 at most 30 ms": last.typing.p95 <= 30,
    "record page p95 at most 20 ms": last.page.p95 <= 20,
    "eight at once at least 60 searches a second": last.eight.perSecond >= 60,
    "import at least 3,000 records a second": imported.recordsPerSecond >= 3000,
    "import at most 350 MB": imported.peakMegabytes !== null && imported.peakMegabytes <= 350,
  };
  for (const [bar, met] of Object.entries(bars))
    process.stdout.write(`${met ? "met" : "MISSED"}: ${bar}\n`);
  await writeResult("catalogue", {
    machine: before,
    records,
    filled,
    imported,
    bars,
    sizes: shown,
  });
} finally {
  await server.remove();
}
