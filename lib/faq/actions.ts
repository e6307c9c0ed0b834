"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { keepAnswer } from "@/lib/platform/form-answer";
import { take } from "@/lib/platform/rate-limit";
import { recordFeedback } from "./mutations";
import { isPublicEntry } from "./queries";

export type FeedbackState =
  | { readonly status: "idle" | "failed" }
  | { readonly status: "counted"; readonly helpful: boolean };

const feedbackSchema = z.object({
  documentId: z.uuid().toLowerCase(),
  helpful: z.enum(["yes", "no"]),
});

/** Judgements of one entry counted from one address in an hour: a reading room is one address, a game is not. */
const perHour = 20;
/** And of all entries together. */
const perHourInAll = 200;

/** *Apakah jawaban ini membantu?* Counts the answer; works as a plain form post. Over the allowance nothing is counted. */
export async function sendFeedbackAction(
  _before: FeedbackState,
  form: FormData,
): Promise<FeedbackState> {
  return keepAnswer("faq-feedback", await count(form));
}

async function count(form: FormData): Promise<FeedbackState> {
  const head = await headers();
  const parsed = feedbackSchema.safeParse(Object.fromEntries(form));
  if (!originAllowed({ headers: head }) || !parsed.success) return { status: "failed" };
  const { documentId } = parsed.data;
  const helpful = parsed.data.helpful === "yes";
  const address = addressGroup(clientAddress(head));
  const windowSeconds = 3600;
  // Whoever pressed too often is thanked all the same: there is nothing he could do about it.
  const thanked: FeedbackState = { status: "counted", helpful };
  const inAll = await take(`faq-feedback:${address}`, { limit: perHourInAll, windowSeconds });
  if (!inAll.ok) return thanked;
  // Looked at before its allowance: else each invented id would leave a window of its own behind.
  if (!(await isPublicEntry(documentId))) return { status: "failed" };
  const key = `faq-feedback:${documentId}:${address}`;
  const allowance = await take(key, { limit: perHour, windowSeconds });
  if (!allowance.ok) return thanked;
  const counted = await recordFeedback(documentId, helpful);
  return counted.ok ? thanked : { status: "failed" };
}
