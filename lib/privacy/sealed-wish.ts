import { z } from "zod";
import { correctableFields } from "./domain/rights";

/** What a request for a correction holds, as it was sealed. */
export const sealedWish = z.object({
  field: z.enum(correctableFields),
  value: z.string(),
  why: z.string(),
});

/** The member's words with any request. */
export const sealedWhy = z.object({ why: z.string().default("") });
