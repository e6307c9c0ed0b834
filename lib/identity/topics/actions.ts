"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { originAllowed } from "../origin";
import { requireMember } from "../queries";
import type { MemberRefusal } from "../types";
import { mailTopics } from "./domain/topics";
import { chooseTopics } from "./mutations";

export type TopicsState = FormState<never, MemberRefusal | "foreign-origin">;

/** Keeps the ticked kinds of mail. */
export async function chooseTopicsAction(
  _before: TopicsState,
  form: FormData,
): Promise<TopicsState> {
  return keepAnswer("topics", await choose(form));
}

async function choose(form: FormData): Promise<TopicsState> {
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const member = await requireMember();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values: {} };
  await chooseTopics(
    member.value,
    mailTopics.filter((topic) => form.get(topic) === "on"),
  );
  refresh();
  return { status: "done" };
}
