import "server-only";
import { record } from "@/lib/audit/mutations";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { CopyStatus } from "../../copies/domain/status";
import { holdCatalogue, refreshSearch } from "../../mutations";
import { mayEditCatalogue } from "../../policy";
import type { CopyStatusInput, NewCopyInput } from "./schema";

/** The instant a status began: now for today, else the beginning of that day in WIB. */
function beginningOf(since: string, at: Date): Date {
  const today = wallClockAt(at, zoneOffsetMinutes.WIB).date;
  return since === today ? at : new Date(`${since}T00:00:00+07:00`);
}

/**
 * Sets a copy's status and the day since which it holds. `seen` is the status the librarian looked at: who comes second
 * is refused `changed-meanwhile`. A day to come is refused `since-future`.
 */
export async function setCopyStatus(
  staff: Staff,
  copy: { readonly id: number; readonly recordId: number; readonly seen: CopyStatus },
  { status, since }: CopyStatusInput,
): Promise<Result<true, "forbidden" | "since-future" | "changed-meanwhile">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  if (since > wallClockAt(at, zoneOffsetMinutes.WIB).date) return refuse("since-future");
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const set = await tx.$executeRaw`
      UPDATE catalogue_copy SET status = ${status}, status_at = ${beginningOf(since, at)}::timestamptz,
        status_by = ${staff.accountId}::uuid
      WHERE id = ${copy.id}::int AND record_id = ${copy.recordId}::int AND status = ${copy.seen}
        AND withdrawn_at IS NULL`;
    if (set === 0) return refuse("changed-meanwhile");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-copy.status-set",
      subject: `catalogue-copy:${copy.id}`,
      data: { from: copy.seen, to: status, since },
    });
    await refreshSearch(tx, [copy.recordId]);
    await raisePageVersion(tx);
    return ok(true);
  });
}

/**
 * Adds a copy to a live record. Its label is its own among the copies of the record's source: one that another copy has is
 * refused `barcode-taken`; one of a withdrawn copy is taken up again.
 */
export async function addCopy(
  staff: Staff,
  recordId: number,
  { barcode, callNumber, location, access, note }: NewCopyInput,
): Promise<Result<true, "forbidden" | "record-withdrawn" | "barcode-taken">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const [kept] = await tx.$queryRaw<{ source: string; position: number }[]>`
      SELECT r.source, coalesce(max(c.position), 0) + 1 AS position
      FROM catalogue_record r LEFT JOIN catalogue_copy c ON c.record_id = r.id
      WHERE r.id = ${recordId}::int AND r.withdrawn_at IS NULL GROUP BY r.id`;
    if (!kept) return refuse("record-withdrawn");
    const [added] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO catalogue_copy (record_id, source, barcode, position, call_number, access, location, note, status,
        status_at, status_by, added_by)
      VALUES (${recordId}::int, ${kept.source}, ${barcode}, ${kept.position}::int, ${callNumber}, ${access}, ${location},
        ${note}, 'available', ${at}::timestamptz, ${staff.accountId}::uuid, ${staff.accountId}::uuid)
      ON CONFLICT (source, barcode) DO UPDATE SET record_id = excluded.record_id, position = excluded.position,
        call_number = excluded.call_number, access = excluded.access, location = excluded.location,
        note = excluded.note, status = excluded.status, status_at = excluded.status_at,
        status_by = excluded.status_by, added_by = excluded.added_by, withdrawn_at = NULL
      WHERE catalogue_copy.withdrawn_at IS NOT NULL
      RETURNING id`;
    if (!added) return refuse("barcode-taken");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-copy.added",
      subject: `catalogue-copy:${added.id}`,
      data: { record: recordId },
    });
    await refreshSearch(tx, [recordId]);
    await raisePageVersion(tx);
    return ok(true);
  });
}

/**
 * Withdraws a copy. From then on it is the staff's word: no import of its record brings it back (`mergeCopies`), adding its
 * label again does. Refuses `changed-meanwhile` where it is gone already.
 */
export async function withdrawCopy(
  staff: Staff,
  copy: { readonly id: number; readonly recordId: number },
): Promise<Result<true, "forbidden" | "changed-meanwhile">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const withdrawn = await tx.$executeRaw`
      UPDATE catalogue_copy SET withdrawn_at = ${at}::timestamptz, added_by = ${staff.accountId}::uuid
      WHERE id = ${copy.id}::int AND record_id = ${copy.recordId}::int AND withdrawn_at IS NULL`;
    if (withdrawn === 0) return refuse("changed-meanwhile");
    await record(tx, {
      actorKind: "staff",
      actorId: staff.accountId,
      action: "catalogue-copy.withdrawn",
      subject: `catalogue-copy:${copy.id}`,
      data: { record: copy.recordId },
    });
    await refreshSearch(tx, [copy.recordId]);
    await raisePageVersion(tx);
    return ok(true);
  });
}
