import { questionTypeEntries } from "@/prisma/seed/publishing";
import type { QuestionType } from "../domain/question-types";

/** The question types that every installation begins with, as the database answers them. */
export const seededQuestionTypes: readonly QuestionType[] = questionTypeEntries.map(
  ({ code, routedOut = false, id, en }) => ({
    code,
    label: { id: id.label, en: en.label },
    hint: { id: id.hint, en: en.hint },
    referred: routedOut,
    active: true,
  }),
);
