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

/** A line of a letter. */
const letterWords = z.string().trim().max(300, "letter-words-too-long");

/** What is entered of an incident, and changed of it later. */
export const incidentInput = z.object({
  title: z.string().trim().min(1, "title-missing").max(200, "title-too-long"),
  exposed: words,
  happened: words,
  handling: words,
  contact: letterWords,
  signer: letterWords,
  people: z
    .string()
    .trim()
    .regex(/^\d{0,9}$/, "people-invalid")
    .transform((text) => (text === "" ? null : Number(text))),
  happenedAt: z.union([z.literal("").transform(() => null), wibTime]),
  /** The 3×24 hours run from it. */
  foundAt: wibTime,
});
export type IncidentInput = z.output<typeof incidentInput>;

export const incidentDeeds = ["note", "people-told", "agency-told", "close", "reopen"] as const;
export const incidentStep = z.object({
  deed: z.enum(incidentDeeds),
  note: words,
});
export type IncidentDeed = z.output<typeof incidentStep>;
