"use server";

import { revalidatePath } from "next/cache";
import { keepAnswer } from "@/lib/platform/form-answer";
import type { FormState } from "@/lib/platform/form-state";
import { mapColumns, stopImport } from "../../imports/mutations";
import { getCsvPreview, getImport } from "../../imports/queries";
import { formText } from "../domain/form-text";
import type { Gate } from "../gate";
import { importerOf } from "../gate";

export type MapColumnsState = FormState<string, Gate | "mapping-without-title" | "not-waiting">;
export type StopImportState = FormState<never, Gate | "not-running">;

/** Stops an import; what was stored until then stays. */
export async function stopImportAction(
  _before: StopImportState,
  form: FormData,
): Promise<StopImportState> {
  const refused = (refusal: Gate | "not-running") =>
    keepAnswer<StopImportState>("stop-import", { status: "refused", refusal, values: {} });
  const staff = await importerOf();
  if (!staff.ok) return refused(staff.refusal);
  const answer = await stopImport(staff.value, formText(form, "import"));
  revalidatePath("/staf/katalog/impor", "layout");
  return answer.ok ? { status: "done" } : refused(answer.refusal);
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
  const staff = await importerOf();
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
