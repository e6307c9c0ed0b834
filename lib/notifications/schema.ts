import { z } from "zod";

/** The words of a mail, as they are sealed. */
export const mailContent = z.object({ subject: z.string(), text: z.string() });
export type MailContent = z.output<typeof mailContent>;
