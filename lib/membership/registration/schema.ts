import { z } from "zod";
import type { IsoDate } from "@/lib/hours/domain/civil-date";
import { normaliseEmail } from "@/lib/identity/domain/login";
import type { IdentityKind } from "../domain/identity-number";
import { identityKinds } from "../domain/identity-number";
import { normaliseMobile } from "../domain/mobile";
import { nameMax, nameMaxAnywhere, nameTooLong } from "../domain/name-length";
import type { Answers } from "./domain/answers";
import { ageOn, readBirthDate } from "./domain/birth-date";
import { readIdentityNumber } from "./domain/identity";
import { educationCodes, guardianRelationCodes, occupationCodes } from "./domain/statistics";

/**
 * The forms of the five steps: what comes in as texts, and goes out in the shape of `domain/answers.ts`. Faults are words
 * that the room's messages turn into sentences. Hard ones are few: what is merely odd is for staff (`domain/warnings.ts`).
 */

export const emailMax = 254;
export const streetMax = 300;
const wordMax = 120;

/** One line without control signs and doubled blanks. */
const singleLine = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

/** Several lines, each of them clean. */
const lines = (text: string) =>
  text
    .split(/\r\n?|\n/u)
    .map(singleLine)
    .filter((line) => line !== "")
    .join("\n");

const typed = z.string().default("");
const needed = (missing: string, max: number, tooLong: string, clean = singleLine) =>
  typed.transform(clean).pipe(z.string().min(1, missing).max(max, tooLong));
const optional = (max: number, tooLong: string) =>
  typed
    .transform(singleLine)
    .pipe(z.string().max(max, tooLong))
    .transform((text) => (text === "" ? null : text));
/** A code of a closed list, or nothing: a code that is not on it says nothing. */
const chosen = <const Code extends string>(codes: readonly Code[]) =>
  typed.transform((code) => codes.find((known) => known === code) ?? null);

const email = typed
  .transform(normaliseEmail)
  .pipe(
    z
      .string()
      .min(1, "email-missing")
      .max(emailMax, "email-too-long")
      .pipe(z.email("email-incomplete")),
  );

/** Through a normaliser that answers null for what cannot be one; `whose` tells an empty one from the other on its page. */
const mobileOf = (whose: "" | "guardian-") =>
  typed.transform((text, context) => {
    const number = text.length > 60 ? null : normaliseMobile(text);
    if (number !== null) return number;
    const message = text.trim() ? "mobile-invalid" : `${whose}mobile-missing`;
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
const mobile = mobileOf("");

/** Step one. The number is never shown again: left empty it stays what is `known`. */
export function identityForm(known: Answers["identity"] | undefined) {
  const number = z.object({ kind: typed, text: typed }).transform(({ kind, text }, context) => {
    const read = readIdentityNumber(kind, text, known);
    if (read.ok) return read.value;
    context.addIssue({ code: "custom", message: read.refusal });
    return z.NEVER;
  });
  const kind = z.enum(identityKinds, { error: "identity-kind-missing" });
  // What a number must be like depends on its kind; both faults are told together.
  return z.preprocess(
    (form: Readonly<Record<string, unknown>>) => ({
      ...form,
      number: { kind: form.kind, text: form.number },
    }),
    z.object({ kind, number, email }),
  );
}

/** A name of `max` characters at most. */
const nameOf = (max: number, missing: string) => needed(missing, max, nameTooLong(max));

/**
 * Step two. Who is younger than `guardianBelowAge` names a guardian; what is typed of one is dropped otherwise. How long the
 * name may be depends on the paper of step one; while none is known it is an Indonesian one.
 */
export function personForm({
  today,
  guardianBelowAge,
  identityKind = "nik",
}: {
  readonly today: IsoDate;
  readonly guardianBelowAge: number;
  readonly identityKind?: IdentityKind | undefined;
}) {
  const whole = z
    .object({
      name: nameOf(nameMax[identityKind], "name-missing"),
      mobile,
      birthPlace: needed("birth-place-missing", wordMax, "too-long"),
      birthDay: z.object({ day: typed, month: typed, year: typed }).transform((parts, context) => {
        const born = readBirthDate(parts, today);
        if (born.ok) return born.value;
        context.addIssue({ code: "custom", message: born.refusal });
        return z.NEVER;
      }),
      sex: z.enum(["female", "male"], { error: "sex-missing" }),
      education: chosen(educationCodes),
      occupation: chosen(occupationCodes),
      institution: optional(wordMax, "too-long"),
      ...{ guardianName: typed, guardianRelation: typed, guardianMobile: typed },
    })
    .transform((form, context) => {
      const { birthDay: birthDate, ...rest } = form;
      const { guardianName, guardianRelation, guardianMobile, ...person } = rest;
      if (ageOn(birthDate, today) >= guardianBelowAge)
        return { ...person, birthDate, guardian: null };
      const guardian = guardianForm.safeParse({ guardianName, guardianRelation, guardianMobile });
      if (guardian.success) return { ...person, birthDate, guardian: guardian.data };
      for (const { path, message } of guardian.error.issues)
        context.addIssue({ code: "custom", path: [...path], message });
      return z.NEVER;
    });
  // The three numbers are one field to whoever checks them, so that its fault is told together with the others.
  return z.preprocess((form: Readonly<Record<string, unknown>>) => {
    const { birthDay: day = "", birthMonth: month = "", birthYear: year = "", ...rest } = form;
    return { ...rest, birthDay: { day, month, year } };
  }, whole);
}

const guardianForm = z
  .object({
    guardianName: nameOf(nameMaxAnywhere, "guardian-name-missing"),
    guardianRelation: z.enum(guardianRelationCodes, { error: "guardian-relation-missing" }),
    guardianMobile: mobileOf("guardian-"),
  })
  .transform((form) => ({
    name: form.guardianName,
    relation: form.guardianRelation,
    mobile: form.guardianMobile,
  }));

/** Digits of a neighbourhood number, or nothing. */
const neighbourhood = typed
  .transform(singleLine)
  .pipe(z.string().regex(/^\d{0,3}$/u, "rt-digits"))
  .transform((text) => (text === "" ? null : text));

const indonesia = z.object({
  kind: z.literal("indonesia"),
  street: needed("street-missing", streetMax, "street-too-long", lines),
  rt: neighbourhood,
  rw: neighbourhood,
  village: typed.pipe(z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/u, "village-missing")),
  postalCode: typed
    .transform((text) => text.replace(/\s/gu, ""))
    .pipe(z.string().regex(/^(?:\d{5})?$/u, "postal-code-digits"))
    .transform((text) => (text === "" ? null : text)),
});
const abroad = z.object({
  kind: z.literal("abroad"),
  street: needed("street-missing", streetMax, "street-too-long", lines),
  country: z.string().regex(/^[A-Z]{2}$/u, "country-missing"),
});

/** Steps three and four. Whether the village exists is the atlas's to say (`regions`). */
export const addressForm = z.preprocess(
  ({ country = "ID", ...rest }: Readonly<Record<string, unknown>>) =>
    country === "ID" ? { ...rest, kind: "indonesia" } : { ...rest, kind: "abroad", country },
  z.discriminatedUnion("kind", [indonesia, abroad]),
);

/** The address of the status page's form, and of every mail it sends. */
export const statusForm = z.object({ email });

export type StepField =
  | ("kind" | "number" | "email" | "publicComputer")
  | ("name" | "mobile" | "birthPlace" | "birthDay" | "birthMonth" | "birthYear" | "sex")
  | ("education" | "occupation" | "institution")
  | ("guardianName" | "guardianRelation" | "guardianMobile")
  | ("country" | "street" | "rt" | "rw" | "postalCode")
  | ("province" | "regency" | "district" | "village" | "same")
  | ("truth" | "membership" | "guardian" | "statistics" | "news");
