import { searchQuery } from "@/components/catalogue/search-address";
import { printTable, quantile, spread } from "../report";
import type { Size } from "./growth";
import type { Measured } from "./measure";

const slowestShown = 10;

const msOf = (times: readonly { readonly ms: number }[]) => times.map(({ ms }) => ms);

function rowOf(name: string, ms: readonly number[], hits = "") {
  const { count, p50, p95, p99, max } = spread(ms);
  return [name, count, p50, p95, p99, max, hits];
}

/** Prints what was measured at one size: the kinds of questions, the slowest of them, and every one that failed. */
export function show(measured: Measured) {
  const { count, size, words, cold, times, typing, pages, probes, ones, eight } = measured;
  const kinds = [...new Set(times.map(({ kind }) => kind))];
  const byKind = kinds.map((kind) => {
    const some = times.filter((time) => time.kind === kind);
    const hits = some.flatMap(({ total }) => total ?? []);
    return rowOf(kind, msOf(some), String(quantile(hits, 0.5)));
  });
  printTable([
    [`${count} records, ms`, "count", "p50", "p95", "p99", "worst", "hits (median)"],
    ...byKind,
    rowOf("all", msOf(times)),
    rowOf("cold, after a restart", msOf(cold)),
    rowOf("while typing", typing),
    rowOf("record page, all it reads", pages),
    rowOf("floor: index probe", probes),
    rowOf("floor: SELECT 1", ones),
  ]);
  const all = [...times, ...cold.map((time) => ({ ...time, kind: `${time.kind}, cold` }))].map(
    ({ search, ...time }) => ({ ...time, asked: searchQuery(search) }),
  );
  const slowest = all
    .filter(({ ms }) => Number.isFinite(ms))
    .toSorted((one, other) => other.ms - one.ms)
    .slice(0, slowestShown);
  const failed = all.filter(({ ms }) => !Number.isFinite(ms));
  for (const { kind, asked, ms, total } of slowest)
    process.stdout.write(`${ms.toFixed(0)} ms: ${kind} ${asked} (${total} hits)\n`);
  for (const { kind, asked } of failed) process.stdout.write(`FAILED: ${kind} ${asked}\n`);
  const top = words.slice(0, 5).map(({ word, records: holding }) => `${word} ${holding}`);
  process.stdout.write(
    `${words.length} words, most frequent: ${top.join(", ")}\n` +
      `eight at once ${eight.perSecond.toFixed(0)} searches/s, p95 ${eight.p95.toFixed(0)} ms\n` +
      `megabytes: ${JSON.stringify(size)}\n`,
  );
  return {
    ...{ count, size, slowest, failed, eight, byKind },
    search: spread(msOf(times)),
    cold: spread(msOf(cold)),
    typing: spread(typing),
    page: spread(pages),
    floor: { probe: spread(probes), one: spread(ones) },
  };
}
export type Shown = ReturnType<typeof show>;

/** The lines of the growth's table and plot at one size. */
export const sizeOf = ({ count, search, cold, typing, page, floor }: Shown): Size => ({
  records: count,
  lines: {
    "search p95": search.p95,
    "search, worst": search.max,
    "search p50": search.p50,
    "search, cold, p95": cold.p95,
    "while typing p95": typing.p95,
    "record page p95": page.p95,
    "index probe p50": floor.probe.p50,
  },
});
