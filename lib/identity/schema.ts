import { z } from "zod";
import { staffRoles } from "./domain/duties";
import { normaliseEmail } from "./domain/login";

/** Sign-in takes anything short enough to be looked at; whether it fits is told in one word only. */
export const signInInput = z.object({
  login: z.string().trim().min(1, "login-missing").max(254, "login-too-long"),
  password: z.string().min(1, "password-missing").max(200, "password-too-long"),
});

/** A new staff account; its password is generated. */
export const staffAccountInput = z.object({
  email: z
    .string()
    .transform(normaliseEmail)
    .pipe(z.email("email-invalid").max(254, "email-invalid")),
  // One word is a full name in Indonesia (facts/domain.md 3.3); 60 is Permendagri 73/2022's bound.
  name: z.string().trim().normalize("NFC").min(1, "name-missing").max(60, "name-too-long"),
  role: z.enum(staffRoles, "role-unknown"),
  /** Which ones are published is the mutation's to judge; a name of a group is at most 120 characters long. */
  serviceGroup: z
    .string()
    .trim()
    .max(120, "service-group-unknown")
    .transform((text) => (text === "" ? null : text)),
});
export type StaffAccountInput = z.output<typeof staffAccountInput>;
