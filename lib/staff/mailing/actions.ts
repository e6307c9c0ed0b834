"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import type { MailingRefusal } from "./mutations";
import { mailNews } from "./mutations";

export type MailingForm = FormState<never, StaffRefusal | MailingRefusal | "foreign-origin">;

/** *Kirim ke anggota yang menyetujui*. Works as a plain form post. */
export async function mailNewsAction(_before: MailingForm, form: FormData): Promise<MailingForm> {
  return keepAnswer("mail-news", await send(form));
}

async function send(form: FormData): Promise<MailingForm> {
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const staff = await requireStaff("content.edit");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const answer = await mailNews(staff.value, {
    documentId: String(form.get("document") ?? ""),
    seen: Number(form.get("seen")),
  });
  refresh();
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
