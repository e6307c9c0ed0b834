import { mkdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { root } from "@/lib/launch/settings";

export { root };

/** The value below which the share `part` of `values` lies (nearest rank); infinite for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.POSITIVE_INFINITY;
}

/** p50, p95, p99 and the worst, in the unit of the values. */
export function spread(values: readonly number[]) {
  return {
    count: values.length,
    p50: quantile(values, 0.5),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
    max: quantile(values, 1),
  };
}

/** Columns of equal width; the first is a name, the others are numbers or words. */
export function printTable(rows: readonly (readonly (string | number)[])[]): void {
  const text = rows.map((row) => row.map((cell) => (typeof cell === "number" ? tidy(cell) : cell)));
  const widths = (text[0] ?? []).map((_, at) =>
    Math.max(...text.map((row) => (row[at] ?? "").length)),
  );
  for (const row of text) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    process.stdout.write(`${cells.join("  ")}\n`);
  }
}

const tidy = (value: number) =>
  Number.isFinite(value) ? String(Math.round(value * 10) / 10) : "never";

/** Where the numbers were taken: no measurement is worth more than its machine. */
export const machine = () => ({
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 1024 ** 3),
  processor: os.cpus()[0]?.model ?? "unknown",
  node: process.version,
  loadBefore: os.loadavg()[0] ?? 0,
});

/** Writes `bench/results/<name>-<time>.json`; infinite numbers are written as the word. @returns the file */
export async function writeResult(name: string, result: object): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, "-");
  const file = path.join(root, "bench/results", `${name}-${stamp}.json`);
  const words = (_: string, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? "never" : value;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(result, words, 2)}\n`);
  process.stdout.write(`written: ${path.relative(root, file)}\n`);
  return file;
}
