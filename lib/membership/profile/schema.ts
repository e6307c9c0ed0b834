import { z } from "zod";
import { normaliseMobile } from "../domain/mobile";
import { educationCodes, occupationCodes } from "../registration/domain/statistics";

/** Nothing chosen is nothing said. */
const codeOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .string()
    .transform((text) => (text === "" ? null : text))
    .pipe(z.enum(codes, "choice-unknown").nullable());

/** What a member changes himself. */
export const profileInput = z.object({
  mobile: z
    .string()
    .max(60, "mobile-invalid")
    .transform((text, context) => {
      const mobile = normaliseMobile(text);
      if (mobile !== null) return mobile;
      context.addIssue({ code: "custom", message: "mobile-invalid" });
      return z.NEVER;
    }),
  locale: z.enum(["id", "en"], "choice-unknown"),
  education: codeOf(educationCodes),
  occupation: codeOf(occupationCodes),
  institution: z
    .string()
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    )
    .pipe(z.string().max(120, "institution-too-long"))
    .transform((text) => (text === "" ? null : text)),
});
export type ProfileInput = z.output<typeof profileInput>;
export type ProfileField = keyof z.input<typeof profileInput>;
