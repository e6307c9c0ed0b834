"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { Result } from "@/lib/platform/result";
import { copyStatuses } from "../../copies/domain/status";
import { addCopy, setCopyStatus, withdrawCopy } from "./mutations";
import { copyStatusInput, newCopyInput } from "./schema";

type Gate = StaffRefusal | "foreign-origin";

export type CopyStatusState = FormState<"status" | "since", Gate | "changed-meanwhile">;
export type AddCopyState = FormState<
  "barcode" | "callNumber" | "location" | "access" | "note",
  Gate | "record-withdrawn"
>;
export type WithdrawCopyState = FormState<never, Gate | "changed-meanwhile">;

async function gate(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return { ok: false, refusal: "foreign-origin" };
  return requireStaff("catalogue.edit");
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** An id of ours; 0, which none is, for anything else. */
function idOf(form: FormData, name: string): number {
  const typed = text(form, name);
  return /^[1-9]\d{0,8}$/u.test(typed) ? Number(typed) : 0;
}

/** Sets the status of a copy and the day since which it holds. */
export async function setCopyStatusAction(
  _before: CopyStatusState,
  form: FormData,
): Promise<CopyStatusState> {
  const values = { status: text(form, "status"), since: text(form, "since") };
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = copyStatusInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const seen = copyStatuses.find((status) => status === text(form, "seen"));
  if (seen === undefined) return { status: "refused", refusal: "changed-meanwhile", values };
  const copy = { id: idOf(form, "copy"), recordId: idOf(form, "record"), seen };
  const answer = await setCopyStatus(staff.value, copy, parsed.data);
  // Also after a refusal: who comes second sees at once what the first one has written.
  revalidatePath(`/staf/katalog/${copy.recordId}`);
  if (answer.ok) return { status: "done" };
  return answer.refusal === "since-future"
    ? { status: "invalid", errors: { since: [answer.refusal] }, values }
    : { status: "refused", refusal: answer.refusal, values };
}

/** Adds a copy to a record. */
export async function addCopyAction(_before: AddCopyState, form: FormData): Promise<AddCopyState> {
  const values = {
    barcode: text(form, "barcode"),
    callNumber: text(form, "callNumber"),
    location: text(form, "location"),
    access: text(form, "access"),
    note: text(form, "note"),
  };
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = newCopyInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const recordId = idOf(form, "record");
  const answer = await addCopy(staff.value, recordId, parsed.data);
  revalidatePath(`/staf/katalog/${recordId}`);
  if (answer.ok) return { status: "done" };
  return answer.refusal === "barcode-taken"
    ? { status: "invalid", errors: { barcode: [answer.refusal] }, values }
    : { status: "refused", refusal: answer.refusal, values };
}

/** Withdraws a copy. */
export async function withdrawCopyAction(
  _before: WithdrawCopyState,
  form: FormData,
): Promise<WithdrawCopyState> {
  const staff = await gate();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const copy = { id: idOf(form, "copy"), recordId: idOf(form, "record") };
  const answer = await withdrawCopy(staff.value, copy);
  revalidatePath(`/staf/katalog/${copy.recordId}`);
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
