import { z } from "zod";
import { copyStatuses } from "../../copies/domain/status";

/** A day of the calendar that there is: `2026-11-22`. */
const day = z.iso.date("since-invalid");

/** The status of a copy and since which day (WIB) it holds. */
export const copyStatusInput = z.object({
  status: z.enum(copyStatuses, "status-unknown"),
  since: day,
});
export type CopyStatusInput = z.output<typeof copyStatusInput>;

/** Characters of what is said of a copy beside its label. */
const factLengthMax = 200;
const fact = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, " ").trim())
  .pipe(z.string().max(factLengthMax, "too-long"))
  .transform((text) => (text === "" ? null : text));

/** A copy added by hand. Its label must be its own in the library: 100 characters at most, like every label. */
export const newCopyInput = z.object({
  barcode: z
    .string()
    .trim()
    .min(1, "barcode-missing")
    .max(100, "too-long")
    .regex(/^\P{Cc}+$/u, "barcode-invalid"),
  callNumber: fact,
  location: fact,
  access: fact,
  note: fact,
});
export type NewCopyInput = z.output<typeof newCopyInput>;
