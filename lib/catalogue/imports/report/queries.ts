import "server-only";
import type { Staff, System } from "@/lib/identity/types";
import { hasEnded } from "../domain/states";
import { listNotes } from "../notes/queries";
import { listRejections } from "../queries";
import type { CatalogueImport, ReportedRecords } from "../types";

/**
 * The records that a report names one by one; null while the import goes on. Its page is read anew every two seconds by then,
 * and some thousand notes each time would keep the database from the import itself.
 */
export async function getReportedRecords(
  by: Staff | System,
  { id, state }: Pick<CatalogueImport, "id" | "state">,
): Promise<ReportedRecords | null> {
  if (!hasEnded(state)) return null;
  const [notes, rejections] = await Promise.all([listNotes(by, id), listRejections(by, id)]);
  return { notes, rejections };
}
