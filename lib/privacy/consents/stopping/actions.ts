"use server";

import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { noteDeadStop, stopNews } from "./mutations";

export type StopState = FormState<never, "foreign-origin" | "link-dead">;

/** The button of the page that a mail with news leads to. Works as a plain form post. */
export async function stopNewsAction(_before: StopState, form: FormData): Promise<StopState> {
  return keepAnswer("stop-news", await stop(String(form.get("token") ?? "")));
}

async function stop(token: string): Promise<StopState> {
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const answer = await stopNews(token);
  if (answer.ok) return { status: "done" };
  await noteDeadStop(head);
  return { status: "refused", refusal: answer.refusal, values: {} };
}
