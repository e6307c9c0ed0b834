/** What staff may write of a copy. */
export const copyFields = ["barcode", "callNumber", "location", "access", "note"] as const;

export type CopyField = (typeof copyFields)[number];

/** What a copy is called where it is spoken of: its label, else its number with us. */
export const copyName = ({
  barcode,
  accession,
  id,
}: {
  readonly barcode: string | null;
  readonly accession: string | null;
  readonly id: number;
}): string => barcode ?? accession ?? `nomor ${id}`;
