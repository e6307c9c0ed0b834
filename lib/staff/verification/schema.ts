import { z } from "zod";
import { memberFactInput, memberNumberInput } from "@/lib/membership/schema";

/** Body of `POST /api/conversations/{id}/verify`: a member number and one fact (R034). */
export const verificationInput = z.object({
  memberNumber: memberNumberInput,
  fact: memberFactInput,
});
export type VerificationInput = z.output<typeof verificationInput>;
