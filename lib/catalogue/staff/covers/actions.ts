"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import { removeCover } from "../../covers/mutations";

export type RemoveCoverState = FormState<never, StaffRefusal | "foreign-origin" | "not-found">;

/** Takes the cover of the record that the form names away. */
export async function removeCoverAction(
  _before: RemoveCoverState,
  form: FormData,
): Promise<RemoveCoverState> {
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const staff = await requireStaff("catalogue.edit");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  const typed = form.get("record");
  const id = typeof typed === "string" && /^[1-9]\d{0,8}$/u.test(typed) ? Number(typed) : 0;
  const answer = await removeCover(staff.value, id);
  revalidatePath(`/staf/katalog/${id}`);
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
