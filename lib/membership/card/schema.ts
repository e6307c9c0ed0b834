import { z } from "zod";

/** Which of a member's cards a form means, as the form sends it: 1 to 99. */
export const cardIssue = z.coerce.number().int().min(1).max(99);
