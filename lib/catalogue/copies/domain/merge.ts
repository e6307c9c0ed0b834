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
  /** What its record's fields call it, where staff gave it another label or its own to another copy: theirs, or "" for none. */
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

/** What a copy goes by: its label, or its place where it never had one; nothing where its label was given to another. */
const nameOf = (copy: KeptCopy) =>
  copy.barcode === null && copy.claim !== null ? null : keyOf(copy);

/** What its record's fields called it before staff corrected that. */
const claimOf = (copy: KeptCopy) =>
  copy.claim === null ? null : keyOf({ ...copy, barcode: copy.claim === "" ? null : copy.claim });

/** A name within a record; null for no name. */
const within = ({ recordId }: Pick<DescribedCopy, "recordId">, name: string | null) =>
  name === null ? null : `${recordId} ${name}`;

/** Staff's word: what they added, what they withdrew, and what they wrote of a copy that is there. */
const isStaffs = (copy: KeptCopy) => copy.addedByHand || (copy.editedByHand && !copy.withdrawn);

const moveOf = (from: DescribedCopy, to: DescribedCopy): readonly MovedBarcode[] =>
  to.barcode === null
    ? []
    : [{ barcode: to.barcode, fromRecordId: from.recordId, toRecordId: to.recordId }];

/** The last description by each name, and the labels that several of them have. */
function lastByName(described: readonly DescribedCopy[]) {
  const last = new Map<string, DescribedCopy>();
  const moved: MovedBarcode[] = [];
  for (const copy of described) {
    const earlier = last.get(keyOf(copy));
    if (earlier) moved.push(...moveOf(earlier, copy));
    last.set(keyOf(copy), copy);
  }
  return { last, moved };
}

/**
 * The descriptions without those of copies to which staff gave other labels: under its old label such a copy is there, and
 * nobody else may be taken for it. That ends where another record takes it by its label of today.
 */
function stillToFind(described: readonly DescribedCopy[], kept: readonly KeptCopy[]) {
  // Who bears a label is known better by it than who bore it once.
  const borne = new Set(
    kept.filter((copy) => !isStaffs(copy)).map((copy) => within(copy, nameOf(copy))),
  );
  let renamed = kept.filter(
    (copy) => isStaffs(copy) && copy.claim !== null && !borne.has(within(copy, claimOf(copy))),
  );
  for (;;) {
    const answered = new Set(renamed.map((copy) => within(copy, claimOf(copy))));
    const rest = lastByName(described.filter((copy) => !answered.has(within(copy, keyOf(copy)))));
    const staying = renamed.filter((copy) => {
      const namer = rest.last.get(nameOf(copy) ?? "");
      return namer === undefined || namer.recordId === copy.recordId;
    });
    if (staying.length === renamed.length) return rest;
    renamed = staying;
  }
}

/**
 * Brings the kept copies of some records to what the records say. A copy is the one with its barcode, wherever it stood;
 * without one, the one at its place in the record. Of two claims to a barcode the later counts, so that no copy stands
 * twice. What the record no longer names is withdrawn, except what was added by hand; what staff wrote of a copy, and that
 * they withdrew it, stays while its own record names it, by its label or by its claim, and no other takes that label.
 * Status is nobody's business here, nor is the order of the kept copies.
 * @param kept every copy of the records, and every copy with one of the barcodes
 */
export function mergeCopies(
  recordIds: ReadonlySet<number>,
  described: readonly DescribedCopy[],
  kept: readonly KeptCopy[],
): CopyChanges {
  const named = new Set(described.map((copy) => within(copy, keyOf(copy))));
  const isNamed = (copy: KeptCopy) =>
    [nameOf(copy), claimOf(copy)].some((name) => name !== null && named.has(within(copy, name)));
  const { last, moved } = stillToFind(described, kept);
  const added = new Map(last);
  const changed: (DescribedCopy & { id: number })[] = [];
  const withdrawn: number[] = [];
  const movedFrom: number[] = [];
  for (const copy of kept) {
    const name = nameOf(copy);
    const claim = name === null ? undefined : last.get(name);
    if (claim) {
      added.delete(keyOf(claim));
      const stays = copy.recordId === claim.recordId;
      if (stays && isStaffs(copy)) continue;
      if (!stays && !copy.withdrawn) {
        movedFrom.push(copy.recordId);
        moved.push(...moveOf(copy, claim));
      }
      if (copy.withdrawn || fields.some((field) => copy[field] !== claim[field]))
        changed.push({ ...claim, id: copy.id });
    } else if (recordIds.has(copy.recordId) && !copy.withdrawn && !copy.addedByHand) {
      // Of two edited copies that answer to one name both stay: which of them is meant, nobody knows.
      if (!copy.editedByHand || !isNamed(copy)) withdrawn.push(copy.id);
    }
  }
  return { added: [...added.values()], changed, withdrawn, movedFrom, moved };
}
