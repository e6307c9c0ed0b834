"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember } from "@/lib/identity/queries";
import type { MemberRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { reportedReasons } from "./domain/standing";
import type { BlockRefusal } from "./mutations";
import { blockOwnCard } from "./mutations";
import { cardIssue } from "./schema";

export type ReportState = FormState<
  "reason",
  MemberRefusal | "foreign-origin" | Exclude<BlockRefusal, "already-blocked">
>;

/** A member says that his card is lost, stolen or damaged: it opens nothing from then on. */
export async function reportCardAction(_before: ReportState, form: FormData): Promise<ReportState> {
  return keepAnswer("report-card", await report(form));
}

async function report(form: FormData): Promise<ReportState> {
  const values = { reason: String(form.get("reason") ?? "") };
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values };
  const member = await requireMember();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values };
  const reason = reportedReasons.find((word) => word === values.reason);
  if (!reason) return { status: "invalid", errors: { reason: ["reason-missing"] }, values };
  const issue = cardIssue.safeParse(form.get("issue"));
  if (!issue.success) return { status: "refused", refusal: "unknown-card", values };
  const answer = await blockOwnCard(member.value, { issue: issue.data, reason });
  revalidatePath("/[locale]/akun/kartu", "page");
  // Reported twice is reported.
  if (answer.ok || answer.refusal === "already-blocked") return { status: "done" };
  return { status: "refused", refusal: answer.refusal, values };
}
