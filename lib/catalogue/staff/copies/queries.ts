import "server-only";
import type { Staff } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import type { CopyStatus } from "../../copies/domain/status";
import { mayEditCatalogue } from "../../policy";
import type { OpenedCopy, StaffCopy } from "../types";

/** The columns of a copy that staff see. */
export const staffCopyColumns = {
  ...({ id: true, barcode: true, accession: true, callNumber: true } as const),
  ...({ access: true, location: true, note: true, status: true } as const),
  ...({ statusAt: true, addedBy: true, version: true } as const),
};

type CopyRow = Omit<StaffCopy, "status" | "addedByHand"> & {
  readonly status: string;
  readonly addedBy: string | null;
};

/** A row as staff see it. */
export const toStaffCopy = ({ addedBy, status, ...copy }: CopyRow): StaffCopy => ({
  ...copy,
  // Only what the list of statuses has is ever written there.
  status: status as CopyStatus,
  addedByHand: addedBy !== null,
});

/** The largest id there can be: a PostgreSQL integer. */
const idMax = 2_147_483_647;

/** A copy of this record, there or withdrawn; null where it has none of this id, or for who may not edit. */
export async function getStaffCopy(
  staff: Staff,
  { id, recordId }: { readonly id: number; readonly recordId: number },
): Promise<OpenedCopy | null> {
  const isId = (number: number) => Number.isInteger(number) && number >= 1 && number <= idMax;
  if (!mayEditCatalogue(staff) || !isId(id) || !isId(recordId)) return null;
  const row = await db().catalogueCopy.findFirst({
    where: { id, recordId },
    select: { ...staffCopyColumns, withdrawnAt: true, record: { select: { title: true } } },
  });
  if (row === null) return null;
  const { withdrawnAt, record, ...copy } = row;
  return { ...toStaffCopy(copy), recordTitle: record.title, withdrawn: withdrawnAt !== null };
}
