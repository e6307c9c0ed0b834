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

/** 100 characters at most, like every label. */
const label = z
  .string()
  .trim()
  .max(100, "too-long")
  .regex(/^\P{Cc}*$/u, "barcode-invalid");
const facts = { callNumber: fact, location: fact, access: fact, note: fact };

/** A copy added by hand. Its label must be its own in the library. */
export const newCopyInput = z.object({ barcode: label.min(1, "barcode-missing"), ...facts });
export type NewCopyInput = z.output<typeof newCopyInput>;

/** What a copy says from now on. `barcode` is null where it is left empty: only a copy without a label may have none. */
export const changedCopyInput = z.object({
  barcode: label.transform((text) => (text === "" ? null : text)),
  ...facts,
});
export type ChangedCopyInput = z.output<typeof changedCopyInput>;
