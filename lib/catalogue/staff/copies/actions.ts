"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { invalid } from "@/lib/platform/form-state";
import type { CopyField } from "../../copies/domain/fields";
import { formNumber, formText } from "../domain/form-text";
import type { Gate } from "../gate";
import { editorOf } from "../gate";
import type { SeenCopy } from "../types";
import { changeCopy, setCopyStatus } from "./mutations";
import { changedCopyInput, copyStatusInput, newCopyInput } from "./schema";
import { addCopy, withdrawCopy } from "./stock/mutations";

export type CopyStatusState = FormState<"status" | "since", Gate | "changed-meanwhile">;
export type AddCopyState = FormState<CopyField, Gate | "record-withdrawn">;
export type ChangeCopyState = FormState<CopyField, Gate | "changed-meanwhile" | "nothing-changed">;
export type WithdrawCopyState = FormState<never, Gate | "changed-meanwhile">;

const seenOf = (form: FormData): SeenCopy => ({
  id: formNumber(form, "copy"),
  recordId: formNumber(form, "record"),
  seen: formNumber(form, "seen"),
});

const fieldsOf = (form: FormData) => ({
  barcode: formText(form, "barcode"),
  callNumber: formText(form, "callNumber"),
  location: formText(form, "location"),
  access: formText(form, "access"),
  note: formText(form, "note"),
});

/** Also after a refusal: who comes second sees at once what the first one has written. */
const drawAnew = (recordId: number) => revalidatePath(`/staf/katalog/${recordId}`, "layout");

/** Leads to the record, which says what was done. */
function showDone({ id, recordId }: Omit<SeenCopy, "seen">, version: number): never {
  redirect(`/staf/katalog/${recordId}?eksemplar=${id}&versi=${version}#kabar`);
}

/** Sets the status of a copy and the day since which it holds; then leads to its record. */
export async function setCopyStatusAction(
  _before: CopyStatusState,
  form: FormData,
): Promise<CopyStatusState> {
  const values = { status: formText(form, "status"), since: formText(form, "since") };
  const answer = (state: CopyStatusState) => keepAnswer("copy-status", state);
  const staff = await editorOf();
  if (!staff.ok) return answer({ status: "refused", refusal: staff.refusal, values });
  const parsed = copyStatusInput.safeParse(values);
  if (!parsed.success) return answer(invalid(parsed.error, values));
  const copy = seenOf(form);
  const set = await setCopyStatus(staff.value, copy, parsed.data);
  drawAnew(copy.recordId);
  if (set.ok) return showDone(copy, set.value);
  return answer(
    set.refusal === "since-future"
      ? { status: "invalid", errors: { since: [set.refusal] }, values }
      : { status: "refused", refusal: set.refusal, values },
  );
}

/** Adds a copy to a record, which then says so. */
export async function addCopyAction(_before: AddCopyState, form: FormData): Promise<AddCopyState> {
  const values = fieldsOf(form);
  const answer = (state: AddCopyState) => keepAnswer("add-copy", state);
  const staff = await editorOf();
  if (!staff.ok) return answer({ status: "refused", refusal: staff.refusal, values });
  const parsed = newCopyInput.safeParse(values);
  if (!parsed.success) return answer(invalid(parsed.error, values));
  const recordId = formNumber(form, "record");
  const added = await addCopy(staff.value, recordId, parsed.data);
  drawAnew(recordId);
  if (added.ok) return showDone({ id: added.value.id, recordId }, added.value.version);
  return answer(
    added.refusal === "barcode-taken"
      ? { status: "invalid", errors: { barcode: [added.refusal] }, values }
      : { status: "refused", refusal: added.refusal, values },
  );
}

/** Writes what a copy says; then leads to its record. */
export async function changeCopyAction(
  _before: ChangeCopyState,
  form: FormData,
): Promise<ChangeCopyState> {
  const values = fieldsOf(form);
  const answer = (state: ChangeCopyState) => keepAnswer("change-copy", state);
  const staff = await editorOf();
  if (!staff.ok) return answer({ status: "refused", refusal: staff.refusal, values });
  const parsed = changedCopyInput.safeParse(values);
  if (!parsed.success) return answer(invalid(parsed.error, values));
  const copy = seenOf(form);
  const changed = await changeCopy(staff.value, copy, parsed.data);
  drawAnew(copy.recordId);
  if (changed.ok) return showDone(copy, changed.value);
  const { refusal } = changed;
  return answer(
    refusal === "barcode-taken" || refusal === "barcode-missing"
      ? { status: "invalid", errors: { barcode: [refusal] }, values }
      : { status: "refused", refusal, values },
  );
}

/** Withdraws a copy; then leads to its record. */
export async function withdrawCopyAction(
  _before: WithdrawCopyState,
  form: FormData,
): Promise<WithdrawCopyState> {
  const answer = (refusal: Gate | "changed-meanwhile") =>
    keepAnswer<WithdrawCopyState>("withdraw-copy", { status: "refused", refusal, values: {} });
  const staff = await editorOf();
  if (!staff.ok) return answer(staff.refusal);
  const copy = seenOf(form);
  const withdrawn = await withdrawCopy(staff.value, copy);
  drawAnew(copy.recordId);
  return withdrawn.ok ? showDone(copy, withdrawn.value) : answer(withdrawn.refusal);
}
