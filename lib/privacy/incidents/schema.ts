import { z } from "zod";

export const incidentWordsMax = 4000;
const words = z.string().trim().max(incidentWordsMax, "words-too-long");

/** A time as a browser's field writes it (`2026-11-23T10:00`), read on the clock of Jakarta. */
const wibTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/, "time-invalid")
  .transform((text, context) => {
    const instant = new Date(`${text.slice(0, 16)}:00+07:00`);
    if (!Number.isNaN(instant.getTime())) return instant;
    context.addIssue({ code: "custom", message: "time-invalid" });
    return z.NEVER;
  });

const shared = {
  title: z.string().trim().min(1, "title-missing").max(200, "title-too-long"),
  exposed: words,
  happened: words,
  handling: words,
  people: z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, "people-invalid")
    .transform((text) => (text === "" ? null : Number(text))),
  happenedAt: z.union([z.literal("").transform(() => null), wibTime]),
};

/** What is entered of an incident. */
export const incidentInput = z.object({ ...shared, foundAt: wibTime });
export type IncidentInput = z.output<typeof incidentInput>;

/** What may be changed later: when it was found is not, because the 3×24 hours run from it. */
export const incidentChange = z.object(shared);
export type IncidentChange = z.output<typeof incidentChange>;

export const incidentDeeds = ["note", "people-told", "agency-told", "close", "reopen"] as const;
export const incidentStep = z.object({
  deed: z.enum(incidentDeeds),
  note: words,
});
export type IncidentDeed = z.output<typeof incidentStep>;
