import "server-only";

import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/**
 * Days a try is kept: its limits need 24 hours and the life of a conversation, which can be taken up again for one day
 * after its end. The trail keeps that there was one, without the fingerprint of the number.
 */
const keptDays = 90;

/** Removes tries that are older; a job of the worker. Answers how many. */
export async function forgetTries(_system: System): Promise<number> {
  const before = new Date(now().getTime() - keptDays * 24 * 3600 * 1000);
  const { count } = await db().verificationTry.deleteMany({ where: { at: { lt: before } } });
  return count;
}
