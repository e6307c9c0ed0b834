import "server-only";
import { headers } from "next/headers";
import type { Duty } from "@/lib/identity/domain/duties";
import { originAllowed } from "@/lib/identity/origin";
import { requireStaff } from "@/lib/identity/queries";
import type { Staff, StaffRefusal } from "@/lib/identity/types";
import type { Result } from "@/lib/platform/result";
import { refuse } from "@/lib/platform/result";

export type Gate = StaffRefusal | "foreign-origin";

async function gate(duty: Duty): Promise<Result<Staff, Gate>> {
  if (!originAllowed({ headers: await headers() })) return refuse("foreign-origin");
  return requireStaff(duty);
}

/** Who may edit the catalogue, asked by a form of this site; the first step of each of its actions. */
export const editorOf = () => gate("catalogue.edit");

/** The same of who may import files and harvest other libraries. */
export const importerOf = () => gate("catalogue.import");
