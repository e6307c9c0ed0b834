import { z } from "zod";

/** What a patron needs to know of the service at this moment; `GET /api/service-status` answers the same and more. */
export const serviceNowSchema = z.object({
  /** The schedule alone. */
  open: z.boolean(),
  /** Somebody is on duty. */
  staffed: z.boolean(),
  /** ISO instant of the next opening; null while open, or when none is known. */
  opensAt: z.string().nullable(),
});
export type ServiceNow = z.infer<typeof serviceNowSchema>;
