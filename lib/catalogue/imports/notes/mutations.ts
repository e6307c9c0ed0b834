import "server-only";
import type { Tx } from "@/lib/platform/db";
import { rowsParameter } from "../../domain/rows";
import type { ImportNote } from "../types";

/** Keeps what is to be said of records of an import, in the transaction that stores them. */
export async function storeNotes(
  tx: Tx,
  importId: string,
  notes: readonly ImportNote[],
): Promise<void> {
  if (notes.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO catalogue_import_note (import_id, word, number, position, row, record_id, detail, other_record_id)
    SELECT ${importId}::uuid, r.word, r.number, r.position, r.row, r."recordId", left(r.detail, 200), r."otherRecordId"
    FROM json_to_recordset(${rowsParameter(notes)}::json) AS r (word text, number int, position bigint, row int,
      "recordId" int, detail text, "otherRecordId" int)`;
}
