"use server";

import { headers } from "next/headers";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { readLogin } from "../../domain/login";
import { originAllowed } from "../../origin";
import { requireStaff } from "../../queries";
import type { StaffRefusal } from "../../types";
import { removeMemberFactor } from "./mutations";

export type MemberFactorState = FormState<
  "memberNumber",
  StaffRefusal | "foreign-origin" | "no-longer-admin" | "no-factor"
>;

/** Takes a member's lost second factor; works as a plain form post without JavaScript. */
export async function removeMemberFactorAction(
  _before: MemberFactorState,
  form: FormData,
): Promise<MemberFactorState> {
  return keepAnswer("member-factor", await remove(form));
}

async function remove(form: FormData): Promise<MemberFactorState> {
  const typed = form.get("memberNumber");
  const values = { memberNumber: typeof typed === "string" ? typed.slice(0, 60) : "" };
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values };
  const admin = await requireStaff("accounts.manage");
  if (!admin.ok) return { status: "refused", refusal: admin.refusal, values };
  const login = readLogin(values.memberNumber);
  if (login?.kind !== "member-number")
    return { status: "invalid", errors: { memberNumber: ["member-number-invalid"] }, values };
  const answer = await removeMemberFactor(admin.value, login.memberNumber);
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  return { status: "done" };
}
