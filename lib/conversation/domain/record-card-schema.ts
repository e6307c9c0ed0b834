import { z } from "zod";
import { recordIdMax } from "./record-card";

/** The number of a record of the catalogue: its address is `/opac/[id]`. */
export const recordIdSchema = z.number().int().min(1).max(recordIdMax);

/** Places that a card names; a record held in more is looked up at its own page. */
export const placesMax = 3;

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
    /** Where copies stand and how they may be used, *Layanan Koleksi Buku (dapat dipinjam)*: each once, those there now first. */
    places: z.array(z.string()).max(placesMax),
  }),
  z.object({ state: z.literal("withdrawn"), id: recordIdSchema }),
  z.object({ state: z.literal("unknown"), id: recordIdSchema }),
]);
export type RecordCard = z.infer<typeof recordCardSchema>;
export type LiveCard = Extract<RecordCard, { readonly state: "live" }>;
