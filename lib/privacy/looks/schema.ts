import { z } from "zod";

/** What the address of the list of looks may ask for; anything else asks for all. */
export const looksAsked = z.object({
  petugas: z.uuid().optional().catch(undefined),
  data: z
    .string()
    .regex(/^[a-z-]{1,20}:[0-9a-zA-Z-]{1,40}$/)
    .optional()
    .catch(undefined),
  sebelum: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});
