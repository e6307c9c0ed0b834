import { z } from "zod";

/** A whole number as a form writes it. */
const whole = (min: number, max: number, fault: string) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, fault)
    .transform(Number)
    .pipe(z.number().min(min, fault).max(max, fault));

/** The rule as its form sends it; no years: for life. */
export const ruleInput = z.object({
  validityYears: z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : text))
    .pipe(whole(1, 99, "years-invalid").nullable()),
  guardianBelowAge: whole(1, 30, "age-invalid"),
});
