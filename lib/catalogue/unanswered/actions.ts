"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import { ignoreSearch } from "./mutations";

/** Puts a text aside. A line that somebody else put aside meanwhile is gone all the same; the page shows what is left. */
export async function ignoreSearchAction(form: FormData): Promise<void> {
  const id = form.get("search");
  if (typeof id !== "string" || !originAllowed({ headers: await headers() })) return;
  const staff = await requireStaff("catalogue.edit");
  if (staff.ok) await ignoreSearch(staff.value, id);
  revalidatePath("/staf/katalog/pencarian");
}
