import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { writeIso2709 } from "@/lib/catalogue/marc/iso2709";
import { syntheticRecord } from "@/lib/catalogue/synthetic/synthetic-record";
import { root } from "@/lib/launch/settings";
import { createDb } from "@/lib/platform/create-db";
import type { Server } from "./catalogue";
import { by } from "./catalogue";

/** Synthetic records `from` + 1 to `count` as a file of ISO 2709. */
export async function writeFileOf(file: string, from: number, count: number): Promise<void> {
  await pipeline(
    Readable.from(
      (function* () {
        for (let number = from + 1; number <= count; number += 1) {
          const written = writeIso2709(syntheticRecord(1, number));
          if (!written.ok) throw new Error(written.refusal);
          yield written.value;
        }
      })(),
    ),
    createWriteStream(file),
  );
}

/** Processes below one, by the kernel's list. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const own = list.split(" ").filter(Boolean).map(Number);
  const below = await Promise.all(own.map(childrenOf));
  return [...own, ...below.flat()];
}

/** Peak megabytes of the process that imports, below the one that was started; null where the kernel does not say. */
async function peakBelow(pid: number): Promise<number | null> {
  for (const child of await childrenOf(pid)) {
    const command = await readFile(`/proc/${child}/cmdline`, "utf8").catch(() => "");
    if (command.includes("launch/command") || !command.includes("commands/import")) continue;
    const status = await readFile(`/proc/${child}/status`, "utf8").catch(() => "");
    const peak = /VmHWM:\s+(\d+)/u.exec(status)?.[1];
    if (peak !== undefined) return Number(peak) / 1024;
  }
  return null;
}

/**
 * Runs `catalogue:import` on a file, in processes of its own as `npm run` starts them.
 * @returns records a second from its first to its last, the same with its start, and its peak memory (VmHWM) alone
 */
export async function importFile({ url, folder }: Server, file: string) {
  const began = performance.now();
  const flags = ["lib/launch/command.mjs", "lib/catalogue/commands/import.ts"];
  const child = spawn(process.execPath, [...flags, file, "--source", by.source], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url, PORTAL_DATA_DIR: folder },
    stdio: ["ignore", "inherit", "inherit"],
  });
  let peak: number | null = null;
  const look = setInterval(async () => {
    peak = (await peakBelow(child.pid ?? 0)) ?? peak;
  }, 200);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code !== 0) throw new Error("the import did not come to its end");
  const secondsInAll = (performance.now() - began) / 1000;
  const database = createDb(url);
  const [row] = await database.$queryRaw<{ read: number; seconds: number }[]>`
    SELECT read, extract(epoch FROM finished_at - started_at)::float AS seconds FROM catalogue_import
    ORDER BY created_at DESC LIMIT 1`;
  await database.$disconnect();
  if (!row) throw new Error("the import is not there");
  const { read, seconds } = row;
  return {
    records: read,
    recordsPerSecond: Math.round(read / seconds),
    withStart: Math.round(read / secondsInAll),
    peakMegabytes: peak === null ? null : Math.round(peak),
  };
}
