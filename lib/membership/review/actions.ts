"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import {
  approveApplication,
  approveClean,
  refuseApplication,
  returnApplication,
  settleDuplicate,
} from "../admission/mutations";
import { applicationIds, reasonInput, seenApplication } from "../admission/schema";
import type { ReviewRefusal } from "../admission/types";
import { readAttentions } from "./domain/attention";

type Gate = StaffRefusal | "foreign-origin";

/** What can be done with an application, as its buttons say. */
export type Decision = "approve" | "return" | "refuse" | "settle";

export type DecisionState = FormState<"reason", Gate | ReviewRefusal>;
export type CleanState = FormState<never, Gate | "nothing-chosen">;

/** What a form was answered, kept for the page that follows a post without JavaScript. */
export type KeptDecision = { readonly decision: Decision; readonly state: DecisionState };

const page = "/staf/keanggotaan";

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return { ok: false, refusal: "foreign-origin" };
  return requireStaff("membership.review");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

const decisions: readonly Decision[] = ["approve", "return", "refuse", "settle"];
/** What the queue's page says on top once it is done. */
const done = { approve: "disetujui", return: "dikembalikan", refuse: "ditolak" } as const;

/** Approves, sends back, refuses or settles, as the form says; what is decided leads back to the queue. */
export async function decideAction(_before: DecisionState, form: FormData): Promise<DecisionState> {
  const decision = decisions.find((word) => word === text(form, "decision")) ?? "approve";
  const state = await decide(decision, form);
  await keepAnswer<KeptDecision>("decision", { decision, state });
  if (state.status === "done" && decision !== "settle")
    redirect(`${page}?hasil=${done[decision]}&pendaftaran=${text(form, "application")}`);
  return state;
}

async function decide(decision: Decision, form: FormData): Promise<DecisionState> {
  const values = { reason: text(form, "reason") };
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = seenApplication.safeParse({
    applicationId: text(form, "application"),
    seen: text(form, "seen"),
  });
  if (!parsed.success) return { status: "refused", refusal: "unknown-application", values };
  const seen = parsed.data;
  const reason = reasonInput.safeParse(values.reason);
  if ((decision === "return" || decision === "refuse") && !reason.success) {
    const errors = reason.error.issues.map(({ message }) => message);
    return { status: "invalid", errors: { reason: errors }, values };
  }
  const words = reason.data ?? "";
  const answer = await {
    approve: () => approveApplication(staff.value, seen, readAttentions(text(form, "looked"))),
    return: () => returnApplication(staff.value, { ...seen, reason: words }),
    refuse: () => refuseApplication(staff.value, { ...seen, reason: words }),
    settle: () => settleDuplicate(staff.value, seen),
  }[decision]();
  // Also after a refusal: whoever was too late sees at once what has become of it.
  revalidatePath(`${page}/${seen.applicationId}`);
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  return { status: "done" };
}

/** Approves what is ticked, as far as it has no warning; the page says how many that were. */
export async function approveCleanAction(_before: CleanState, form: FormData): Promise<CleanState> {
  const refused = (refusal: Gate | "nothing-chosen") =>
    keepAnswer<CleanState>("approve-clean", { status: "refused", refusal, values: {} });
  const staff = await gate();
  if (!staff.ok) return refused(staff.refusal);
  const ids = applicationIds.safeParse(form.getAll("application"));
  if (!ids.success) return refused("nothing-chosen");
  const { approved, left } = await approveClean(staff.value, ids.data);
  // With it the frame of the page comes anew: its menu counts what waits.
  revalidatePath(page);
  redirect(`${page}?lihat=bersih&disetujui=${approved}&tersisa=${left}`);
}
