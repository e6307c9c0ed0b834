import { z } from "zod";

/** The largest number a record of the catalogue can have: a PostgreSQL integer. */
const recordIdMax = 2_147_483_647;

/** The number of a record of the catalogue: its address is `/opac/[id]`. */
export const recordIdSchema = z.number().int().min(1).max(recordIdMax);

/**
 * What a record card shows. A message holds the record's number and the words its sender's side wrote for it; these
 * facts come from the catalogue each time the card is drawn, so that availability is that of now, and a record
 * withdrawn meanwhile is said to be.
 */
export const recordCardSchema = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("live"),
    id: recordIdSchema,
    title: z.string(),
    creators: z.string().nullable(),
    callNumber: z.string().nullable(),
    /** Copies that are there now, of all; both 0 for what has none. */
    available: z.number().int().nonnegative(),
    copies: z.number().int().nonnegative(),
    online: z.boolean(),
  }),
  z.object({ state: z.literal("withdrawn"), id: recordIdSchema }),
  z.object({ state: z.literal("unknown"), id: recordIdSchema }),
]);
export type RecordCard = z.infer<typeof recordCardSchema>;
export type LiveCard = Extract<RecordCard, { readonly state: "live" }>;

/** Cards asked for at once. */
export const cardsMax = 20;

/** A record somebody talks about: its number, and the words that stand for it where no card is drawn. */
export type CitedRecord = { readonly id: number; readonly text: string };

/** Characters of those words: a title as long as any, and a name. */
export const citedTextMax = 400;

/** `Bumi manusia / Pramoedya Ananta Toer (813 PRA b)`: a record in words, for transcripts, lists and notifications. */
export function citedText({
  title,
  creators,
  callNumber,
}: Pick<LiveCard, "title" | "creators" | "callNumber">): string {
  const end = callNumber === null ? "" : ` (${callNumber.slice(0, 60)})`;
  const words = creators === null ? title : `${title} / ${creators}`;
  const room = citedTextMax - end.length;
  const points = Array.from(words);
  return (points.length > room ? `${points.slice(0, room - 1).join("")}…` : words) + end;
}

/** The record an event's message carries, by the event's `data`; null for a message of words alone. */
export function recordOf(data: Readonly<Record<string, unknown>>): number | null {
  return recordIdSchema.safeParse(data.record).data ?? null;
}

/** A record's number as an address says it; null for anything else. */
export function readRecordId(text: unknown): number | null {
  if (typeof text !== "string" || !/^[1-9]\d{0,9}$/u.test(text)) return null;
  return recordIdSchema.safeParse(Number(text)).data ?? null;
}
