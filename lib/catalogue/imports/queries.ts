import "server-only";
import type { Staff, System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { asCollection } from "../marc/marcxml-collection";
import { mayImport } from "../policy";
import { glimpse } from "./glimpse";
import { importPath } from "./import-file";
import { firstLines } from "./read-file";
import { savedTargets } from "./schema";
import type { CatalogueImport, CsvPreview, Rejection, SavedMapping } from "./types";

const isStaff = (by: Staff | System): by is Staff => "accountId" in by;
const mayRead = (by: Staff | System) => !isStaff(by) || mayImport(by);

type ImportRow = Omit<CatalogueImport, "fileBytes" | "position"> & {
  readonly fileBytes: bigint;
  readonly position: bigint;
};

const toImport = ({ fileBytes, position, ...rest }: ImportRow): CatalogueImport => ({
  ...rest,
  fileBytes: Number(fileBytes),
  position: Number(position),
});

const shown = {
  ...({ id: true, source: true, fileName: true, fileBytes: true, format: true } as const),
  ...({ mapping: true, state: true, failure: true, position: true, warnings: true } as const),
  ...({ read: true, added: true, changed: true, unchanged: true } as const),
  ...({ withdrawn: true, rejected: true, createdAt: true, startedAt: true } as const),
  ...({ finishedAt: true, actorName: true } as const),
};

/** An import with its report; null when there is none of this id, or the reader may not know. */
export async function getImport(
  by: Staff | System,
  importId: string,
): Promise<CatalogueImport | null> {
  if (!mayRead(by) || !/^[0-9a-f-]{36}$/u.test(importId)) return null;
  const row = await db().catalogueImport.findUnique({ where: { id: importId }, select: shown });
  return row && toImport(row as ImportRow);
}

/** The last 100 imports, newest first; none for who may not know. */
export async function listImports(by: Staff | System): Promise<readonly CatalogueImport[]> {
  if (!mayRead(by)) return [];
  const rows = await db().catalogueImport.findMany({
    select: shown,
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map((row) => toImport(row as ImportRow));
}

/** Bytes of a rejected record in which its title is looked for. */
const glimpsedBytes = 8_192;

type RejectionRow = Omit<Rejection, "position" | "seen"> & {
  readonly position: bigint;
  readonly start: Uint8Array;
};

/** The first 100 rejected records of an import in the order of its file, each with what can be made out of it. */
export async function listRejections(
  by: Staff | System,
  importId: string,
): Promise<readonly Rejection[]> {
  const found = await getImport(by, importId);
  if (found === null || found.rejected === 0) return [];
  const rows = await db().$queryRaw<RejectionRow[]>`
    SELECT number, position, row, reason, substring(raw FROM 1 FOR ${glimpsedBytes}::int) AS start
    FROM catalogue_rejection WHERE import_id = ${importId}::uuid ORDER BY number LIMIT 100`;
  return rows.map(({ start, position, ...row }) => ({
    ...row,
    position: Number(position),
    seen: glimpse(found.format, found.mapping, start),
  }));
}

/** How often each reason made an import reject a record, most often first. */
export async function countRejections(
  by: Staff | System,
  importId: string,
): Promise<readonly { readonly reason: string; readonly count: number }[]> {
  if (!mayRead(by)) return [];
  return db().$queryRaw<{ reason: string; count: number }[]>`
    SELECT reason, count(*)::int AS count FROM catalogue_rejection WHERE import_id = ${importId}::uuid
    GROUP BY reason ORDER BY 2 DESC, 1`;
}

/** Rejected records read at once while they are downloaded. */
const rejectedAtOnce = 50;

/**
 * The rejected records of an import as a file to be mended and given again: one after another, byte for byte as they
 * stood in theirs; those of MARCXML within a collection of their own, because a file of XML is one element, those of a
 * table under its heading. Nothing where none was rejected, or the reader may not know.
 */
export async function* readRejected(
  by: Staff | System,
  importId: string,
): AsyncGenerator<Uint8Array> {
  const found = await getImport(by, importId);
  if (found === null || found.rejected === 0) return;
  if (found.format === "marcxml") yield* asCollection(rawRejected(importId));
  else if (found.format === "csv") yield* underHeading(importId);
  else yield* rawRejected(importId);
}

const newLine = Buffer.from("\n");

async function* underHeading(importId: string): AsyncGenerator<Uint8Array> {
  const row = await db().catalogueImport.findUnique({
    where: { id: importId },
    select: { heading: true },
  });
  if (row?.heading) yield Buffer.concat([row.heading, newLine]);
  for await (const raw of rawRejected(importId))
    yield raw.at(-1) === newLine[0] ? raw : Buffer.concat([raw, newLine]);
}

async function* rawRejected(importId: string): AsyncGenerator<Uint8Array> {
  for (let after = 0; ; ) {
    const rows = await db().catalogueRejection.findMany({
      where: { importId, number: { gt: after } },
      select: { number: true, raw: true },
      orderBy: { number: "asc" },
      take: rejectedAtOnce,
    });
    for (const { number, raw } of rows) {
      after = number;
      yield raw;
    }
    if (rows.length < rejectedAtOnce) return;
  }
}

/** An import of the same file and source that is not finished; null when there is none. */
export async function findUnfinished(source: string, digest: Uint8Array): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM catalogue_import
    WHERE source = ${source} AND file_digest = ${digest} AND state IN ('mapping', 'waiting', 'running')
    ORDER BY created_at LIMIT 1`;
  return rows[0]?.id ?? null;
}

/** Lines of a file that are shown while its columns are named. */
const previewRows = 5;

/** The headings and first lines of an import's CSV file; null when it is none, is gone, or the reader may not know. */
export async function getCsvPreview(
  staff: Staff,
  { id, format, mapping }: Pick<CatalogueImport, "id" | "format" | "mapping">,
): Promise<CsvPreview | null> {
  if (!mayImport(staff) || format !== "csv" || mapping === null) return null;
  try {
    const [headings = [], ...rows] = await firstLines(
      importPath(id),
      mapping.delimiter,
      previewRows + 1,
    );
    return { headings, rows: rows.map((row) => headings.map((_, at) => row[at] ?? "")) };
  } catch {
    // The file is gone, or no table after all: the import itself will say so.
    return null;
  }
}

/** The mappings that staff remembered, by name; none for who may not import. */
export async function listMappings(staff: Staff): Promise<readonly SavedMapping[]> {
  if (!mayImport(staff)) return [];
  const rows = await db().catalogueMapping.findMany({ orderBy: { name: "asc" }, take: 200 });
  return rows.flatMap(({ name, targets }) => {
    const parsed = savedTargets.safeParse(targets);
    return parsed.success ? [{ name, targets: parsed.data }] : [];
  });
}

/**
 * The import of staff that the worker runs next: the oldest that waits, or whose runner has not been heard from for a
 * minute. What a command began, the command goes on with.
 */
export async function nextImport(_system: System): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id::text FROM catalogue_import
    WHERE actor_id IS NOT NULL AND (state = 'waiting' OR (state = 'running'
      AND (heartbeat_at IS NULL OR heartbeat_at < clock_timestamp() - interval '60 seconds')))
    ORDER BY created_at LIMIT 1`;
  return rows[0]?.id ?? null;
}
