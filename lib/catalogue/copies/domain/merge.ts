/** What a record's fields say of one of its copies. */
export type DescribedCopy = {
  readonly recordId: number;
  /** Order among the record's copies, from 1. */
  readonly position: number;
  readonly barcode: string | null;
  readonly accession: string | null;
  readonly callNumber: string | null;
  readonly access: string | null;
  readonly location: string | null;
  readonly note: string | null;
};

/** A copy the catalogue has. */
export type KeptCopy = DescribedCopy & {
  readonly id: number;
  /** The record's fields do not know it. */
  readonly addedByHand: boolean;
  /** Staff wrote what it says. */
  readonly editedByHand: boolean;
  /** What its record's fields call it, where staff gave it another label: theirs, or "" where they give none. */
  readonly claim: string | null;
  readonly withdrawn: boolean;
};

/** A label that two records claim: the one has the copy now, the other has it no more. */
export type MovedBarcode = {
  readonly barcode: string;
  readonly fromRecordId: number;
  readonly toRecordId: number;
};

/** What has to be written; `movedFrom` names, for each copy that changes its record, the one that loses it. */
export type CopyChanges = {
  readonly added: readonly DescribedCopy[];
  readonly changed: readonly (DescribedCopy & { readonly id: number })[];
  readonly withdrawn: readonly number[];
  readonly movedFrom: readonly number[];
  /** Labels claimed twice, among the records or with one that was there. */
  readonly moved: readonly MovedBarcode[];
};

const fields = [
  ...(["recordId", "position", "barcode", "accession", "callNumber"] as const),
  ...(["access", "location", "note"] as const),
];

type Named = Pick<DescribedCopy, "recordId" | "position" | "barcode">;

const keyOf = ({ recordId, position, barcode }: Named) =>
  barcode === null ? `place ${recordId} ${position}` : `barcode ${barcode}`;

/** By what a record's fields may name a kept copy: its label, or what they called it before staff corrected that. */
const keysOf = (copy: KeptCopy): readonly string[] =>
  copy.claim === null
    ? [keyOf(copy)]
    : [keyOf(copy), keyOf({ ...copy, barcode: copy.claim === "" ? null : copy.claim })];

/**
 * Brings the kept copies of some records to what the records say. A copy is the one with its barcode, wherever it stood;
 * without one, the one at its place in the record. Of two claims to a barcode the later counts, so that no copy stands
 * twice. What the record no longer names is withdrawn, except what was added by hand; what staff wrote of a copy, and that
 * they withdrew it, stays while its own record alone names it. Status is nobody's business here.
 * @param kept every copy of the records, and every copy with one of the barcodes
 */
export function mergeCopies(
  recordIds: ReadonlySet<number>,
  described: readonly DescribedCopy[],
  kept: readonly KeptCopy[],
): CopyChanges {
  const claims = new Map<string, DescribedCopy>();
  const moved: MovedBarcode[] = [];
  const move = (from: DescribedCopy, to: DescribedCopy) => {
    if (to.barcode !== null)
      moved.push({ barcode: to.barcode, fromRecordId: from.recordId, toRecordId: to.recordId });
  };
  for (const copy of described) {
    const earlier = claims.get(keyOf(copy));
    if (earlier) move(earlier, copy);
    claims.set(keyOf(copy), copy);
  }
  const open = kept.filter((copy) => {
    // What a record itself let go, and names again, is its own again.
    if (!copy.addedByHand && (!copy.editedByHand || copy.withdrawn)) return true;
    const isOwn = (key: string) => claims.get(key)?.recordId === copy.recordId;
    // Its label is another record's now: it goes there like any copy.
    if (claims.has(keyOf(copy)) && !isOwn(keyOf(copy))) return true;
    const own = keysOf(copy).filter(isOwn);
    for (const key of own) claims.delete(key);
    return own.length === 0;
  });
  const added = new Map(claims);
  const changed: (DescribedCopy & { id: number })[] = [];
  const withdrawn: number[] = [];
  const movedFrom: number[] = [];
  for (const copy of open) {
    const claim = copy.barcode === null && copy.addedByHand ? undefined : claims.get(keyOf(copy));
    if (claim) {
      added.delete(keyOf(copy));
      if (copy.recordId !== claim.recordId && !copy.withdrawn) {
        movedFrom.push(copy.recordId);
        move(copy, claim);
      }
      if (copy.withdrawn || fields.some((field) => copy[field] !== claim[field]))
        changed.push({ ...claim, id: copy.id });
    } else if (recordIds.has(copy.recordId) && !copy.withdrawn && !copy.addedByHand)
      withdrawn.push(copy.id);
  }
  return { added: [...added.values()], changed, withdrawn, movedFrom, moved };
}
