"use server";

import { refresh, revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { noteLimit, noteRefused } from "@/lib/audit/refused/mutations";
import { wibDateAt } from "@/lib/hours/domain/civil-date";
import { originAllowed } from "@/lib/identity/origin";
import { requireMember, requireStaff } from "@/lib/identity/queries";
import type { MemberPatron, MemberRefusal, StaffRefusal } from "@/lib/identity/types";
import { identityKindOf } from "@/lib/membership/correction/queries";
import type { IdentityKind } from "@/lib/membership/domain/identity-number";
import { now } from "@/lib/platform/clock";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import type { AnswerRefusal } from "./answers/mutations";
import { answerRight } from "./answers/mutations";
import { askableKinds } from "./domain/rights";
import { mayAsk } from "./limits";
import { askRight, takeBackRight } from "./mutations";
import { answerSchema, reasonOf, requestIdSchema, wishOn } from "./schema";

type AskField = "field" | "value" | "why" | "sure";
type AskRefusal =
  | MemberRefusal
  | "foreign-origin"
  | "already-open"
  | "unknown-request"
  | "too-many";

export type AskState = FormState<AskField, AskRefusal>;

/** Which of the page's forms was answered, for the page that follows a post without JavaScript. */
export type KeptAsk = { readonly kind: string; readonly state: AskState };

type AnswerField = "decision" | "words" | "sure";
export type AnswerState = FormState<AnswerField, StaffRefusal | "foreign-origin" | AnswerRefusal>;

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A member asks something of his own data, or takes a request back. Works as a plain form post. */
export async function askRightAction(_before: AskState, form: FormData): Promise<AskState> {
  const state = await ask(form);
  await keepAnswer<KeptAsk>("ask-right", { kind: text(form, "kind"), state });
  return state;
}

async function ask(form: FormData): Promise<AskState> {
  const values = {
    field: text(form, "field"),
    value: text(form, "value"),
    why: text(form, "why"),
  };
  const head = await headers();
  if (!originAllowed({ headers: head }))
    return { status: "refused", refusal: "foreign-origin", values };
  const member = await requireMember();
  if (!member.ok) return { status: "refused", refusal: member.refusal, values };
  const read = deedOf(form, values, await identityKindOf(member.value));
  const { accountId } = member.value.account;
  const about = { subject: `account:${accountId}`, accountId, data: { what: "right" } } as const;
  if ("status" in read) {
    const faults = read.status === "invalid" ? Object.values(read.errors).flat() : [];
    await noteRefused(head, { action: "form.refused", ...about, faults });
    return read;
  }
  // Only what is complete costs anything of the allowance.
  if (!(await mayAsk(member.value))) {
    await noteLimit(head, { action: "form.slowed", ...about });
    return { status: "refused", refusal: "too-many", values };
  }
  return told(await read.deed(member.value), values);
}

type Deed = {
  readonly deed: (member: MemberPatron) => Promise<Result<unknown, AskRefusal>>;
};

/** What a form asks for, or what is wrong with it. */
function deedOf(
  form: FormData,
  values: Record<"field" | "value" | "why", string>,
  identityKind: IdentityKind,
): AskState | Deed {
  const taken = requestIdSchema.safeParse(text(form, "take-back"));
  if (taken.success) return { deed: (member) => takeBackRight(member, taken.data) };
  const kind = askableKinds.find((word) => word === text(form, "kind"));
  if (kind === undefined) return { status: "refused", refusal: "unknown-request", values };
  if (kind === "correct") {
    const wish = wishOn({ today: wibDateAt(now()), identityKind }).safeParse(values);
    if (!wish.success) return invalid(wish.error, values);
    return { deed: (member) => askRight(member, { kind, wanted: wish.data }) };
  }
  const reason = reasonOf(kind).safeParse(values);
  if (!reason.success) return invalid(reason.error, values);
  if (kind === "delete" && form.get("sure") === null)
    return { status: "invalid", errors: { sure: ["sure-missing"] }, values };
  return { deed: (member) => askRight(member, { kind, why: reason.data.why }) };
}

function told(
  answer: Result<unknown, AskRefusal>,
  values: { readonly [F in AskField]?: string },
): AskState {
  if (!answer.ok) return { status: "refused", refusal: answer.refusal, values };
  refresh();
  return { status: "done" };
}

/** Staff answer a request; what is answered leads to its page, which says so. */
export async function answerRightAction(
  _before: AnswerState,
  form: FormData,
): Promise<AnswerState> {
  return keepAnswer("answer-right", await answer(form));
}

async function answer(form: FormData): Promise<AnswerState> {
  const values = {
    decision: text(form, "decision"),
    words: text(form, "words"),
    ...(form.has("sure") ? { sure: "on" } : {}),
  };
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values };
  const staff = await requireStaff("privacy.answer");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const requestId = requestIdSchema.safeParse(text(form, "request"));
  const seen = text(form, "seen");
  if (!requestId.success || !/^\d{1,9}$/.test(seen))
    return { status: "refused", refusal: "unknown-request", values };
  const parsed = answerSchema.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  if (form.get("kind") === "delete" && parsed.data.decision === "done" && !form.has("sure"))
    return { status: "invalid", errors: { sure: ["sure-missing"] }, values };
  const request = { requestId: requestId.data, seen: Number(seen) };
  const answered = await answerRight(staff.value, request, parsed.data);
  revalidatePath("/staf/pengaturan/hak-data", "layout");
  if (!answered.ok) return { status: "refused", refusal: answered.refusal, values };
  redirect(`/staf/pengaturan/hak-data/${requestId.data}?jawaban=terkirim#kabar`);
}
