import "server-only";
import { record as recordDeed } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { ownSource } from "../../imports/schema";
import type { MarcRecord } from "../../marc/types";
import { holdCatalogue, recordWithNumber, turnRecord, writeRecord } from "../../mutations";
import { mayEditCatalogue } from "../../policy";
import { prepareRecord } from "../../prepare-record";

/** A record as a librarian looked at it: `seen` is its version. */
export type SeenRecord = { readonly id: number; readonly seen: number };

export type WriteRefusal =
  | "forbidden"
  | "record-too-long"
  | "control-number-taken"
  | "changed-meanwhile"
  | "record-withdrawn"
  | "nothing-changed";

const actorOf = (staff: Staff, source: string) => ({
  ...{ source, importId: null },
  ...{ actorId: staff.accountId, actorName: staff.name },
});

async function finish(tx: Tx, staff: Staff, id: number, deed: string): Promise<void> {
  await recordDeed(tx, {
    actorKind: "staff",
    actorId: staff.accountId,
    action: `catalogue-record.${deed}`,
    subject: `catalogue-record:${id}`,
  });
  await raisePageVersion(tx);
}

/** Adds a record to the library's own. Refuses `control-number-taken` where a record of these has its 001, live or withdrawn. */
export async function addRecord(
  staff: Staff,
  written: MarcRecord,
): Promise<Result<number, WriteRefusal>> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const prepared = prepareRecord(written, null);
  if (!prepared.ok) return prepared;
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    if ((await recordWithNumber(tx, ownSource, prepared.value)) !== null)
      return refuse("control-number-taken");
    const id = await writeRecord(tx, actorOf(staff, ownSource), null, prepared.value);
    await finish(tx, staff, id, "added");
    return ok(id);
  });
}

/**
 * Writes the next state of a live record. Refuses `changed-meanwhile` where the record is not in the state that was seen:
 * of two people at once, the second is told; `nothing-changed` where it says the same already.
 */
export async function changeRecord(
  staff: Staff,
  { id, seen }: SeenRecord,
  written: MarcRecord,
): Promise<Result<number, WriteRefusal>> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  const prepared = prepareRecord(written, null);
  if (!prepared.ok) return prepared;
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const [kept] = await tx.$queryRaw<
      { source: string; version: number; digest: string; withdrawn: boolean }[]
    >`
      SELECT source, version, encode(digest, 'hex') AS digest, withdrawn_at IS NOT NULL AS withdrawn
      FROM catalogue_record WHERE id = ${id}::int`;
    if (kept?.version !== seen) return refuse("changed-meanwhile");
    if (kept.withdrawn) return refuse("record-withdrawn");
    if (kept.digest === prepared.value.marks.digest) return refuse("nothing-changed");
    const holder = await recordWithNumber(tx, kept.source, prepared.value);
    if (holder !== null && holder !== id) return refuse("control-number-taken");
    await writeRecord(tx, actorOf(staff, kept.source), id, prepared.value);
    await finish(tx, staff, id, "changed");
    return ok(id);
  });
}

/**
 * Withdraws a record (its address answers 410 from then on) or restores it with the words and copies it had. Refuses
 * `changed-meanwhile` where it is not in the state that was seen, or is what it shall be already.
 */
export async function setWithdrawn(
  staff: Staff,
  { id, seen }: SeenRecord,
  to: "withdrawn" | "live",
): Promise<Result<number, "forbidden" | "changed-meanwhile">> {
  if (!mayEditCatalogue(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    await holdCatalogue(tx);
    const [kept] = await tx.$queryRaw<{ source: string }[]>`
      SELECT source FROM catalogue_record WHERE id = ${id}::int AND version = ${seen}::int
        AND (withdrawn_at IS NULL) = ${to === "withdrawn"}`;
    if (!kept) return refuse("changed-meanwhile");
    await turnRecord(tx, actorOf(staff, kept.source), id, to);
    await finish(tx, staff, id, to === "withdrawn" ? "withdrawn" : "restored");
    return ok(id);
  });
}
