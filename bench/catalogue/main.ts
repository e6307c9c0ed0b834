// npm run bench:catalogue -- --records N [--growth FILE.svg] [--data FOLDER] — how fast synthetic records come in by the
// command and are searched among N: by kind of question, while typing, by eight at once, how long it takes to read all that a
// record's page shows, and what a bare index probe costs. Nothing is asked twice and nothing is kept between questions; what
// fails or is cancelled counts as infinitely slow, and the run goes on. With --growth the same at 10,000, 100,000 … and N,
// as a table and a plot. With --data the filled catalogues stay in FOLDER, and the next run asks those it finds there.

import path from "node:path";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { applyMigrations, readMigrations } from "@/lib/platform/schema-engine";
import { machine, printTable, root, writeResult } from "../report";
import type { Server } from "./catalogue";
import { fill, openFolder, settleDown, stored } from "./catalogue";
import { writePlot } from "./growth";
import { importFile, writeFileOf } from "./import-file";
import { measure } from "./measure";
import type { Shown } from "./show";
import { show, sizeOf } from "./show";

const { values } = parseArgs({
  options: {
    records: { type: "string", default: "100000" },
    growth: { type: "string" },
    data: { type: "string" },
  },
});
const records = Number(values.records);
const growth = values.growth;
/** Records of the file that the command imports: the last ones, into a catalogue that has the others. */
const importedMax = 100_000;
type Imported = Awaited<ReturnType<typeof importFile>>;

/** Brings the catalogue of a server to `count` records; where some of them are to be imported by the command, says how fast. */
async function bringTo(server: Server, count: number, imports: boolean): Promise<Imported | null> {
  await applyMigrations(server.url, await readMigrations(root));
  const from = await stored(db());
  if (from === count) return null;
  const filled = imports ? Math.max(from, count - importedMax) : count;
  if (from < filled) {
    await fill(db(), from, filled);
    await settleDown(db());
  }
  if (filled === count) return null;
  const file = path.join(server.folder, "records.mrc");
  await writeFileOf(file, filled, count);
  const imported = await importFile(server, file);
  await settleDown(db());
  return imported;
}

const before = machine();
const folder = await openFolder(values.data);
try {
  const steps = growth === undefined ? [] : [10_000, 100_000].filter((step) => step < records);
  const shown: Shown[] = [];
  let imported: Imported | null = null;
  for (const count of [...steps, records]) {
    const server = await folder.start(count);
    try {
      imported = await bringTo(server, count, count === records);
      shown.push(show(await measure(server, count)));
    } finally {
      await server.stop();
    }
  }
  const last = shown.at(-1);
  if (!last) throw new Error("nothing was measured");
  if (imported !== null)
    process.stdout.write(
      `catalogue:import of ${imported.records} records into ${records - imported.records}: ${imported.recordsPerSecond} records/s ` +
        `(${imported.withStart} with its start), peak ${imported.peakMegabytes ?? "unknown"} MB\n`,
    );
  const grown = shown.map(sizeOf);
  const names = Object.keys(grown[0]?.lines ?? {});
  printTable([
    ["ms", ...grown.map((size) => `${size.records} records`)],
    ...names.map((name) => [name, ...grown.map(({ lines }) => lines[name] ?? 0)]),
  ]);
  if (growth !== undefined) await writePlot(path.resolve(growth), grown);
  const peak = imported?.peakMegabytes ?? null;
  const bars = {
    "search p95 at most 100 ms": last.search.p95 <= 100,
    "worst search at most 300 ms": last.search.max <= 300,
    "no search fails": last.failed.length === 0,
    "while typing p95 at most 30 ms": last.typing.p95 <= 30,
    "record page p95 at most 20 ms": last.page.p95 <= 20,
    "eight at once at least 60 searches a second": last.eight.perSecond >= 60,
    ...(imported !== null && {
      "import at least 3,000 records a second": imported.recordsPerSecond >= 3000,
      "import at most 350 MB": peak !== null && peak <= 350,
    }),
  };
  for (const [bar, met] of Object.entries(bars))
    process.stdout.write(`${met ? "met" : "MISSED"}: ${bar}\n`);
  if (imported === null)
    process.stdout.write("not measured: the import, for the catalogue was filled before\n");
  await writeResult("catalogue", { machine: before, records, imported, bars, sizes: shown });
} finally {
  await db().$disconnect();
  await folder.remove();
}
