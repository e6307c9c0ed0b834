"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import type { FormState } from "@/lib/platform/form-state";
import { stopImport } from "../../imports/mutations";

export type StopImportState = FormState<never, StaffRefusal | "foreign-origin" | "not-running">;

/** Stops an import; what was stored until then stays. */
export async function stopImportAction(
  _before: StopImportState,
  form: FormData,
): Promise<StopImportState> {
  const importId = form.get("import");
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", refusal: "foreign-origin", values: {} };
  const staff = await requireStaff("catalogue.import");
  if (!staff.ok) return { status: "refused", refusal: staff.refusal, values: {} };
  if (typeof importId !== "string")
    return { status: "refused", refusal: "not-running", values: {} };
  const answer = await stopImport(staff.value, importId);
  revalidatePath("/staf/katalog/impor", "layout");
  return answer.ok
    ? { status: "done" }
    : { status: "refused", refusal: answer.refusal, values: {} };
}
