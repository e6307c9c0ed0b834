"use server";

import { revalidatePath } from "next/cache";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { removeCover } from "../../covers/mutations";
import { formNumber } from "../domain/form-text";
import type { Gate } from "../gate";
import { editorOf } from "../gate";

export type RemoveCoverState = FormState<never, Gate | "not-found">;

/** Takes the cover of the record that the form names away. */
export async function removeCoverAction(
  _before: RemoveCoverState,
  form: FormData,
): Promise<RemoveCoverState> {
  const refused = (refusal: Gate | "not-found") =>
    keepAnswer<RemoveCoverState>("remove-cover", { status: "refused", refusal, values: {} });
  const staff = await editorOf();
  if (!staff.ok) return refused(staff.refusal);
  const id = formNumber(form, "record");
  const answer = await removeCover(staff.value, id);
  revalidatePath(`/staf/katalog/${id}`);
  return answer.ok ? { status: "done" } : refused(answer.refusal);
}
