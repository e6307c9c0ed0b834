// npm run bench:faq — how well the FAQ search finds, knows when it does not know, and how long it takes with 2,000 entries;
// of each set of questions both halves. --set takes one set alone. --open-only leaves the held-out half alone: for tuning.
// --each prints every query that went wrong.

import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { searchFaq } from "@/lib/faq/queries";
import { createDb } from "@/lib/platform/create-db";
import { applyMigrations, readMigrations } from "@/lib/platform/schema-engine";
import { startTemporaryPostgres } from "@/lib/platform/testing/temporary-postgres";
import { machine, printTable, spread, writeResult } from "../report";
import { demoEntries, fillingEntries } from "./entries";
import type { Outcome, Query, Rates } from "./measure";
import { askAll, indexAll, isFound, querySets, ratesOf } from "./measure";

const { values } = parseArgs({
  options: {
    "open-only": { type: "boolean", default: false },
    set: { type: "string" },
    each: { type: "boolean", default: false },
    entries: { type: "string", default: "2000" },
    rounds: { type: "string", default: "10" },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const sets = querySets
  .filter(({ name }) => values.set === undefined || name === values.set)
  .map(({ name, queries }) => ({
    name,
    open: queries.filter(({ held }) => !held),
    held: values["open-only"] ? [] : queries.filter(({ held }) => held),
  }));
const everyQuery = querySets.flatMap(({ queries }) => queries);

const wrong = (outcome: Outcome) =>
  outcome.query.expected.length === 0
    ? outcome.found.answered
    : !isFound(outcome, 3) || !outcome.found.answered;

function printWrong(outcomes: readonly Outcome[]) {
  for (const outcome of outcomes.filter(
    (some) => wrong(some) || !(some.query.expected.length === 0 || isFound(some, 1)),
  )) {
    const { query, found } = outcome;
    const results = found.results.slice(0, 3).map(({ slug, score }) => `${slug} ${score}`);
    process.stdout.write(
      `${query.id} ${query.text}\n  wanted ${query.expected.join(", ") || "nothing"}; ${found.answered ? "answered" : "handed over"}: ${results.join(", ")}\n`,
    );
  }
}

/** The rates of both halves of every set; `print` shows what went wrong. */
async function rateSets(database: ReturnType<typeof createDb>, print: boolean) {
  const rates: { name: string; open: Rates; held: Rates }[] = [];
  for (const { name, open, held } of sets) {
    const ask = async (half: readonly Query[]) => {
      const outcomes = await askAll(database, half);
      if (print) printWrong(outcomes);
      return ratesOf(outcomes);
    };
    rates.push({ name, open: await ask(open), held: await ask(held) });
  }
  return rates;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const row = (name: string, rates: Rates) => [
  name,
  rates.answerable,
  rates.unanswerable,
  percent(rates.recallAt1),
  percent(rates.recallAt3),
  percent(rates.unanswerableHandedOver),
  percent(rates.answerableHandedOver),
];

const before = machine();
const { cluster, remove } = await startTemporaryPostgres();
try {
  const url = cluster.url("postgres");
  await applyMigrations(url, await readMigrations(root));
  const database = createDb(url);
  await indexAll(database, demoEntries());
  const rates = await rateSets(database, values.each);

  const filling = Math.max(0, Number(values.entries) - 40);
  await indexAll(database, fillingEntries(filling));
  await database.$executeRaw`ANALYZE search.faq_entry`;
  await database.$executeRaw`ANALYZE search.faq_word`;
  await askAll(database, everyQuery);
  const milliseconds: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1)
    for (const { text, lang } of everyQuery) {
      const began = performance.now();
      await searchFaq({ query: text, locale: lang }, database);
      milliseconds.push(performance.now() - began);
    }
  const filled = await rateSets(database, false);
  const times = spread(milliseconds);
  await database.$disconnect();

  printTable([
    [
      "set and half",
      "with an answer",
      "without",
      "R@1",
      "R@3",
      "without: handed over",
      "with: handed over",
    ],
    ...rates.flatMap(({ name, open, held }) => [
      row(`${name}, open`, open),
      row(`${name}, held out`, held),
    ]),
    ...filled.flatMap(({ name, open, held }) => [
      row(`${name}, open, among ${values.entries}`, open),
      row(`${name}, held out, among ${values.entries}`, held),
    ]),
  ]);
  printTable([
    [`server time with ${values.entries} entries, ms`, "count", "p50", "p95", "p99", "max"],
    ["search", times.count, times.p50, times.p95, times.p99, times.max],
  ]);
  const bars: Record<string, boolean> = { "p95 at most 30 ms": times.p95 <= 30 };
  for (const { name, held } of rates) {
    bars[`${name}: R@3 of the held-out half at least 95 %`] = held.recallAt3 >= 0.95;
    bars[`${name}: at least 85 % of its unanswerable handed over`] =
      held.unanswerableHandedOver >= 0.85;
    bars[`${name}: at most 8 % of its answerable handed over`] = held.answerableHandedOver <= 0.08;
  }
  if (!values["open-only"]) {
    for (const [bar, met] of Object.entries(bars))
      process.stdout.write(`${met ? "met" : "MISSED"}: ${bar}\n`);
    await writeResult("faq", {
      machine: before,
      entries: Number(values.entries),
      rates,
      filled,
      times,
      bars,
    });
  }
} finally {
  await remove();
}
process.exit(0);
