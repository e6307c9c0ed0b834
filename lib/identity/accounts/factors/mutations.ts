import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/lib/platform/prisma/client";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { tellOwner } from "../../factor/letters/mutations";
import { clearFactor } from "../../factor/mutations";
import type { Ended } from "../../sessions/ending/mutations";
import { tellOfEnd } from "../../sessions/ending/mutations";
import type { Staff } from "../../types";
import { actor, endAccess, stillAdmin } from "../ending/mutations";
import type { AccountRefusal } from "../mutations";

/**
 * Takes the second factor from a colleague who lost telephone and recovery codes, and ends the account's sessions. The
 * password stays, so that the admin alone opens nothing; who must have a factor sets up a new one at the next sign-in.
 */
export async function removeSecondFactor(
  admin: Staff,
  accountId: string,
): Promise<Result<null, AccountRefusal>> {
  if (accountId === admin.accountId) return refuse("own-account");
  const answer = await db().$transaction(async (tx) => {
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const taken = await takeFactor(tx, admin, { id: accountId, role: { not: "member" } });
    return taken === null ? refuse("unknown-account") : ok(taken);
  });
  if (!answer.ok) return answer;
  await tellOfEnd(answer.value);
  return ok(null);
}

/**
 * The same for a member, by the member number: no list of members hangs on it. A number of nobody and a member without a
 * second factor are one answer.
 */
export async function removeMemberFactor(
  admin: Staff,
  memberNumber: string,
): Promise<Result<null, "no-longer-admin" | "no-factor">> {
  const answer = await db().$transaction(async (tx) => {
    if (!(await stillAdmin(tx, admin))) return refuse("no-longer-admin");
    const taken = await takeFactor(tx, admin, { memberNumber, role: "member" });
    return taken === null ? refuse("no-factor") : ok(taken);
  });
  if (!answer.ok) return answer;
  await tellOfEnd(answer.value);
  return ok(null);
}

/** Answers what ended with the factor that was in force, or null where there was none. */
async function takeFactor(
  tx: Tx,
  admin: Staff,
  where: Prisma.AccountWhereInput,
): Promise<Ended | null> {
  const account = await tx.account.findFirst({
    where: { ...where, totpConfirmedAt: { not: null } },
    select: { id: true },
  });
  if (!account) return null;
  await clearFactor(tx, account.id);
  const ended = await endAccess(tx, account.id);
  const subject = `account:${account.id}` as const;
  await record(tx, { ...actor(admin), action: "account.factor-removed", subject });
  await tellOwner(tx, account.id, "factor-ended");
  return ended;
}
