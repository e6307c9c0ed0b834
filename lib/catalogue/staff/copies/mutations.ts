import "server-only";
import { record } from "@/lib/audit/mutations";
import { wallClockAt, zoneOffsetMinutes } from "@/lib/hours/domain/format";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { copyFields } from "../../copies/domain/fields";
import { holdCatalogue } from "../../mutations";
import { mayEditCatalogue } from "../../policy";
import type { SeenCopy } from "../types";
import { finish } from "./deeds/mutations";
import type { ChangedCopyInput, CopyStatusInput } from "./schema";

/** The instant a status began: now for today, else the beginning of that day in WIB. */
function beginningOf(since: string, at: Date): Date {
  const today = wallClockAt(at, zoneOffsetMinutes.WIB).date;
  return since === today ? at : new Date(`${since}T00:00:00+07:00`);
}

/** A copy in the state that was seen; null where it is in another, or gone. */
async function seenCopy(tx: Tx, { id, recordId, seen }: SeenCopy) {
  return tx.catalogueCopy.findFirst({ where: { id, recordId, version: seen, withdrawnAt: null } });
}

/**
 * Frees a label for the copy `to`: one that a withdrawn copy has is taken off it, which its history says, and the record's
 * fields still know that copy by it. False where a copy that is there has it.
 */
async function freeBarcode(
  tx: Tx,
  staff: Staff,
  source: string,
  barcode: string,
  to: number,
): Promise<boolean> {
  const holder = await tx.catalogueCopy.findFirst({ where: { source, barcode } });
  if (holder === null) return true;
  if (holder.withdrawnAt === null) return false;
  await tx.catalogueCopy.update({
    where: { id: holder.id },
    data: { barcode: null, claim: holder.claim ?? barcode, version: { increment: 1 } },
  });
  await record(tx, {
    ...{ actorKind: "staff", actorId: staff.accountId, action: "catalogue-copy.label-freed" },
    ...{ subject: `catalogue-copy:${holder.id}`, data: { record: holder.recordId, to } },
  });
  return true;
}

export type ChangeCopyRefusal =
  | "forbidden"
  | "changed-meanwhile"
  | "nothing-changed"
  | "barcode-missing"
  | "barcode-taken";

/**
 * Writes what a copy says: its label, call number, place, access and note. From then on it is the staff's word, and no
 * import of its record says it otherwise (`mergeCopies`). Who comes second is refused `changed-meanwhile`; a label that
 * another copy of the source has `barcode-taken`; a copy that had a label must have one (`barcode-missing`).
 * @returns the copy's new version
 */
export async function changeCopy(
  staff: Staff,
  copy: SeenCopy,
  written: ChangedCopyInput,
): Promise<Result<number, ChangeCopyRefusal>> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const kept = await seenCopy(tx, copy);
    if (kept === null) return refuse("changed-meanwhile");
    const changed = copyFields.filter((field) => kept[field] !== written[field]);
    if (changed.length === 0) return refuse("nothing-changed");
    const { barcode } = written;
    const relabelled = changed.includes("barcode");
    if (relabelled && barcode === null) return refuse("barcode-missing");
    if (relabelled && barcode !== null)
      if (!(await freeBarcode(tx, staff, kept.source, barcode, copy.id)))
        return refuse("barcode-taken");
    // What the record's fields call it is remembered, or they would bring the old label back as another copy.
    const told = kept.claim ?? (relabelled && kept.addedBy === null ? (kept.barcode ?? "") : null);
    await tx.catalogueCopy.update({
      where: { id: copy.id },
      data: {
        ...{ ...written, editedBy: staff.accountId, version: { increment: 1 } },
        claim: told === barcode ? null : told,
      },
    });
    const data = { record: copy.recordId, fields: changed.join(" ") };
    await finish(tx, staff, copy, { action: "catalogue-copy.changed", data });
    return ok(copy.seen + 1);
  });
}

/**
 * Sets a copy's status and the day since which it holds. Who comes second is refused `changed-meanwhile`, a day to come
 * `since-future`. @returns the copy's new version
 */
export async function setCopyStatus(
  staff: Staff,
  copy: SeenCopy,
  { status, since }: CopyStatusInput,
): Promise<Result<number, "forbidden" | "since-future" | "changed-meanwhile">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const at = now();
  if (since > wallClockAt(at, zoneOffsetMinutes.WIB).date) return refuse("since-future");
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const kept = await seenCopy(tx, copy);
    if (kept === null) return refuse("changed-meanwhile");
    await tx.catalogueCopy.update({
      where: { id: copy.id },
      data: {
        ...{ status, statusAt: beginningOf(since, at), statusBy: staff.accountId },
        version: { increment: 1 },
      },
    });
    const data = { record: copy.recordId, from: kept.status, to: status, since };
    await finish(tx, staff, copy, { action: "catalogue-copy.status-set", data });
    return ok(copy.seen + 1);
  });
}
