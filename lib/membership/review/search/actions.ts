"use server";

import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { StaffRefusal } from "@/lib/identity/types";
import { keepAnswer } from "@/lib/platform/form-answer";
import { findApplications } from "../queries";
import { readSearch } from "../schema";
import type { ReviewLine } from "../types";

export type SearchState =
  | { readonly status: "idle" }
  | { readonly status: "found"; readonly typed: string; readonly lines: readonly ReviewLine[] }
  | {
      readonly status: "refused";
      readonly typed: string;
      readonly refusal: StaffRefusal | "foreign-origin";
    };

/** Searches applications. A post, though it writes nothing: a name or an address belongs in no address of a page. */
export async function searchAction(_before: SearchState, form: FormData): Promise<SearchState> {
  return keepAnswer("application-search", await search(form));
}

async function search(form: FormData): Promise<SearchState> {
  const typed = readSearch(form.get("cari"));
  if (!originAllowed({ headers: await headers() }))
    return { status: "refused", typed, refusal: "foreign-origin" };
  const staff = await requireStaff("membership.review");
  if (!staff.ok) return { status: "refused", typed, refusal: staff.refusal };
  if (typed === "") return { status: "idle" };
  return { status: "found", typed, lines: await findApplications(staff.value, typed) };
}
