import "server-only";
import { headers } from "next/headers";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";

export type Gate = StaffRefusal | "foreign-origin";

/** Who may edit the catalogue, asked by a form of this site; the first step of each of its actions. */
export async function editorOf(): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return refuse("foreign-origin");
  return requireStaff("catalogue.edit");
}
