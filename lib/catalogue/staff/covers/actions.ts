"use server";

import { revalidatePath } from "next/cache";
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
  const staff = await editorOf();
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const id = formNumber(form, "record");
  const answer = await removeCover(staff.value, id);
  revalidatePath(`/staf/katalog/${id}`);
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
