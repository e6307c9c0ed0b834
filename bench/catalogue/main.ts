// npm run bench:catalogue -- --records N — how fast N synthetic records come in and are searched: by kind of question, while
// typing, by eight at once, and what a bare index probe costs. Nothing is asked twice and nothing is kept between questions.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { suggestRecords } from "@/lib/catalogue/search/suggestions/queries";
import { createDb } from "@/lib/platform/create-db";
import type { PrismaClient } from "@/lib/platform/prisma/client";
import { applyMigrations, readMigrations } from "@/lib/platform/schema-engine";
import { machine, printTable, quantile, spread, writeResult } from "../report";
import { fill, settle, sizes, startServer } from "./catalogue";
import type { Question } from "./questions";
import { makeQuestions, typedTexts } from "./questions";

const { values } = parseArgs({ options: { records: { type: "string", default: "100000" } } });
const records = Number(values.records);
const root = fileURLToPath(new URL("../..", import.meta.url));

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

settle();
const server = await startServer();
const before = machine();
try {
  await applyMigrations(server.cluster().url("postgres"), await readMigrations(root));
  let database = createDb(server.cluster().url("postgres"));
  const filled = await fill(database, records);
  const size = await sizes(database);
  const { questions, words } = await makeQuestions(database, records);
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

  const kinds = [...new Set(times.map(({ kind }) => kind))];
  const rowOf = (name: string, ms: readonly number[], hits = "") => {
    const { count, p50, p95, p99, max } = spread(ms);
    return [name, count, p50, p95, p99, max, hits];
  };
  const byKind = kinds.map((kind) => {
    const some = times.filter((time) => time.kind === kind);
    const hits = quantile(
      some.map(({ total }) => total),
      0.5,
    );
    return rowOf(
      kind,
      some.map(({ ms }) => ms),
      String(hits),
    );
  });
  const all = times.map(({ ms }) => ms);
  printTable([
    [`${records} records, ms`, "count", "p50", "p95", "p99", "worst", "hits (median)"],
    ...byKind,
    rowOf("all", all),
    rowOf(
      "cold, after a restart",
      cold.map(({ ms }) => ms),
    ),
    rowOf("while typing", typing),
    rowOf("floor: index probe", probes),
    rowOf("floor: SELECT 1", ones),
  ]);
  const slowest = times.toSorted((one, other) => other.ms - one.ms).slice(0, 10);
  for (const { kind, q, ms, total } of slowest)
    process.stdout.write(`${ms.toFixed(0)} ms: ${kind} "${q.trim()}" (${total} hits)\n`);
  const top = words.slice(0, 5).map(({ word, records: count }) => `${word} ${count}`);
  process.stdout.write(
    `${words.length} words, most frequent: ${top.join(", ")}\n` +
      `import ${filled.recordsPerSecond} records/s, ${filled.memoryMegabytes.toFixed(0)} MB; eight at once ${eight.perSecond.toFixed(0)} searches/s, p95 ${eight.p95.toFixed(0)} ms\n` +
      `megabytes: ${JSON.stringify(size)}\n`,
  );
  const bars = {
    "search p95 at most 100 ms": quantile(all, 0.95) <= 100,
    "worst search at most 300 ms": quantile(all, 1) <= 300,
    "while typing p95 at most 30 ms": quantile(typing, 0.95) <= 30,
    "eight at once at least 60 searches a second": eight.perSecond >= 60,
    "import at least 3,000 records a second": filled.recordsPerSecond >= 3000,
  };
  for (const [bar, met] of Object.entries(bars))
    process.stdout.write(`${met ? "met" : "MISSED"}: ${bar}\n`);
  await writeResult("catalogue", {
    ...{ machine: before, records, filled, size, bars, slowest, eight },
    search: { all: spread(all), byKind, cold: spread(cold.map(({ ms }) => ms)) },
    typing: spread(typing),
    floor: { probe: spread(probes), one: spread(ones) },
  });
} finally {
  await server.remove();
}
