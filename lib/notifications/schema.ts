import { z } from "zod";

/** The words of a mail, as they are sealed. */
export const mailContent = z.object({
  subject: z.string(),
  text: z.string(),
  /** Absolute address at which a mailbox ends mail of this kind by one press (RFC 8058). */
  stopAt: z.string().optional(),
});
export type MailContent = z.output<typeof mailContent>;
