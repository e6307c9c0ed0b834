import { z } from "zod";
import { identityKinds } from "../../domain/identity-number";
import { educationCodes, guardianRelationCodes, occupationCodes } from "./statistics";

/**
 * What an applicant has answered, in the shape it is stored in (sealed) and read by staff. What a form brings is checked
 * by `registration/schema.ts`; this says what stands there afterwards.
 */

/** One address. In Indonesia the village's code (Kemendagri, `31.71.01.1001`) holds all levels above it. */
export const addressSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("indonesia"),
    street: z.string(),
    /** Neighbourhood numbers, digits only. */
    rt: z.string().nullable(),
    rw: z.string().nullable(),
    village: z.string().regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/),
    postalCode: z.string().nullable(),
  }),
  z.object({
    kind: z.literal("abroad"),
    /** As it is written there, several lines. */
    street: z.string(),
    /** ISO 3166-1 alpha-2, never ID. */
    country: z.string().regex(/^[A-Z]{2}$/),
  }),
]);
export type Address = z.output<typeof addressSchema>;

export const guardianSchema = z.object({
  name: z.string(),
  relation: z.enum(guardianRelationCodes),
  /** E.164. */
  mobile: z.string(),
});
export type Guardian = z.output<typeof guardianSchema>;

export const identityAnswers = z.object({
  kind: z.enum(identityKinds),
  /** Normalised: capital letters and digits. */
  number: z.string(),
  /** Normalised as a login is. */
  email: z.string(),
});

export const personAnswers = z.object({
  name: z.string(),
  /** E.164. */
  mobile: z.string(),
  birthPlace: z.string(),
  /** A calendar day, `1990-08-17`. */
  birthDate: z.iso.date(),
  sex: z.enum(["female", "male"]),
  /** Of somebody under age (`membership_rule`); null otherwise. */
  guardian: guardianSchema.nullable(),
  education: z.enum(educationCodes).nullable(),
  occupation: z.enum(occupationCodes).nullable(),
  institution: z.string().nullable(),
});

/** All five steps. The consents themselves are rows of their own (`consents`). */
export const answersSchema = z.object({
  identity: identityAnswers,
  person: personAnswers,
  identityAddress: addressSchema,
  currentAddress: z.union([z.literal("same"), addressSchema]),
  /** That the answers are true, and to which edition of the sentence that was said. */
  statement: z.object({ version: z.number().int() }),
});
export type Answers = z.output<typeof answersSchema>;

/** What a draft holds: each step once it was saved whole. */
export const draftSchema = answersSchema.partial();
export type Draft = z.output<typeof draftSchema>;

/** The steps in their order, as the answers are keyed and as their addresses end. */
export const steps = [
  { key: "identity", path: "identitas" },
  { key: "person", path: "data-diri" },
  { key: "identityAddress", path: "alamat-identitas" },
  { key: "currentAddress", path: "alamat-saat-ini" },
  { key: "statement", path: "pernyataan" },
] as const satisfies readonly { readonly key: keyof Answers; readonly path: string }[];
export type Step = (typeof steps)[number];
export type StepKey = Step["key"];

/** How many steps stand whole one after the other, 0 to 5: the number of the first one that is missing, less one. */
export function stepsDone(draft: Draft): number {
  const missing = steps.findIndex(({ key }) => draft[key] === undefined);
  return missing === -1 ? steps.length : missing;
}

/**
 * The step to be done before an application can be sent in that has `done` steps (0 to 5) and is not whole: where all
 * stand, it is a consent that is missing, such as a guardian's after the birth date was corrected.
 */
export function missingStep(done: number): StepKey {
  return (steps[done] ?? steps[steps.length - 1] ?? steps[0]).key;
}

/** Where somebody lives now. */
export function currentAddressOf(answers: Answers): Address {
  return answers.currentAddress === "same" ? answers.identityAddress : answers.currentAddress;
}

/** Whether two addresses say the same, part by part. */
export function sameAddress(one: Address, other: Address): boolean {
  const parts = (address: Address) => JSON.stringify(Object.entries(address).sort());
  return parts(one) === parts(other);
}
