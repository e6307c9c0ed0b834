"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import { copyStatuses } from "../../copies/domain/status";
import { formNumber, formText } from "../domain/form-text";
import type { Gate } from "../gate";
import { editorOf } from "../gate";
import { addCopy, setCopyStatus, withdrawCopy } from "./mutations";
import { copyStatusInput, newCopyInput } from "./schema";

export type CopyStatusState = FormState<"status" | "since", Gate | "changed-meanwhile">;
export type AddCopyState = FormState<
  "barcode" | "callNumber" | "location" | "access" | "note",
  Gate | "record-withdrawn"
>;
export type WithdrawCopyState = FormState<never, Gate | "changed-meanwhile">;

/** Sets the status of a copy and the day since which it holds. */
export async function setCopyStatusAction(
  _before: CopyStatusState,
  form: FormData,
): Promise<CopyStatusState> {
  const values = { status: formText(form, "status"), since: formText(form, "since") };
  const staff = await editorOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = copyStatusInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const seen = copyStatuses.find((status) => status === formText(form, "seen"));
  if (seen === undefined) return { status: "refused", refusal: "changed-meanwhile", values };
  const copy = { id: formNumber(form, "copy"), recordId: formNumber(form, "record"), seen };
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
    barcode: formText(form, "barcode"),
    callNumber: formText(form, "callNumber"),
    location: formText(form, "location"),
    access: formText(form, "access"),
    note: formText(form, "note"),
  };
  const staff = await editorOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values };
  const parsed = newCopyInput.safeParse(values);
  if (!parsed.success) return invalid(parsed.error, values);
  const recordId = formNumber(form, "record");
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
  const staff = await editorOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const copy = { id: formNumber(form, "copy"), recordId: formNumber(form, "record") };
  const answer = await withdrawCopy(staff.value, copy);
  revalidatePath(`/staf/katalog/${copy.recordId}`);
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
