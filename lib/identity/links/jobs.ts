import "server-only";

import { db } from "@/lib/platform/db";
import type { System } from "../types";

/** Days after its time that a row still says when a link was used: for whoever asks what was done with his mail. */
const keptDays = 30;

/** Removes links that ended a month ago. Answers how many. */
export async function forgetOldLinks(_system: System): Promise<number> {
  const before = new Date(Date.now() - keptDays * 86_400_000);
  const { count } = await db().mailedLink.deleteMany({ where: { expiresAt: { lt: before } } });
  return count;
}
