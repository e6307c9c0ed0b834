import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { env } from "@/lib/platform/env";
import { sniffedBytes } from "./domain/format";

/** Where the files of imports lie: beside the database, out of every address. */
const folder = () => path.resolve(env().PORTAL_DATA_DIR, "imports");

/** The file of an import; the id is a UUID of our own making. */
export const importPath = (importId: string): string => path.join(folder(), importId);

/** What a file was found to be while it was kept. */
export type KeptFile = {
  readonly bytes: number;
  /** SHA-256. */
  readonly digest: Uint8Array;
  /** Its beginning, 4,096 bytes at most. */
  readonly start: Uint8Array;
};

/** Keeps a file as it comes, so that the import can go on after the process that began it is gone. */
export async function keepFile(
  importId: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<KeptFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const hash = createHash("sha256");
  let bytes = 0;
  let start = Buffer.alloc(0);
  const measured = async function* () {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      if (start.length < sniffedBytes)
        start = Buffer.concat([start, chunk]).subarray(0, sniffedBytes);
      yield chunk;
    }
  };
  await pipeline(measured, createWriteStream(importPath(importId), { mode: 0o600 }));
  return { bytes, digest: hash.digest(), start };
}

/** Removes the file of an import; it may be gone already. */
export const removeFile = (importId: string): Promise<void> =>
  rm(importPath(importId), { force: true });
