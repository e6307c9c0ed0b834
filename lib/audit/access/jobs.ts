import "server-only";

import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Days a look is kept: two years, as the privacy page says. */
export const lookRetentionDays = 730;

/** Removes looks that are older. Answers how many. */
export async function forgetLooks(_system: System): Promise<number> {
  const { count } = await db().accessEntry.deleteMany({
    where: { at: { lt: new Date(now().getTime() - lookRetentionDays * 86_400_000) } },
  });
  return count;
}
