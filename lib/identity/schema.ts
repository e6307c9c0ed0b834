import { z } from "zod";
import { staffRoles } from "./domain/duties";
import { normaliseEmail } from "./domain/login";

/** Sign-in takes anything short enough to be looked at; whether it fits is told in one word only. */
export const signInInput = z.object({
  login: z.string().trim().min(1, "login-missing").max(254, "login-too-long"),
  password: z.string().min(1, "password-missing").max(200, "password-too-long"),
});

const accountFields = {
  // One word is a full name in Indonesia; 60 is Permendagri 73/2022's bound.
  name: z
    .string()
    .transform((text) =>
      text
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .normalize("NFC"),
    )
    .pipe(z.string().min(1, "name-missing").max(60, "name-too-long")),
  role: z.enum(staffRoles, "role-unknown"),
  /** The id of a group's document, or nothing; which ones are published is the mutation's to judge. */
  serviceGroup: z
    .string()
    .trim()
    .transform((text) => (text === "" ? null : text.toLowerCase()))
    .pipe(z.uuid("service-group-unknown").nullable()),
};

/** A new staff account; its password is generated. */
export const staffAccountInput = z.object({
  email: z
    .string()
    .transform(normaliseEmail)
    .pipe(z.string().max(254, "email-too-long").pipe(z.email("email-invalid"))),
  ...accountFields,
});
export type StaffAccountInput = z.output<typeof staffAccountInput>;

/** What an admin may change of a staff account later. */
export const staffAccountChange = z.object(accountFields);
export type StaffAccountChange = z.output<typeof staffAccountChange>;
