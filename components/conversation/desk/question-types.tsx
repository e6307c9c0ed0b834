"use client";

import type { ReactNode } from "react";
import { createContext, useContext } from "react";
import type { QuestionType } from "@/lib/conversation/domain/question-types";
import { questionTypeLabel } from "@/lib/conversation/domain/question-types";

const QuestionTypes = createContext<readonly QuestionType[]>([]);

/** Gives every part of the desk the question types of the desk's last answer. */
export function QuestionTypesProvider({
  types,
  children,
}: {
  types: readonly QuestionType[];
  children: ReactNode;
}) {
  return <QuestionTypes value={types}>{children}</QuestionTypes>;
}

/** The question types as staff publish them, to be named by `labelOf`. */
export function useQuestionTypes() {
  const types = useContext(QuestionTypes);
  return {
    labelOf: (code: string) => questionTypeLabel(types, code, "id"),
    /** Settled by another unit. */
    isReferred: (code: string) => types.find((type) => type.code === code)?.referred ?? false,
  };
}
