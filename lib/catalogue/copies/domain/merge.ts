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
  readonly addedByHand: boolean;
  readonly withdrawn: boolean;
};

/** What has to be written; `movedFrom` names, for each copy that changes its record, the one that loses it. */
export type CopyChanges = {
  readonly added: readonly DescribedCopy[];
  readonly changed: readonly (DescribedCopy & { readonly id: number })[];
  readonly withdrawn: readonly number[];
  readonly movedFrom: readonly number[];
};

const fields = [
  ...(["recordId", "position", "barcode", "accession", "callNumber"] as const),
  ...(["access", "location", "note"] as const),
];

const isOwnClaim = (copy: KeptCopy, claim: DescribedCopy | undefined) =>
  claim?.recordId === copy.recordId;

/**
 * Brings the kept copies of some records to what the records say. A copy is the one with its barcode, wherever it stood;
 * without one, the one at its place in the record. Of two claims to a barcode the later counts, so that no copy stands
 * twice. What the record no longer names is withdrawn, except what was added by hand; what staff withdrew by hand stays
 * withdrawn while its own record alone names it. Status is nobody's business here.
 * @param kept every copy of the records, and every copy with one of the barcodes
 */
export function mergeCopies(
  recordIds: ReadonlySet<number>,
  described: readonly DescribedCopy[],
  kept: readonly KeptCopy[],
): CopyChanges {
  const keyOf = ({ recordId, position, barcode }: DescribedCopy) =>
    barcode === null ? `place ${recordId} ${position}` : `barcode ${barcode}`;
  const claims = new Map(described.map((copy) => [keyOf(copy), copy]));
  const added = new Map(claims);
  const changed: (DescribedCopy & { id: number })[] = [];
  const withdrawn: number[] = [];
  const movedFrom: number[] = [];
  for (const copy of kept) {
    if (copy.withdrawn && copy.addedByHand && isOwnClaim(copy, claims.get(keyOf(copy)))) {
      added.delete(keyOf(copy));
      continue;
    }
    const claim = copy.barcode === null && copy.addedByHand ? undefined : claims.get(keyOf(copy));
    if (claim) {
      added.delete(keyOf(copy));
      if (copy.recordId !== claim.recordId && !copy.withdrawn) movedFrom.push(copy.recordId);
      if (copy.withdrawn || fields.some((field) => copy[field] !== claim[field]))
        changed.push({ ...claim, id: copy.id });
    } else if (recordIds.has(copy.recordId) && !copy.withdrawn && !copy.addedByHand)
      withdrawn.push(copy.id);
  }
  return { added: [...added.values()], changed, withdrawn, movedFrom };
}
