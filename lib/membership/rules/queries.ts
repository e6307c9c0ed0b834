import "server-only";

import type { Staff } from "@/lib/identity/types";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { MembershipRule } from "./domain/validity";
import { unwrittenRule } from "./domain/validity";

const columns = { validityYears: true, guardianBelowAge: true } as const;

/** The rule in force: for life and 18 years until somebody has written another. */
export async function getMembershipRule(database: Db = db()): Promise<MembershipRule> {
  const row = await database.membershipRule.findUnique({ where: { id: 1 }, select: columns });
  return row ?? unwrittenRule;
}

/** The rule with what its form needs: how often it was changed, to be sent back, and when last. */
export async function getEditableRule(
  _staff: Staff,
): Promise<MembershipRule & { readonly changes: number; readonly changedAt: Date | null }> {
  const row = await db().membershipRule.findUnique({
    where: { id: 1 },
    select: { ...columns, changes: true, changedAt: true },
  });
  return row ?? { ...unwrittenRule, changes: 0, changedAt: null };
}
