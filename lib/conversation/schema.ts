import { z } from "zod";
import { normaliseBody } from "./domain/message";
import { purposeCodes } from "./domain/purposes";
import { citedTextMax, readRecordId } from "./domain/record-card";
import { recordIdSchema } from "./domain/record-card-schema";
import { emailLengthMax, nameLengthMax } from "./domain/start-bounds";

const singleLine = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * The pre-chat form (R014). Messages are words that the room's table turns into sentences, so that one
 * schema serves both languages. A name of one word is welcome; the question is required outside hours,
 * which the mutation decides, since the schedule is not the form's to know.
 */
export const startSchema = z.object({
  name: z
    .string()
    .transform(singleLine)
    .pipe(z.string().min(1, "name-missing").max(nameLengthMax, "name-too-long")),
  email: z
    .string()
    .transform((text) => text.trim())
    .pipe(
      z
        .string()
        .min(1, "email-missing")
        .max(emailLengthMax, "email-too-long")
        .pipe(z.email("email-incomplete")),
    ),
  memberNumber: z
    .string()
    .default("")
    .transform((text) => text.replace(/[\s.-]/gu, ""))
    .pipe(z.string().regex(/^\d{0,20}$/u, "member-number-digits"))
    // The fourteen digits of a card begin with the twelve of its member.
    .transform((text) => (text.length === 14 ? text.slice(0, 12) : text || null)),
  /** Which ones staff offer is the mutation's to judge. */
  questionType: z.string().regex(/^[a-z0-9-]{1,80}$/u, "question-type-unknown"),
  /** Optional; a form that is older than the list says nothing (R053). */
  purpose: z
    .string()
    .default("")
    .transform((code) => purposeCodes.find((known) => known === code) ?? null),
  /** Empty is the mutation's to judge; too long is said together with the other faults. */
  question: z
    .string()
    .default("")
    .refine((text) => {
      const body = normaliseBody(text);
      return body.ok || body.refusal !== "body-too-long";
    }, "body-too-long"),
  /** The catalogue's record that the question is about, by its number; anything else is none. */
  record: z.string().default("").transform(readRecordId),
  /** That record in words, as the form showed it. */
  recordText: z
    .string()
    .default("")
    .transform((text) => singleLine(text.slice(0, 2 * citedTextMax))),
  publicComputer: z
    .union([z.literal("on"), z.literal("")])
    .default("")
    .transform((value) => value === "on"),
  /** The click's own id: pressing twice, or a repeated POST, starts one conversation. */
  clientId: z.uuid("form-outdated"),
});
type Parsed = z.output<typeof startSchema>;
type Cited = "record" | "recordText";
/** A question that is about no record says nothing of one. */
export type StartInput = Omit<Parsed, Cited> & { readonly [F in Cited]?: Parsed[F] };
export type StartField = keyof z.input<typeof startSchema>;

const clientId = z.uuid();

/** Bodies arrive with at most this many UTF-16 units; the true bound of 4,000 code points is the domain's. */
const bodyUnitsMax = 20_000;

export const sendSchema = z.object({
  clientId,
  body: z.string().max(bodyUnitsMax, "body-too-long"),
  /** The catalogue's record that the message carries; `body` says it in words. */
  record: recordIdSchema.optional(),
});
export const intentSchema = z.object({ clientId });
export const readSchema = z.object({ seq: z.number().int().min(0).max(2_147_483_647) });
export const removeSchema = z.object({ clientId, seq: z.number().int().positive() });
export const transferSchema = z.object({ clientId, to: z.uuid() });
export const leaveMessageSchema = z.object({
  clientId,
  body: z.string().max(bodyUnitsMax, "body-too-long").optional(),
});
export const dutySchema = z.object({ on: z.boolean() });
export const conversationIdSchema = z.uuid();
