import "server-only";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { readIsbn } from "../bibliography/domain/isbn";
import { parseRecord } from "../marc/iso2709";
import { toLines } from "../marc/marc-lines";
import type { MarcRecord } from "../marc/types";
import { mayEditCatalogue } from "../policy";
import { searchCatalogue } from "../search/queries";
import { searchFor } from "../search/schema";
import { staffCopyColumns, toStaffCopy } from "./copies/queries";
import type { EditableRecord, FoundLines, StaffRecord, StaffRecordLine } from "./types";

/** Lines of a page. */
const listed = 20;
/** The largest id there can be: a PostgreSQL integer. */
const idMax = 2_147_483_647;

const columns = {
  ...({ id: true, title: true, creatorLine: true, imprint: true, year: true } as const),
  ...({ kind: true, digitalKind: true, language: true, callNumber: true } as const),
  ...({ controlNumber: true, withdrawnAt: true, changedAt: true } as const),
};

type LineRow = Omit<StaffRecordLine, "withdrawn"> & { readonly withdrawnAt: Date | null };

const toLine = ({ withdrawnAt, ...row }: LineRow): StaffRecordLine => ({
  ...row,
  withdrawn: withdrawnAt !== null,
});

async function linesOf(ids: readonly number[]): Promise<readonly StaffRecordLine[]> {
  const rows = await db().catalogueRecord.findMany({
    where: { id: { in: [...ids] } },
    select: columns,
  });
  const byId = new Map(rows.map((row) => [row.id, toLine(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Records that have this number: the control number, a barcode or accession label, an ISBN, or the address. */
async function idsByNumber(text: string): Promise<readonly number[]> {
  const id = /^[1-9]\d{0,9}$/u.test(text) && Number(text) <= idMax ? Number(text) : 0;
  const isbn = readIsbn(text)?.isbn13 ?? "";
  const rows = await db().$queryRaw<{ id: number }[]>`
    SELECT id FROM (
      SELECT id, 1 AS place FROM catalogue_record WHERE control_number = ${text}
      UNION SELECT record_id, 2 FROM catalogue_copy WHERE barcode = ${text} AND withdrawn_at IS NULL
      UNION SELECT record_id, 3 FROM catalogue_identifier WHERE kind = 'isbn' AND value = ${isbn}
      UNION SELECT record_id, 4 FROM catalogue_identifier WHERE kind = 'system' AND value = ${text}
      UNION SELECT id, 5 FROM catalogue_record WHERE id = ${id}::int
    ) AS found GROUP BY id ORDER BY min(place), id LIMIT ${listed}::int`;
  return rows.map((row) => row.id);
}

/**
 * Finds records for staff: by a number where one has it (tombstones too), else live ones by words of the title; without a
 * text those changed last. At most 20 lines. Nothing for who may not edit.
 */
export async function findRecords(staff: Staff, typed: string): Promise<FoundLines> {
  const none = { by: "newest", total: 0, totalIsExact: true, lines: [] } as const;
  if (!mayEditCatalogue(staff)) return none;
  const text = typed.replaceAll("\0", "").trim().slice(0, 500);
  if (text === "") {
    const rows = await db().catalogueRecord.findMany({
      select: columns,
      orderBy: [{ changedAt: "desc" }, { id: "desc" }],
      take: listed,
    });
    return { ...none, total: rows.length, lines: rows.map(toLine) };
  }
  const numbered = await linesOf(await idsByNumber(text));
  if (numbered.length > 0)
    return { by: "number", total: numbered.length, totalIsExact: true, lines: numbered };
  const found = await searchCatalogue(searchFor(text, "title"));
  const lines = await linesOf(found.results.map(({ id }) => id));
  return { by: "title", total: found.total, totalIsExact: found.totalIsExact, lines };
}

/** What is stored of a record, read. */
export function recordOf(id: number, marc: Uint8Array): MarcRecord {
  const parsed = parseRecord(marc);
  // Our own writer made it: what cannot be read is a broken database.
  if (!parsed.ok) throw new Error(`record ${id} cannot be read: ${parsed.reason}`);
  return parsed.record;
}

/** A record to be edited, live or withdrawn; null where there never was one, or for who may not edit. */
export async function getEditableRecord(staff: Staff, id: number): Promise<EditableRecord | null> {
  if (!mayEditCatalogue(staff) || !Number.isInteger(id) || id < 1 || id > idMax) return null;
  const row = await db().catalogueRecord.findUnique({
    where: { id },
    select: { id: true, title: true, version: true, withdrawnAt: true, marc: true },
  });
  if (row === null) return null;
  const { marc, withdrawnAt, ...rest } = row;
  return { ...rest, withdrawn: withdrawnAt !== null, record: recordOf(id, marc) };
}

/** A record with its copies, live or withdrawn; null where there never was one, or for who may not edit. */
export async function getStaffRecord(staff: Staff, id: number): Promise<StaffRecord | null> {
  if (!mayEditCatalogue(staff) || !Number.isInteger(id) || id < 1 || id > idMax) return null;
  const row = await db().catalogueRecord.findUnique({
    where: { id },
    select: {
      ...columns,
      ...({ source: true, version: true, createdAt: true, marc: true } as const),
      copies: {
        where: { withdrawnAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: staffCopyColumns,
      },
    },
  });
  if (row === null) return null;
  const { marc, copies, source, version, createdAt, ...line } = row;
  return {
    ...toLine(line),
    source,
    version,
    createdAt,
    withdrawnAt: line.withdrawnAt,
    marcLines: toLines(recordOf(id, marc)),
    copies: copies.map(toStaffCopy),
  };
}
