import { z } from "zod";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import type { IdentityKind } from "@/lib/membership/domain/identity-number";
import { holdsIdentityNumber } from "@/lib/membership/domain/identity-number";
import { nameMax, nameTooLong } from "@/lib/membership/domain/name-length";
import { readBirthDate } from "@/lib/membership/registration/domain/birth-date";
import { readIdentityNumber } from "@/lib/membership/registration/domain/identity";
import type { AskableKind, LineField } from "./domain/rights";
import { lineFields, refusalWords } from "./domain/rights";

const singleLine = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** Words of a request or an answer: plain text, at most 2,000 code units. */
export const wordsMax = 2000;
const words = z.string().trim().max(wordsMax, "words-too-long");

/** A normaliser that answers null for what cannot be right. */
const normalised = (normalise: (text: string) => string | null) =>
  z.string().transform((text, context) => {
    const value = text.length <= valueMax ? normalise(text) : null;
    if (value !== null) return value;
    context.addIssue({ code: "custom", message: "value-invalid" });
    return z.NEVER;
  });
const valueMax = 200;

const placeLengthMax = 60;

/** One line of at most `max` characters, or null. */
function line(text: string, max: number): string | null {
  const value = singleLine(text);
  return value !== "" && [...value].length <= max ? value : null;
}

/** As a machine writes it, or as one does here; its faults are those of the registration. */
const birthDateOn = (today: IsoDate) =>
  z.string().transform((text, context) => {
    const parts = text.trim().split(/[-/. ]+/);
    const [year = "", month = "", day = ""] = parts[0]?.length === 4 ? parts : parts.toReversed();
    const read = readBirthDate({ day, month, year }, today);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.refusal });
    return z.NEVER;
  });

/** As long as the paper it stands on allows. */
function nameOn(identityKind: IdentityKind) {
  const max = nameMax[identityKind];
  return z
    .string()
    .transform(singleLine)
    .pipe(z.string().min(1, "value-invalid").max(max, nameTooLong(max)));
}

function shapeOf(field: LineField, { today, identityKind }: Asking) {
  switch (field) {
    case "name":
      return nameOn(identityKind);
    case "birth-place":
      return normalised((text) => line(text, placeLengthMax));
    case "birth-date":
      return birthDateOn(today);
    case "identity-number":
      return identityNumberOf(identityKind);
  }
}

/** By the rules of the registration, and with their faults. */
const identityNumberOf = (kind: IdentityKind) =>
  z.string().transform((text, context) => {
    const read = readIdentityNumber(kind, text, undefined);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.refusal });
    return z.NEVER;
  });

/** The day in Jakarta, and which paper the member has. */
export type Asking = { readonly today: IsoDate; readonly identityKind: IdentityKind };

/** What should stand in one line of a membership instead, and why. */
export const wishOn = (asking: Asking) =>
  z
    .object({ field: z.enum(lineFields, "field-unknown"), value: z.string(), why: words })
    .transform(({ field, value, why }, context) => {
      const read = shapeOf(field, asking).safeParse(value);
      if (read.success) return { field, value: read.data, why };
      const [fault] = read.error.issues;
      const message = value.trim() === "" ? "value-missing" : (fault?.message ?? "value-invalid");
      context.addIssue({ code: "custom", path: ["value"], message });
      return z.NEVER;
    });
/** Words with a request that corrects no line. */
export const reasonSchema = z.object({ why: words });
const objection = z.object({ why: words.min(1, "why-missing") });

/** What a request of this kind brings in words: an objection that says nothing cannot be answered. */
export const reasonOf = (kind: AskableKind) => (kind === "object" ? objection : reasonSchema);

/** The id of a request, as a form or an address brings it. */
export const requestIdSchema = z.uuid();

/** `done`, or the reason why not, and words for the member; those of a deletion go out by mail. */
export const answerSchema = z.object({
  decision: z.enum(["done", ...refusalWords], "decision-missing"),
  words: words
    .min(1, "words-missing")
    .refine((text) => !holdsIdentityNumber(text), "words-hold-number"),
});
export type RightAnswer = z.output<typeof answerSchema>;
