import type { MovedBarcode } from "../../copies/domain/merge";

/** How often each fault was met; kebab-case words. */
export type FaultCounts = Readonly<Record<string, number>>;

/** What is said of a record that was taken; `word`: added, changed, or what was wrong with it. */
export type ImportNote = {
  readonly word: string;
  /** Which record of the file, from 1, where it begins in bytes, and its row in a table. */
  readonly number: number;
  readonly position: number;
  readonly row: number | null;
  readonly recordId: number | null;
  /** What it is about: the year as it was written, the barcode. */
  readonly detail: string | null;
  /** The record that has the barcode no more. */
  readonly otherRecordId: number | null;
};

/** What storing did to the records of a batch, in their order, and to barcodes. */
type Stored = {
  readonly records: readonly { readonly recordId: number | null; readonly change: string }[];
  readonly moved: readonly MovedBarcode[];
};

/** A record of the batch, as far as a note names it. */
type BatchRecord = {
  readonly position: number;
  readonly row: number | undefined;
} & ({ readonly ok: true; readonly warnings: readonly string[] } | { readonly ok: false });

/** Notes of one word that an import keeps: more than anybody reads. */
export const notesMax = 100;

/** What the counts of the report have already. */
const changes = new Set(["added", "changed"]);

/**
 * What is to be said of the records of a batch that were taken, in the order of the file: what they became, what was
 * wrong with them, and that they have the barcode of another now. Several may be of one record.
 * @param before how many records of the file came before this batch
 */
export function notesOf(
  before: number,
  batch: readonly BatchRecord[],
  stored: Stored,
): readonly ImportNote[] {
  const taken = batch.flatMap((one, index) =>
    one.ok ? [{ ...one, number: before + index + 1 }] : [],
  );
  const moved = new Map<number, { barcode: string; fromRecordId: number }[]>();
  for (const { toRecordId, ...move } of stored.moved)
    moved.set(toRecordId, [...(moved.get(toRecordId) ?? []), move]);
  return taken.flatMap(({ number, position, row, warnings }, place): readonly ImportNote[] => {
    const { recordId, change } = stored.records[place] ?? { recordId: null, change: "unchanged" };
    const note = {
      number,
      position,
      row: row ?? null,
      recordId,
      detail: null,
      otherRecordId: null,
    };
    const moves = recordId === null ? [] : (moved.get(recordId) ?? []);
    // A record that stands in the file twice is told of once.
    if (recordId !== null) moved.delete(recordId);
    return [
      ...(changes.has(change) ? [{ ...note, word: change }] : []),
      ...warnings.map((warning) => {
        const [word = "", ...rest] = warning.split(":");
        return { ...note, word, detail: rest.join(":") || null };
      }),
      ...moves.map(({ barcode, fromRecordId }) =>
        fromRecordId === recordId
          ? { ...note, word: "barcode-repeated", detail: barcode }
          : { ...note, word: "barcode-moved", detail: barcode, otherRecordId: fromRecordId },
      ),
    ];
  });
}

/** How often each fault was met in records that were taken all the same. */
export function countFaults(notes: readonly ImportNote[]): FaultCounts {
  const counts: Record<string, number> = {};
  for (const { word } of notes) if (!changes.has(word)) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** The notes that are among the first hundred of their word. @param before how many of each word there were */
export function firstOfEach(
  notes: readonly ImportNote[],
  before: FaultCounts,
): readonly ImportNote[] {
  const counts = new Map(Object.entries(before));
  return notes.filter(({ word }) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    return count < notesMax;
  });
}
