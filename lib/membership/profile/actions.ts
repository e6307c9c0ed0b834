"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import type { MemberRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { changeProfile } from "./mutations";
import type { ProfileField } from "./schema";
import { profileInput } from "./schema";

export type ProfileState = FormState<
  ProfileField,
  MemberRefusal | "foreign-origin" | "changed-meanwhile"
>;

const fields = ["mobile", "locale", "education", "occupation", "institution"] as const;

/** Changes telephone number, language of mail, education, occupation and institution. */
export async function changeProfileAction(
  _before: ProfileState,
  form: FormData,
): Promise<ProfileState> {
  return keepAnswer("profile", await change(form));
}

async function change(form: FormData): Promise<ProfileState> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const values = Object.fromEntries(fields.map((field) => [field, text(field)]));
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  const member = await requireMember();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values };
  const parsed = profileInput.safeParse(values);
  if (!parsed.success) {
    const { accountId } = member.value.account;
    const about = {
      subject: `account:${accountId}`,
      accountId,
      data: { what: "profile" },
    } as const;
    const faults = parsed.error.issues.map(({ message }) => message);
    await noteRefused(head, { action: "form.refused", ...about, faults });
    return invalid(parsed.error, values);
  }
  const seen = /^\d{1,9}$/.test(text("seen")) ? Number(text("seen")) : -1;
  const answer = await changeProfile(member.value, seen, parsed.data);
  refresh();
  return answer.ok ? { status: "done" } : { status: "refused", refusal: answer.refusal, values };
}
