import { z } from "zod";
import type { Answers } from "../registration/domain/answers";
import { addressSchema, currentAddressOf, guardianSchema } from "../registration/domain/answers";

/** What the library keeps of a member sealed, besides the identity number. Null and absent: never asked. */
export const detailsSchema = z.object({
  birthPlace: z.string(),
  sex: z.enum(["female", "male"]),
  identityAddress: addressSchema,
  currentAddress: addressSchema,
  guardian: guardianSchema.nullable(),
});
export type MemberDetails = z.output<typeof detailsSchema>;

/** What of an application's answers passes to the member at the approval. */
export function detailsOf(answers: Answers): MemberDetails {
  const { birthPlace, sex, guardian } = answers.person;
  const currentAddress = currentAddressOf(answers);
  return { birthPlace, sex, guardian, identityAddress: answers.identityAddress, currentAddress };
}
