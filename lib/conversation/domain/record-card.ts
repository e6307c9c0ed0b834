/** The largest number a record of the catalogue can have: a PostgreSQL integer. */
export const recordIdMax = 2_147_483_647;

/** Is this the number of a record of the catalogue? Its address is `/opac/[id]`. No schema: the first form asks it. */
export const isRecordId = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= recordIdMax;

/** Cards asked for at once. */
export const cardsMax = 20;

/** A record somebody talks about: its number, and the words that stand for it where no card is drawn. */
export type CitedRecord = { readonly id: number; readonly text: string };

/** Characters of those words at most: a long title with a name and a call number; what is longer ends in "…". */
export const citedTextMax = 400;

/** `Bumi manusia / Pramoedya Ananta Toer (813 PRA b)`: a record in words, for transcripts, lists and notifications. */
export function citedText({
  title,
  creators,
  callNumber,
}: {
  readonly title: string;
  readonly creators: string | null;
  readonly callNumber: string | null;
}): string {
  const end = callNumber === null ? "" : ` (${callNumber.slice(0, 60)})`;
  const words = creators === null ? title : `${title} / ${creators}`;
  const room = citedTextMax - end.length;
  const points = Array.from(words);
  return (points.length > room ? `${points.slice(0, room - 1).join("")}…` : words) + end;
}

/** The record an event's message carries, by the event's `data`; null for a message of words alone. */
export function recordOf(data: Readonly<Record<string, unknown>>): number | null {
  return isRecordId(data.record) ? data.record : null;
}

/** A record's number as an address says it; null for anything else. */
export function readRecordId(text: unknown): number | null {
  if (typeof text !== "string" || !/^[1-9]\d{0,9}$/u.test(text)) return null;
  const id = Number(text);
  return isRecordId(id) ? id : null;
}
