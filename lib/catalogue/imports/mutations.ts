import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/mutations";
import type { Staff, System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { rowsParameter } from "../domain/rows";
import { storeRecords } from "../mutations";
import { mayImport } from "../policy";
import type { Change, IncomingRecord } from "../types";
import type { CsvMapping } from "./domain/csv-columns";
import { csvTargets, guessMapping, hasTitle, hasUnknownColumns } from "./domain/csv-columns";
import { headingOf } from "./domain/csv-text";
import { sniffFormat } from "./domain/format";
import { countFaults, firstOfEach, notesOf } from "./domain/notes";
import { keepFile, removeFile } from "./import-file";
import { storeNotes } from "./notes/mutations";
import { findUnfinished } from "./queries";
import { sourceName } from "./schema";
import type { FaultCounts, ImportCounts, ImportFailure, ImportRefusal } from "./types";

/** A file to be imported; `mapping` says what the columns of a CSV file are, null lets its headings say it. */
export type GivenFile = {
  readonly source: string;
  readonly fileName: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly mapping: CsvMapping | null;
};

const isStaff = (by: Staff | System): by is Staff => "accountId" in by;

const actorOf = (by: Staff | System) =>
  isStaff(by)
    ? { actorId: by.accountId, actorName: by.name }
    : { actorId: null, actorName: by.name };

/** Characters of a file's name that are kept. */
const fileNameLengthMax = 200;

/**
 * Keeps a file and puts it down to be imported; the worker, or `runImport`, does it. The same file of the same source
 * that has not been finished is not begun anew (`resumed`). What `chunks` throws is thrown on, and nothing is kept.
 */
export async function addImport(
  by: Staff | System,
  { source, fileName, chunks, mapping }: GivenFile,
): Promise<Result<{ readonly importId: string; readonly resumed: boolean }, ImportRefusal>> {
  if (isStaff(by) && !mayImport(by)) return refuse("forbidden");
  const named = sourceName.safeParse(source);
  if (!named.success) return refuse("source-invalid");
  const id = randomUUID();
  const kept = await keepFile(id, chunks).catch(async (error: unknown) => {
    // Cut off or too large: half a file is of no use.
    await removeFile(id);
    throw error;
  });
  const rejectFile = async (refusal: ImportRefusal) => {
    await removeFile(id);
    return refuse(refusal);
  };
  if (kept.bytes === 0) return rejectFile("file-empty");
  const format = sniffFormat(kept.start);
  if (format === null) return rejectFile("format-unknown");
  const [firstLine = ""] = new TextDecoder().decode(kept.start).split(/\r?\n/u);
  const columns = format === "csv" ? (mapping ?? guessMapping(firstLine)) : null;
  // A person at the browser is asked; a command has said what it knows.
  const asks = columns !== null && isStaff(by) && mapping === null && hasUnknownColumns(columns);
  if (columns && !asks && !hasTitle(columns)) return rejectFile("mapping-without-title");
  const unfinished = await findUnfinished(named.data, kept.digest);
  if (unfinished !== null) {
    await removeFile(id);
    return ok({ importId: unfinished, resumed: true });
  }
  await db().$transaction(async (tx) => {
    await tx.$executeRaw`
      INSERT INTO catalogue_import (id, source, file_name, file_digest, file_bytes, format, mapping, state, position,
        read, added, changed, unchanged, withdrawn, rejected, warnings, created_at, actor_id, actor_name, heading)
      VALUES (${id}::uuid, ${named.data}, ${fileName.slice(0, fileNameLengthMax)}, ${kept.digest}, ${kept.bytes}::bigint,
        ${format}, ${columns && JSON.stringify(columns)}::jsonb, ${asks ? "mapping" : "waiting"}, 0, 0, 0, 0, 0, 0, 0, '{}', ${now()}::timestamptz,
        ${actorOf(by).actorId}::uuid, ${actorOf(by).actorName}, ${columns && headingOf(kept.start)})`;
    await record(tx, {
      actorKind: isStaff(by) ? "staff" : "system",
      actorId: isStaff(by) ? by.accountId : by.name,
      action: "catalogue-import.added",
      subject: `catalogue-import:${id}`,
      data: { bytes: kept.bytes, format },
    });
  });
  return ok({ importId: id, resumed: false });
}

/** What was being imported is left as it is; the rest is not. Refuses `not-running` where nothing is under way. */
export async function stopImport(
  staff: Staff,
  importId: string,
): Promise<Result<true, "forbidden" | "not-running">> {
  if (!mayImport(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    const stopped =
      await tx.$executeRaw`UPDATE catalogue_import SET state = 'stopped', finished_at = ${now()}::timestamptz
      WHERE id::text = ${importId} AND state IN ('mapping', 'waiting', 'running')`;
    if (stopped === 0) return refuse("not-running");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-import.stopped",
      subject: `catalogue-import:${importId}`,
    });
    return ok(true);
  });
}

/** Characters of a name under which a mapping is remembered. */
export const mappingNameMax = 60;

/**
 * Says what the columns of a file are, and lets its import begin; remembered by `name`, when one is given, for files
 * with the same headings. Refuses `mapping-without-title`, and `not-waiting` where the import is past that already.
 * @param targets by column, in the file's order; anything that is no field leaves the column out
 */
export async function mapColumns(
  staff: Staff,
  importId: string,
  {
    targets,
    headings,
    name,
  }: {
    readonly targets: readonly string[];
    readonly headings: readonly string[];
    readonly name: string;
  },
): Promise<Result<true, "forbidden" | "mapping-without-title" | "not-waiting">> {
  if (!mayImport(staff)) return refuse("forbidden");
  const columns = headings.map(
    (_, at) => csvTargets.find((target) => target === targets[at]) ?? null,
  );
  if (!columns.includes("title")) return refuse("mapping-without-title");
  const kept = name
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, mappingNameMax);
  return db().$transaction(async (tx) => {
    const begun = await tx.$executeRaw`
      UPDATE catalogue_import SET state = 'waiting', mapping = jsonb_set(mapping, '{columns}', ${JSON.stringify(columns)}::jsonb)
      WHERE id::text = ${importId} AND state = 'mapping'`;
    if (begun === 0) return refuse("not-waiting");
    if (kept !== "") {
      const byHeading = headings.flatMap((heading, at) => {
        const target = columns[at];
        return target ? [[heading, target] as const] : [];
      });
      const saved = { targets: Object.fromEntries(byHeading), savedAt: now() };
      await tx.catalogueMapping.upsert({
        where: { name: kept },
        create: { name: kept, ...saved },
        update: saved,
      });
    }
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-import.mapped",
      subject: `catalogue-import:${importId}`,
    });
    return ok(true);
  });
}

/**
 * Takes an import up. Whoever runs it meanwhile stops at its next batch, for the place it stands at has moved on.
 * @returns false when it is finished or stopped
 */
export async function takeUpImport(_system: System, importId: string): Promise<boolean> {
  const taken = await db().$executeRaw`
    UPDATE catalogue_import SET state = 'running', started_at = coalesce(started_at, ${now()}::timestamptz),
      heartbeat_at = clock_timestamp()
    WHERE id = ${importId}::uuid AND state IN ('waiting', 'running')`;
  return taken > 0;
}

/** Lets an import wait for the next runner: this one is being stopped. */
export async function putDownImport(_system: System, importId: string): Promise<void> {
  await db().$executeRaw`UPDATE catalogue_import SET state = 'waiting', heartbeat_at = NULL
    WHERE id = ${importId}::uuid AND state = 'running'`;
}

/** Ends an import that reached the end of its file, or cannot go on. */
export async function finishImport(
  _system: System,
  importId: string,
  failure: ImportFailure | null,
): Promise<void> {
  await db().$transaction(async (tx) => {
    const ended = await tx.$executeRaw`
      UPDATE catalogue_import SET state = ${failure === null ? "done" : "failed"}, failure = ${failure},
        position = CASE WHEN ${failure}::text IS NULL THEN file_bytes ELSE position END,
        finished_at = ${now()}::timestamptz, heartbeat_at = NULL
      WHERE id = ${importId}::uuid AND state = 'running'`;
    if (ended > 0) await raisePageVersion(tx);
  });
}

/** A record of the file on its way: ready to be stored, or why it is not. */
export type ReadyRecord = {
  readonly position: number;
  readonly end: number;
  /** Of a table, as a spreadsheet counts. */
  readonly row: number | undefined;
} & (
  | { readonly ok: true; readonly incoming: IncomingRecord; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string; readonly bytes: Uint8Array }
);

/** Where an import stands, in the file and in counts. */
export type Standing = { readonly position: number; readonly counts: ImportCounts };

/** An import that somebody runs; `known` are the facet values that its batches have stored. */
export type RunningImport = {
  readonly importId: string;
  readonly source: string;
  readonly known: Set<number>;
};

/** Facet values remembered: the common ones of a whole import, some megabytes. */
const knownMax = 100_000;

/** Bytes of a rejected record that are kept. */
const rejectedBytesMax = 1_048_576;

/**
 * Stores a batch and moves the import on, in one transaction: cut off anywhere, either both happened or neither.
 * Refuses `taken-over` when the import does not stand at `from` any more, or was stopped.
 */
export async function storeBatch(
  system: System,
  { importId, source, known }: RunningImport,
  from: Standing,
  batch: readonly ReadyRecord[],
): Promise<Result<Standing, "taken-over">> {
  const position = batch.at(-1)?.end ?? from.position;
  let facets: readonly number[] = [];
  const done = await db().$transaction(
    async (tx) => {
      // A crash of the database may take the last half second with it: then the import goes on from before it.
      await tx.$executeRaw`SET LOCAL synchronous_commit = off`;
      const [held] = await tx.$queryRaw<
        { warnings: FaultCounts }[]
      >`SELECT warnings FROM catalogue_import
        WHERE id = ${importId}::uuid AND state = 'running' AND position = ${from.position}::bigint
          AND read = ${from.counts.read}::int FOR UPDATE`;
      if (!held) return refuse("taken-over");
      const by = { source, actorId: null, actorName: system.name, importId };
      const stored = await storeRecords(
        tx,
        by,
        batch.flatMap((one) => (one.ok ? [one.incoming] : [])),
        known,
      );
      facets = stored.facets;
      const rejected = batch.flatMap((one, index) =>
        one.ok
          ? []
          : [
              {
                number: from.counts.read + index + 1,
                position: one.position,
                row: one.row ?? null,
                reason: one.reason,
                raw: Buffer.from(one.bytes.subarray(0, rejectedBytesMax)).toString("base64"),
              },
            ],
      );
      if (rejected.length > 0)
        await tx.$executeRaw`INSERT INTO catalogue_rejection (import_id, number, position, row, reason, raw)
          SELECT ${importId}::uuid, number, position, row, reason, decode(raw, 'base64')
          FROM json_to_recordset(${rowsParameter(rejected)}::json)
            AS r (number int, position bigint, row int, reason text, raw text)`;
      const made = (change: Change) => stored.records.filter((one) => one.change === change).length;
      const counts: ImportCounts = {
        read: from.counts.read + batch.length,
        added: from.counts.added + made("added"),
        changed: from.counts.changed + made("changed"),
        unchanged: from.counts.unchanged + made("unchanged"),
        withdrawn: from.counts.withdrawn + made("withdrawn"),
        rejected: from.counts.rejected + rejected.length,
      };
      const notes = notesOf(from.counts.read, batch, stored);
      const noted = { ...held.warnings, added: from.counts.added, changed: from.counts.changed };
      await storeNotes(tx, importId, firstOfEach(notes, noted));
      const faults = countFaults(notes);
      await tx.$executeRaw`
        UPDATE catalogue_import SET position = ${position}::bigint, read = ${counts.read}::int,
          added = ${counts.added}::int, changed = ${counts.changed}::int, unchanged = ${counts.unchanged}::int,
          withdrawn = ${counts.withdrawn}::int, rejected = ${counts.rejected}::int, heartbeat_at = clock_timestamp(),
          warnings = warnings || (SELECT coalesce(jsonb_object_agg(f.key, coalesce((warnings->>f.key)::int, 0) + f.value::int), '{}')
            FROM jsonb_each_text(${JSON.stringify(faults)}::jsonb) AS f)
        WHERE id = ${importId}::uuid`;
      return ok({ position, counts });
    },
    // Hundreds of records on a machine that is busy with other things.
    { timeout: 120_000, maxWait: 30_000 },
  );
  if (known.size > knownMax) known.clear();
  for (const id of facets) known.add(id);
  return done;
}
