import "server-only";
import { wibDay } from "@/lib/hours/domain/civil-date";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Days an unanswered search is kept: long enough to buy what is missing (UU 27/2022, no longer than needed). */
export const searchRetentionDays = 180;

/** Deletes unanswered searches that are older. @returns how many lines */
export async function forgetOldSearches(_system: System): Promise<number> {
  const first = new Date((wibDay(now().getTime()) - searchRetentionDays) * 86_400_000);
  const { count } = await db().catalogueUnanswered.deleteMany({ where: { day: { lt: first } } });
  return count;
}
