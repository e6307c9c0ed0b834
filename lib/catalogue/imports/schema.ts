import { z } from "zod";
import { csvDelimiters, csvTargets, hasTitle } from "./domain/csv-columns";

/** Which library or harvest records belong to: letters, digits, dots and hyphens, 60 at most. */
export const sourceName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{0,58}[a-z0-9])?$/u, "source-invalid");

/** The library's own records. */
export const ownSource = "perpustakaan";

/** What a person says the columns of a CSV file are. */
export const csvMapping = z
  .object({
    delimiter: z.enum(csvDelimiters),
    columns: z.array(z.enum(csvTargets).nullable()).max(200),
  })
  .refine(hasTitle, "mapping-without-title");

/** Fields by the headings they stand under, as they are remembered. */
export const savedTargets = z.record(z.string(), z.enum(csvTargets));
