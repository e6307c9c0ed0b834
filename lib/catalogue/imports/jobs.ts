import "server-only";
import { access } from "node:fs/promises";
import { setImmediate as breath } from "node:timers/promises";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok } from "@/lib/platform/result";
import { isDataFault } from "../domain/data-fault";
import { hasTitleProper } from "../marc/fields";
import { prepareRecord } from "../prepare-record";
import { importPath, removeFile } from "./import-file";
import type { ReadyRecord, RunningImport, Standing } from "./mutations";
import { finishImport, putDownImport, storeBatch, takeUpImport } from "./mutations";
import { getImport, nextImport } from "./queries";
import type { FileRecord } from "./read-file";
import { readRecords } from "./read-file";
import type { CatalogueImport } from "./types";

/** Records of one transaction: so many that a statement's cost is spread, so few that a patron's search does not wait. */
const batchRecordsMax = 500;
/** Records made ready at a stretch, some milliseconds: between them the database gets its next statement. */
const stretchRecords = 5;
/** Bytes of one transaction: two batches are in memory. */
const batchBytesMax = 4_000_000;

/** What the catalogue makes of a record of the file. Whatever one record does to it, the next one is read. */
function makeReady(read: FileRecord, format: CatalogueImport["format"]): ReadyRecord {
  const { position, end, row, bytes } = read;
  const place = { position, end, row };
  if (!read.ok) return { ...place, bytes, ok: false, reason: read.reason };
  try {
    const prepared = prepareRecord(read.record, { format, bytes });
    if (!prepared.ok) return { ...place, bytes, ok: false, reason: prepared.refusal };
    // Kept all the same: who gives the file may know the record by its number, and can name it afterwards.
    const untitled = !prepared.value.deleted && !hasTitleProper(read.record);
    const warnings = untitled ? [...read.warnings, "without-title"] : read.warnings;
    return { ...place, ok: true, incoming: prepared.value, warnings };
  } catch {
    return { ...place, bytes, ok: false, reason: "not-describable" };
  }
}

async function* batches(
  records: AsyncIterable<FileRecord>,
  format: CatalogueImport["format"],
): AsyncGenerator<readonly ReadyRecord[]> {
  let batch: ReadyRecord[] = [];
  let bytes = 0;
  for await (const read of records) {
    batch.push(makeReady(read, format));
    bytes += read.bytes.length;
    if (batch.length % stretchRecords === 0) await breath();
    if (batch.length >= batchRecordsMax || bytes >= batchBytesMax) {
      yield batch;
      batch = [];
      bytes = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

/** Stores a batch; one that holds a record the database refuses is parted until that record alone is rejected. */
async function storeParts(
  system: System,
  of: RunningImport,
  from: Standing,
  batch: readonly ReadyRecord[],
): Promise<Result<Standing, "taken-over">> {
  try {
    return await storeBatch(system, of, from, batch);
  } catch (error) {
    if (!isDataFault(error)) throw error;
    const [first] = batch;
    if (batch.length === 1) {
      if (!first?.ok) throw error;
      const { position, end, row, incoming } = first;
      const bytes = incoming.raw?.bytes ?? incoming.marc;
      const rejected = { position, end, row, bytes, ok: false, reason: "not-storable" } as const;
      return storeBatch(system, of, from, [rejected]);
    }
    const middle = Math.ceil(batch.length / 2);
    const half = await storeParts(system, of, from, batch.slice(0, middle));
    return half.ok ? storeParts(system, of, half.value, batch.slice(middle)) : half;
  }
}

/** How a run ended: at the end of the file, put down on request, or because another runner or staff took the import. */
export type RunEnd = "done" | "failed" | "put-down" | "taken-over";

/**
 * Runs an import from where it stands to the end of its file. While the database stores a batch, the next one is read.
 * @param signal puts the import down after the batch under way
 * @param progressed called after each batch, with the import as it then stands
 */
export async function runImport(
  system: System,
  importId: string,
  {
    signal,
    progressed,
  }: { readonly signal?: AbortSignal; readonly progressed?: (standing: Standing) => void } = {},
): Promise<RunEnd> {
  if (!(await takeUpImport(system, importId))) return "taken-over";
  const taken = await getImport(system, importId);
  if (!taken) return "taken-over";
  const path = importPath(importId);
  const present = await access(path).then(
    () => true,
    () => false,
  );
  if (!present) {
    await finishImport(system, importId, "file-missing");
    return "failed";
  }
  const { source, format, mapping, position, ...counts } = taken;
  const running = { importId, source, known: new Set<number>() };
  let standing: Result<Standing, "taken-over"> = ok({ position, counts });
  let storing: Promise<Result<Standing, "taken-over">> = Promise.resolve(standing);
  for await (const batch of batches(readRecords({ path, format, mapping }, position), format)) {
    standing = await storing;
    if (!standing.ok) return "taken-over";
    progressed?.(standing.value);
    if (signal?.aborted) {
      await putDownImport(system, importId);
      return "put-down";
    }
    storing = storeParts(system, running, standing.value, batch);
    // What goes wrong is met where it is awaited; until then it must not end the process.
    storing.catch(() => undefined);
  }
  standing = await storing;
  if (!standing.ok) return "taken-over";
  progressed?.(standing.value);
  await finishImport(system, importId, null);
  return "done";
}

/** Runs the imports that wait, one after another, and those whose runner is gone. @returns how many came to their end */
export async function runImports(system: System, signal?: AbortSignal): Promise<number> {
  let ended = 0;
  while (!signal?.aborted) {
    const importId = await nextImport(system);
    if (importId === null) break;
    const end = await runImport(system, importId, signal ? { signal } : {});
    if (end === "done" || end === "failed") ended++;
  }
  return ended;
}

/** Days for which the file of a finished import is kept: long enough to see what went wrong. */
const fileDays = 30;

/** Removes the files of imports that ended long ago; their reports and rejected records stay. @returns how many */
export async function removeOldFiles(_system: System): Promise<number> {
  const before = new Date(now().getTime() - fileDays * 86_400_000);
  const old = await db().catalogueImport.findMany({
    where: { finishedAt: { lt: before, gte: new Date(before.getTime() - fileDays * 86_400_000) } },
    select: { id: true },
  });
  for (const { id } of old) await removeFile(id);
  return old.length;
}
