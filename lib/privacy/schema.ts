import { z } from "zod";
import { normaliseMobile } from "@/lib/membership/domain/mobile";
import { memberFactInput } from "@/lib/membership/schema";
import { correctableFields, refusalWords } from "./domain/rights";

const singleLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Words of a request or an answer: plain text, at most 2,000 code units. */
export const wordsMax = 2000;
const words = z.string().trim().max(wordsMax, "words-too-long");

const values = {
  name: z
    .string()
    .transform(singleLine)
    .pipe(z.string().min(1, "value-missing").max(60, "value-invalid")),
  "birth-date": z.iso.date("value-invalid").refine((text) => {
    const today = new Date().toISOString().slice(0, 10);
    return text <= today && text > `${Number(today.slice(0, 4)) - 121}${today.slice(4)}`;
  }, "value-invalid"),
  mobile: z
    .string()
    .max(60, "value-invalid")
    .transform((text, context) => {
      const value = normaliseMobile(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: "value-invalid" });
      return z.NEVER;
    }),
  "identity-number": z.string().transform((text, context) => {
    const read = memberFactInput.safeParse({ kind: "identity-number", value: text });
    if (read.success) return read.data.value;
    context.addIssue({ code: "custom", message: "value-invalid" });
    return z.NEVER;
  }),
};

/** What should stand in one field of a membership instead, and why. */
export const wishSchema = z
  .object({ field: z.enum(correctableFields, "field-unknown"), value: z.string(), why: words })
  .transform(({ field, value, why }, context) => {
    const read = values[field].safeParse(value);
    if (read.success) return { field, value: read.data, why };
    const message = value.trim() === "" ? "value-missing" : "value-invalid";
    context.addIssue({ code: "custom", path: ["value"], message });
    return z.NEVER;
  });
export type Wish = z.output<typeof wishSchema>;

/** Words with a request that corrects nothing. */
export const reasonSchema = z.object({ why: words });

export const answerSchema = z
  .object({
    decision: z.enum(["done", "refused"], "decision-missing"),
    refusal: z.enum(refusalWords).optional().catch(undefined),
    words,
  })
  .refine(({ decision, refusal }) => decision === "done" || refusal !== undefined, {
    path: ["refusal"],
    message: "refusal-missing",
  })
  .refine(({ decision, words: said }) => decision === "done" || said !== "", {
    path: ["words"],
    message: "words-missing",
  });
export type RightAnswer = z.output<typeof answerSchema>;
