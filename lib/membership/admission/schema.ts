import { z } from "zod";
import { holdsIdentityNumber } from "../domain/identity-number";

/** Why an application is sent back or refused: the applicant reads it. */
export const reasonInput = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/\t/g, " ")
      // PostgreSQL holds no U+0000, and between digits a sign that nobody sees would hide a number.
      .replace(/(?!\n)\p{Cc}/gu, "")
      .trim()
      .normalize("NFC"),
  )
  .pipe(
    z
      .string()
      .min(1, "reason-missing")
      .max(1000, "reason-too-long")
      .refine((text) => !holdsIdentityNumber(text), "reason-holds-number"),
  );

/** One application, and how often it had been saved when it was shown. */
export const seenApplication = z.object({
  applicationId: z.uuid(),
  seen: z.coerce.number().int().min(0).max(1_000_000),
});
export type SeenApplication = z.output<typeof seenApplication>;

/** At most one page of the queue at once. */
export const applicationIds = z.array(z.uuid()).min(1).max(50);
