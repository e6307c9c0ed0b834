import "server-only";

import { z } from "zod";
import { onPortalClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { SignInLine, SignInOutcome } from "./types";

const outcomes = [
  ...(["in", "wrong-password", "too-many-tries", "wrong-factor", "factor-passed"] as const),
  ...(["recovery-code", "deactivated", "signed-out-everywhere"] as const),
] satisfies SignInOutcome[];
const outcomeShape = z.enum(outcomes);

/**
 * The newest `limit` lines of an account's history, newest first. The caller knows that the reader is its owner or an
 * admin.
 */
export async function listSignIns(
  accountId: string,
  limit: number,
): Promise<readonly SignInLine[]> {
  const rows = await db().signIn.findMany({
    where: { accountId },
    orderBy: { id: "desc" },
    take: limit,
    select: { at: true, outcome: true, device: true, network: true },
  });
  return rows.map((row) => ({
    ...row,
    at: onPortalClock(row.at),
    outcome: outcomeShape.parse(row.outcome),
  }));
}
