"use server";

import { revalidatePath } from "next/cache";
import { formText } from "../staff/domain/form-text";
import { editorOf } from "../staff/gate";
import { ignoreSearch } from "./mutations";

/** Puts a text aside. A line that somebody else put aside meanwhile is gone all the same; the page shows what is left. */
export async function ignoreSearchAction(form: FormData): Promise<void> {
  const staff = await editorOf();
  if (staff.ok) await ignoreSearch(staff.value, formText(form, "search"));
  revalidatePath("/staf/katalog/pencarian");
}
