import "server-only";
import type { PublishedOnce } from "@/lib/publishing/queries";
import { listPublishedOnce } from "@/lib/publishing/queries";
import type { QuestionTypeContent } from "@/lib/publishing/schema";
import { questionType } from "@/lib/publishing/schema";
import type { QuestionType } from "../domain/question-types";

function toQuestionType({
  slug,
  content: { shared, id, en },
  withdrawn,
}: PublishedOnce<QuestionTypeContent>): QuestionType {
  const english = en ?? id;
  return {
    code: slug,
    label: { id: id.label, en: english.label },
    hint: { id: id.hint, en: english.hint },
    referred: shared.routedOut,
    active: shared.active && !withdrawn,
  };
}

/** Every question type that was ever published, in staff's order; `active` ones are offered. Public. */
export async function listQuestionTypes(): Promise<readonly QuestionType[]> {
  return (await listPublishedOnce(questionType)).map(toQuestionType);
}

/** Those a new conversation may be started under, in staff's order; public. */
export async function listOfferedQuestionTypes(): Promise<readonly QuestionType[]> {
  return (await listQuestionTypes()).filter(({ active }) => active);
}
