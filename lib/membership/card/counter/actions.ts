"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { z } from "zod";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { blockReasons } from "../domain/standing";
import type { BlockRefusal, IssueRefusal } from "../mutations";
import { blockCard, reissueCard } from "../mutations";

export type CounterState = FormState<
  "reason",
  StaffRefusal | "foreign-origin" | BlockRefusal | IssueRefusal
>;

const shown = z.object({ memberId: z.uuid(), issue: z.coerce.number().int().min(0).max(99) });

/** Blocks the card that was shown, or issues the one after it, as the pressed button says. */
export async function changeCardAction(
  _before: CounterState,
  form: FormData,
): Promise<CounterState> {
  return keepAnswer("counter-card", await change(form));
}

async function change(form: FormData): Promise<CounterState> {
  const text = (name: string) => String(form.get(name) ?? "");
  const values = { reason: text("reason") };
  const refused = (refusal: Extract<CounterState, { status: "refused" }>["refusal"]) =>
    ({ status: "refused", refusal, values }) as const;
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const staff = await requireStaff("membership.review");
  if (!staff.ok) return refused(staff.refusal);
  const card = shown.safeParse({ memberId: text("member"), issue: text("issue") });
  if (!card.success) return refused("unknown-card");
  const { memberId, issue } = card.data;
  revalidatePath("/staf/keanggotaan/kartu");
  if (text("deed") === "issue") {
    const answer = await reissueCard(staff.value, { memberId, last: issue });
    return answer.ok ? { status: "done" } : refused(answer.refusal);
  }
  const reason = blockReasons.find((word) => word === values.reason);
  if (!reason) return { status: "invalid", errors: { reason: ["reason-missing"] }, values };
  const answer = await blockCard(staff.value, { memberId, issue, reason });
  return answer.ok ? { status: "done" } : refused(answer.refusal);
}
