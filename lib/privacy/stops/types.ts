import { z } from "zod";
import { purposes } from "@/lib/membership/consents/domain/purposes";

const of = {
  /** The member's id. */
  subjectId: z.uuid(),
  at: z.iso.datetime().transform((text) => new Date(text)),
};

/**
 * What a member has stopped, as a line of the list beside the database: a consent taken back, or the use of his data
 * restricted; lifting a restriction belongs to it, since the last of both holds. Opaque ids and times only.
 */
export const stopSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("consent-withdrawn"), purpose: z.enum(purposes), ...of }),
  z.object({ kind: z.literal("restricted"), ...of }),
  z.object({ kind: z.literal("restriction-lifted"), ...of }),
]);
export type Stop = z.output<typeof stopSchema>;
