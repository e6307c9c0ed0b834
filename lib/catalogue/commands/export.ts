// npm run catalogue:export -- FILE: writes every live record as ISO 2709 in UTF-8, in the order of their ids.
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { db } from "@/lib/platform/db";
import { listMarc } from "../queries";

/** Records read at once: memory holds some megabytes whatever the catalogue holds. */
const readAtOnce = 500;

/** @returns the process's exit code */
async function exportCatalogue(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) {
    console.error("npm run catalogue:export -- FILE");
    return 1;
  }
  let written = 0;
  async function* records() {
    for (let after = 0; ; ) {
      const batch = await listMarc(after, readAtOnce);
      for (const { marc } of batch) yield marc;
      written += batch.length;
      after = batch.at(-1)?.id ?? after;
      if (batch.length < readAtOnce) return;
    }
  }
  // A file of this name is whole: it gets the name when all of it is there.
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(records()), createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  console.log(`${written} records written to ${file}`);
  return 0;
}

try {
  process.exitCode = await exportCatalogue();
} finally {
  await db().$disconnect();
}
