// npm run catalogue:import -- FILE… [--source NAME] [--columns a,b,-,c] [--delimiter ;] [--rejected FILE]
// Imports files of ISO 2709, MARCXML or CSV. Stopped or killed, it goes on where it stood when the file is given again.
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import type { CsvMapping } from "../imports/domain/csv-columns";
import { progressLine } from "../imports/domain/progress";
import { runImport } from "../imports/jobs";
import { addImport } from "../imports/mutations";
import { countRejections, getImport, readRejected } from "../imports/queries";
import { csvMapping, ownSource } from "../imports/schema";
import type { ImportRefusal } from "../imports/types";

const system = actAsSystem("catalogue:import");

const sentences: { readonly [R in ImportRefusal]: string } = {
  forbidden: "this is not allowed",
  "file-empty": "the file is empty",
  "format-unknown": "the file is neither ISO 2709 nor MARCXML nor CSV",
  "mapping-without-title": "no column is known to be the title: say what they are with --columns",
  "source-invalid": "--source takes small letters, digits, dots and hyphens",
};

/** Reasons that are ours and not the file's: the record could be read. */
const ourFaults = new Set(["not-storable", "not-describable", "record-too-long"]);

const number = new Intl.NumberFormat("en");

const ending = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => ending.abort());

/** One line that is written over on a terminal, and at most one a second. */
function writeProgress(line: string, last: boolean) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}${last ? "\n" : ""}`);
  else process.stderr.write(`${line}\n`);
}

type Options = {
  readonly source: string;
  readonly mapping: CsvMapping | null;
  readonly rejected: string | undefined;
};

/** @returns whether all that could be read of the file is stored */
async function importFile(file: string, { source, mapping, rejected }: Options): Promise<boolean> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    console.error(`${name}: there is no such file.`);
    return false;
  }
  const chunks = createReadStream(file);
  const added = await addImport(system, { source, fileName: name, chunks, mapping });
  if (!added.ok) {
    console.error(`${name}: ${sentences[added.refusal]}.`);
    return false;
  }
  const { importId, resumed } = added.value;
  if (resumed) console.log(`${name}: begun before, going on where it stood.`);
  const begun = performance.now();
  const before = await getImport(system, importId);
  const line = (standing: { position: number; counts: { read: number } }) =>
    progressLine({
      read: standing.counts.read,
      readBefore: before?.read ?? 0,
      bytes: standing.position,
      bytesBefore: before?.position ?? 0,
      bytesInAll: before?.fileBytes ?? 0,
      seconds: (performance.now() - begun) / 1000,
    });
  let shownAt = Number.NEGATIVE_INFINITY;
  const end = await runImport(system, importId, {
    signal: ending.signal,
    progressed: (standing) => {
      if (performance.now() - shownAt < 1000) return;
      shownAt = performance.now();
      writeProgress(line(standing), false);
    },
  });
  const done = await getImport(system, importId);
  if (!done) return false;
  writeProgress(line({ position: done.position, counts: done }), true);
  if (end !== "done") {
    const why = { failed: done.failure, "put-down": "stopped", "taken-over": "taken over" }[end];
    console.error(`${name}: ${why} after ${number.format(done.read)} records.`);
    if (end === "put-down") console.error("Give the same file again to go on.");
    return false;
  }
  const counts = (["added", "changed", "unchanged", "withdrawn", "rejected"] as const)
    .map((count) => `${number.format(done[count])} ${count}`)
    .join(", ");
  console.log(`${name}: ${number.format(done.read)} records read: ${counts}.`);
  for (const [fault, count] of Object.entries(done.warnings))
    console.log(`  taken all the same: ${number.format(count)} × ${fault}`);
  const reasons = await countRejections(system, importId);
  for (const { reason, count } of reasons)
    console.log(`  rejected: ${number.format(count)} × ${reason}`);
  if (rejected !== undefined && done.rejected > 0) {
    await pipeline(
      Readable.from(readRejected(system, importId)),
      createWriteStream(rejected, { flags: "a" }),
    );
    console.log(`  rejected records added to ${rejected}`);
  }
  return !reasons.some(({ reason }) => ourFaults.has(reason));
}

/** The columns a person typed: targets by name, `-` for one that is left out. */
function typedMapping(columns: string | undefined, delimiter: string) {
  if (columns === undefined) return null;
  const targets = columns.split(",").map((column) => (column === "-" ? null : column.trim()));
  return csvMapping.parse({ delimiter, columns: targets });
}

/** @returns the process's exit code: 0 when all that could be read was stored */
async function importFiles(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      source: { type: "string", default: ownSource },
      columns: { type: "string" },
      delimiter: { type: "string", default: "," },
      rejected: { type: "string" },
    },
  });
  if (positionals.length === 0) {
    console.error("npm run catalogue:import -- FILE… [--source NAME] [--rejected FILE]");
    return 1;
  }
  const mapping = typedMapping(values.columns, values.delimiter);
  const options = { source: values.source, mapping, rejected: values.rejected };
  let stored = true;
  for (const file of positionals) {
    if (ending.signal.aborted) return 1;
    stored = (await importFile(file, options)) && stored;
  }
  return stored ? 0 : 1;
}

try {
  process.exitCode = await importFiles();
} finally {
  await db().$disconnect();
}
