import { z } from "zod";
import { readCardNumber } from "./card/domain/card-number";
import { identityKinds, normaliseIdentityNumber } from "./domain/identity-number";
import { normaliseMemberNumber } from "./domain/member-number";
import { normaliseMobile } from "./domain/mobile";
import { nameMaxAnywhere } from "./domain/name-length";

/** Text through a normaliser that answers null for what cannot be one. */
const normalised = (normalise: (text: string) => string | null, fault: string) =>
  z
    .string()
    .max(60, fault)
    .transform((text, context) => {
      const value = normalise(text);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: fault });
      return z.NEVER;
    });

/** A member's number, or that of one of his cards: it stands in large type where the other stands in small. */
export const memberNumberInput = normalised(
  (text) => readCardNumber(text)?.memberNumber ?? normaliseMemberNumber(text),
  "member-number-invalid",
);
const mobile = normalised(normaliseMobile, "mobile-invalid");
const birthDate = z.iso.date("birth-date-invalid");
const identityNumber = normalised(normaliseIdentityNumber, "identity-number-invalid");

/** One thing the member knows about himself (R034). */
export const memberFactInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("mobile"), value: mobile }),
  z.object({ kind: z.literal("birth-date"), value: birthDate }),
  z.object({ kind: z.literal("identity-number"), value: identityNumber }),
]);
/** A fact in the shape it is stored in. */
export type MemberFact = z.output<typeof memberFactInput>;

/** A member as the registry takes one in. */
export const memberInput = z.object({
  name: z
    .string()
    .trim()
    .normalize("NFC")
    .min(1, "name-missing")
    .max(nameMaxAnywhere, "name-too-long"),
  mobile,
  birthDate,
  identityKind: z.enum(identityKinds),
  identityNumber,
});
export type MemberInput = z.output<typeof memberInput>;
