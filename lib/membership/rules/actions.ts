"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { changeMembershipRule } from "./mutations";
import { ruleInput } from "./schema";

export type RuleField = "validityYears" | "guardianBelowAge";
export type RuleState = FormState<RuleField, StaffRefusal | "foreign-origin" | "changed-meanwhile">;

/** Writes how long a membership lasts and who needs a guardian. */
export async function changeRuleAction(_before: RuleState, form: FormData): Promise<RuleState> {
  return keepAnswer("membership-rule", await change(form));
}

async function change(form: FormData): Promise<RuleState> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const values = {
    validityYears: text("validityYears"),
    guardianBelowAge: text("guardianBelowAge"),
  };
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values };
  const staff = await requireStaff("membership.rules");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = ruleInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const answer = await changeMembershipRule(staff.value, Number(text("seen")) || 0, parsed.data);
  revalidatePath("/staf/keanggotaan/aturan");
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  return { status: "done" };
}
