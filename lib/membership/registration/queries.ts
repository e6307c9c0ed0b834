import "server-only";

import { unseal } from "@/lib/platform/crypto";
import type { Answers, Draft } from "./domain/answers";
import { answersSchema, draftSchema } from "./domain/answers";

/** The answers of an application that was sent in. Throws when a step is missing: the table's checks say that none is. */
export function readAnswers(sealed: string): Answers {
  return answersSchema.parse(JSON.parse(unseal(sealed)));
}

/** What an unfinished application holds so far. */
export function readDraft(sealed: string | null): Draft {
  return sealed === null ? {} : draftSchema.parse(JSON.parse(unseal(sealed)));
}
