import "server-only";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { holdCatalogue } from "../../../mutations";
import { mayEditCatalogue } from "../../../policy";
import type { SeenCopy } from "../../types";
import { finish } from "../deeds/mutations";
import type { NewCopyInput } from "../schema";

/** A copy that was added, or taken up again: then its version is not the first. */
export type AddedCopy = { readonly id: number; readonly version: number };

/**
 * Adds a copy to a live record. Its label is its own among the copies of the record's source: one that another copy has is
 * refused `barcode-taken`; one of a withdrawn copy is taken up again.
 */
export async function addCopy(
  staff: Staff,
  recordId: number,
  { barcode, callNumber, location, access, note }: NewCopyInput,
): Promise<Result<AddedCopy, "forbidden" | "record-withdrawn" | "barcode-taken">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const [kept] = await tx.$queryRaw<{ source: string; position: number }[]>`
      SELECT r.source, coalesce(max(c.position), 0) + 1 AS position
      FROM catalogue_record r LEFT JOIN catalogue_copy c ON c.record_id = r.id
      WHERE r.id = ${recordId}::int AND r.withdrawn_at IS NULL GROUP BY r.id`;
    if (!kept) return refuse("record-withdrawn");
    const [added] = await tx.$queryRaw<AddedCopy[]>`
      INSERT INTO catalogue_copy (record_id, source, barcode, position, call_number, access, location, note, status,
        status_at, status_by, added_by)
      VALUES (${recordId}::int, ${kept.source}, ${barcode}, ${kept.position}::int, ${callNumber}, ${access}, ${location},
        ${note}, 'available', ${at}::timestamptz, ${staff.accountId}::uuid, ${staff.accountId}::uuid)
      ON CONFLICT (source, barcode) DO UPDATE SET record_id = excluded.record_id, position = excluded.position,
        accession = NULL, call_number = excluded.call_number, access = excluded.access, location = excluded.location,
        note = excluded.note, status = excluded.status, status_at = excluded.status_at,
        status_by = excluded.status_by, added_by = excluded.added_by, edited_by = NULL,
        version = catalogue_copy.version + 1,
        claim = CASE WHEN catalogue_copy.record_id = excluded.record_id THEN catalogue_copy.claim END, withdrawn_at = NULL
      WHERE catalogue_copy.withdrawn_at IS NOT NULL
      RETURNING id, version`;
    if (!added) return refuse("barcode-taken");
    const deed = { action: "catalogue-copy.added", data: { record: recordId } } as const;
    await finish(tx, staff, { id: added.id, recordId }, deed);
    return ok(added);
  });
}

/**
 * Withdraws a copy. From then on it is the staff's word: no import of its record brings it back (`mergeCopies`), adding its
 * label again does. Refuses `changed-meanwhile` where it is not in the state that was seen, or gone already.
 * @returns the copy's new version
 */
export async function withdrawCopy(
  staff: Staff,
  copy: SeenCopy,
): Promise<Result<number, "forbidden" | "changed-meanwhile">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const withdrawn = await tx.$executeRaw`
      UPDATE catalogue_copy SET withdrawn_at = ${at}::timestamptz, added_by = ${staff.accountId}::uuid,
        version = version + 1
      WHERE id = ${copy.id}::int AND record_id = ${copy.recordId}::int AND version = ${copy.seen}::int
        AND withdrawn_at IS NULL`;
    if (withdrawn === 0) return refuse("changed-meanwhile");
    const deed = { action: "catalogue-copy.withdrawn", data: { record: copy.recordId } } as const;
    await finish(tx, staff, copy, deed);
    return ok(copy.seen + 1);
  });
}
