import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { MembershipRule } from "./domain/validity";

/**
 * Writes the rule of membership; `seen` is how often it had been changed when the form was drawn. It counts for what is
 * approved and registered from now on: nobody's membership becomes shorter.
 */
export async function changeMembershipRule(
  staff: Staff,
  seen: number,
  rule: MembershipRule,
): Promise<Result<null, "changed-meanwhile">> {
  return db().$transaction(async (tx) => {
    const data = { ...rule, changedAt: now(), changedBy: staff.accountId };
    const { count } =
      seen === 0
        ? await tx.membershipRule.createMany({
            data: [{ id: 1, ...data, changes: 1 }],
            skipDuplicates: true,
          })
        : await tx.membershipRule.updateMany({
            where: { id: 1, changes: seen },
            data: { ...data, changes: { increment: 1 } },
          });
    if (count === 0) return refuse("changed-meanwhile");
    await record(tx, {
      ...{ actorKind: "staff", actorId: staff.accountId, action: "membership-rule.changed" },
      ...{ subject: "membership-rule:1", data: { ...rule } },
    });
    return ok(null);
  });
}
