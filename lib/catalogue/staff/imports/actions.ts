"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { mapColumns, stopImport } from "../../imports/mutations";
import { getCsvPreview, getImport } from "../../imports/queries";
import { formText } from "../domain/form-text";

export type MapColumnsState = FormState<
  string,
  StaffRefusal | "foreign-origin" | "mapping-without-title" | "not-waiting"
>;
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

/** Says what the columns of a CSV file are (`column-0`, `column-1` …), and lets its import begin. */
export async function mapColumnsAction(
  _before: MapColumnsState,
  form: FormData,
): Promise<MapColumnsState> {
  return keepAnswer("map-columns", await map(form));
}

async function map(form: FormData): Promise<MapColumnsState> {
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && /^(?:column-\d{1,3}|name)$/u.test(name) ? [[name, value]] : [],
    ),
  );
  const refused = (refusal: Extract<MapColumnsState, { status: "refused" }>["refusal"]) =>
    ({ status: "refused", refusal, values }) as const;
  if (!originAllowed({ headers: await headers() })) return refused("foreign-origin");
  const staff = await requireStaff("catalogue.import");
  if (!staff.ok) return refused(staff.refusal);
  const found = await getImport(staff.value, formText(form, "import"));
  const preview = found?.state === "mapping" ? await getCsvPreview(staff.value, found) : null;
  if (found === null || preview === null) return refused("not-waiting");
  const { headings } = preview;
  const answer = await mapColumns(staff.value, found.id, {
    headings,
    targets: headings.map((_, at) => formText(form, `column-${at}`)),
    name: formText(form, "name"),
  });
  revalidatePath("/staf/katalog/impor", "layout");
  return answer.ok ? { status: "done" } : refused(answer.refusal);
}
