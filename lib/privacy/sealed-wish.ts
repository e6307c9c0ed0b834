import { z } from "zod";
import { addressSchema } from "@/lib/membership/registration/domain/answers";
import { lineFields } from "./domain/rights";

/** What a request for a correction holds, as it was sealed: one line of text, or a whole address. */
export const sealedWish = z.union([
  z.object({
    field: z.enum([...lineFields, "identity-street"]),
    value: z.string(),
    why: z.string(),
  }),
  z.object({ field: z.literal("identity-address"), value: addressSchema, why: z.string() }),
]);
export type SealedWish = z.output<typeof sealedWish>;

/** The member's words with any request. */
export const sealedWhy = z.object({ why: z.string().default("") });
