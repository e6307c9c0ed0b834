import "server-only";
import type { Tx } from "@/lib/platform/db";
import { rowsParameter } from "../domain/rows";
import type { CopyState } from "../search/types";
import type { IncomingRecord } from "../types";
import type { CopyChanges, DescribedCopy, KeptCopy, MovedBarcode } from "./domain/merge";
import { mergeCopies } from "./domain/merge";

type Written = { readonly recordId: number; readonly incoming: IncomingRecord };

/** No label is longer; what is stands in the record, and names no copy. */
const barcodeLengthMax = 100;

function describedCopies({ recordId, incoming }: Written): readonly DescribedCopy[] {
  return incoming.copies.map((copy, index) => {
    const label = (copy.barcode || copy.accession)?.replaceAll("\0", "").trim() || null;
    return {
      recordId,
      position: index + 1,
      barcode: label !== null && label.length <= barcodeLengthMax ? label : null,
      accession: copy.accession,
      callNumber: copy.callNumber,
      access: copy.access,
      location: copy.location,
      note: copy.note,
    };
  });
}

const toRow = ({ recordId, callNumber, ...copy }: DescribedCopy & { readonly id?: number }) => ({
  ...copy,
  record_id: recordId,
  call_number: callNumber,
});

/** The copies of the added records, where none of them came from elsewhere: those are what staff or a loan made them. */
function newCopies(
  added: readonly Written[],
  changes: CopyChanges,
): ReadonlyMap<number, CopyState> {
  const movedTo = new Set(changes.changed.map(({ recordId }) => recordId));
  const copies = new Map<number, DescribedCopy[]>();
  for (const { recordId } of added) if (!movedTo.has(recordId)) copies.set(recordId, []);
  for (const copy of changes.added) copies.get(copy.recordId)?.push(copy);
  const said = (some: readonly (string | null)[]) => some.filter((one) => one !== null);
  return new Map(
    [...copies].map(([recordId, some]) => [
      recordId,
      {
        locations: said(some.map(({ location }) => location)),
        available: some.length > 0,
        numbers: said([
          ...some.map(({ barcode }) => barcode),
          ...some.map(({ accession }) => accession),
        ]),
        callNumbers: said(some.map(({ callNumber }) => callNumber)),
      },
    ]),
  );
}

/**
 * Brings the copies of records to what their fields (990, 852, 876) say, within the transaction that stores them. Their
 * status stays: a new copy is there, an old one is where staff or a loan say it is.
 * @returns the records that lost a copy to another, the barcodes that several records claim, and what copies the added
 *   records have, where that is known without looking
 */
export async function storeCopies(
  tx: Tx,
  source: string,
  at: Date,
  { added, changed }: { readonly added: readonly Written[]; readonly changed: readonly Written[] },
): Promise<{
  readonly movedFrom: readonly number[];
  readonly moved: readonly MovedBarcode[];
  readonly states: ReadonlyMap<number, CopyState>;
}> {
  const described = [...added, ...changed].flatMap(describedCopies);
  const barcodes = described.flatMap(({ barcode }) => (barcode === null ? [] : [barcode]));
  const changedIds = changed.map(({ recordId }) => recordId);
  const none: CopyChanges = { added: [], changed: [], withdrawn: [], movedFrom: [], moved: [] };
  if (described.length === 0 && changedIds.length === 0)
    return { movedFrom: [], moved: [], states: newCopies(added, none) };
  const columns = `id, record_id AS "recordId", position, barcode, accession, call_number AS "callNumber", access,
    location, note, added_by IS NOT NULL AS "addedByHand", edited_by IS NOT NULL AS "editedByHand", claim,
    withdrawn_at IS NOT NULL AS withdrawn`;
  // Two probes, not one with OR: neither part may read the whole table.
  const kept = await tx.$queryRawUnsafe<KeptCopy[]>(
    `SELECT ${columns} FROM catalogue_copy WHERE source = $1 AND barcode = ANY($2::text[])
     UNION SELECT ${columns} FROM catalogue_copy WHERE record_id = ANY($3::int[]) ORDER BY id`,
    source,
    barcodes,
    changedIds,
  );
  const recordIds = new Set([...added.map(({ recordId }) => recordId), ...changedIds]);
  const changes = mergeCopies(recordIds, described, kept);
  if (changes.added.length > 0)
    await tx.$executeRaw`
      INSERT INTO catalogue_copy (record_id, source, barcode, accession, position, call_number, access, location, note,
        status, status_at)
      SELECT record_id, ${source}, barcode, accession, position, call_number, access, location, note, 'available',
        ${at}::timestamptz
      FROM json_to_recordset(${rowsParameter(changes.added.map(toRow))}::json) AS r (record_id int, barcode text,
        accession text, position int, call_number text, access text, location text, note text)`;
  if (changes.changed.length > 0)
    await tx.$executeRaw`
      UPDATE catalogue_copy c SET record_id = r.record_id, accession = r.accession, position = r.position,
        call_number = r.call_number, access = r.access, location = r.location, note = r.note, edited_by = NULL,
        claim = NULL, version = c.version + 1, withdrawn_at = NULL
      FROM json_to_recordset(${rowsParameter(changes.changed.map(toRow))}::json) AS r (id int, record_id int,
        accession text, position int, call_number text, access text, location text, note text)
      WHERE c.id = r.id`;
  if (changes.withdrawn.length > 0)
    await tx.$executeRaw`UPDATE catalogue_copy SET withdrawn_at = ${at}::timestamptz,
      version = version + 1 WHERE id = ANY(${[...changes.withdrawn]}::int[])`;
  return {
    movedFrom: [...new Set(changes.movedFrom)],
    moved: changes.moved,
    states: newCopies(added, changes),
  };
}
