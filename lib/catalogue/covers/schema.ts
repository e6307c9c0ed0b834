import { z } from "zod";

/** Characters of what is said of a cover. */
export const coverAltMax = 300;

/** What is to be seen on a cover, for who does not see it. */
export const coverAltSchema = z
  .string()
  .transform((typed) => typed.replace(/\s+/gu, " ").trim())
  .pipe(z.string().min(1, "alt-missing").max(coverAltMax, "alt-too-long"));
