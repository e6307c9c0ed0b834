import "server-only";
import type { Staff, System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { mayImport } from "../../policy";
import { notesMax } from "../domain/notes";
import type { ShownNote } from "../types";

const mayRead = (by: Staff | System) => !("accountId" in by) || mayImport(by);

/** Words of an import that are shown; there are some forty. */
const wordsMax = 60;

/**
 * What is to be said of records of an import that were taken: the first hundred of each word, in the order of the file.
 * None for who may not know.
 */
export async function listNotes(
  by: Staff | System,
  importId: string,
): Promise<readonly ShownNote[]> {
  if (!mayRead(by)) return [];
  const rows = await db().catalogueImportNote.findMany({
    where: { importId },
    orderBy: { id: "asc" },
    take: notesMax * wordsMax,
    omit: { importId: true },
  });
  const ids = rows.flatMap(({ recordId, otherRecordId }) => [recordId ?? [], otherRecordId ?? []]);
  const records = await db().catalogueRecord.findMany({
    where: { id: { in: [...new Set(ids.flat())] } },
    select: { id: true, title: true, controlNumber: true },
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  return rows.map(({ recordId, otherRecordId, position, ...note }) => ({
    ...note,
    position: Number(position),
    record: byId.get(recordId ?? 0) ?? null,
    other: byId.get(otherRecordId ?? 0) ?? null,
  }));
}
