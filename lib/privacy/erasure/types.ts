import { z } from "zod";

export const erasureKinds = [
  "member",
  "account",
  "application",
  "conversation",
  "patron-key",
] as const;
export type ErasureKind = (typeof erasureKinds)[number];

/** One line of the list of deletions: what it named is gone. Opaque ids only. */
export const erasureSchema = z.object({
  kind: z.enum(erasureKinds),
  /** UUID; of a browser's key its SHA-256. */
  subjectId: z.string().regex(/^[0-9a-f-]{36,64}$/),
  at: z.iso.datetime().transform((text) => new Date(text)),
});
export type Erasure = z.output<typeof erasureSchema>;
