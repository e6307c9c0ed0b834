import { z } from "zod";
import { contentSchema, line, optionalLine } from "./domain/content";

/** What a patron may ask about (R014, R015). Conversations keep its address, which stays once it was public. */
export const questionTypeSchema = contentSchema(
  z.object({
    /** Settled by another unit: a librarian answers with the way there. */
    routedOut: z.boolean(),
    /** Offered in the form; what was asked under it before keeps its label. */
    active: z.boolean(),
  }),
  z.object({ label: line(120), hint: optionalLine(300) }),
);

/** A service group of Pujasintara, to which accounts of librarians belong (R006). */
export const serviceGroupSchema = contentSchema(
  z.object({}),
  z.object({ name: line(120), description: optionalLine(400) }),
);

export const questionType = { kind: "question-type", schema: questionTypeSchema } as const;
export const serviceGroup = { kind: "service-group", schema: serviceGroupSchema } as const;

export type QuestionTypeContent = z.output<typeof questionTypeSchema>;
export type ServiceGroupContent = z.output<typeof serviceGroupSchema>;
