import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { ProfileInput } from "./schema";

const fields = ["mobile", "locale", "education", "occupation", "institution"] as const;

/**
 * Writes what a member changes of himself. `seen` is the number of changes that his form was drawn from: of two tabs, or
 * of him and a librarian, the second is refused. The trail says which fields, never what stands in them.
 */
export async function changeProfile(
  member: MemberPatron,
  seen: number,
  input: ProfileInput,
): Promise<Result<null, "changed-meanwhile">> {
  const { accountId, memberNumber: number } = member.account;
  return db().$transaction(async (tx) => {
    const before = await tx.member.findUnique({ where: { number } });
    if (!before || before.changes !== seen) return refuse("changed-meanwhile");
    const changed = fields.filter((field) => before[field] !== input[field]);
    if (changed.length === 0) return ok(null);
    const { count } = await tx.member.updateMany({
      where: { number, changes: seen },
      data: { ...input, changes: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await record(tx, {
      ...{ actorKind: "patron", actorId: accountId, action: "member.changed" },
      subject: `member:${before.id}`,
      data: Object.fromEntries(changed.map((field) => [field, true])),
    });
    return ok(null);
  });
}
