import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { listConsents } from "../../consents/queries";

/** Every yes of the member, the oldest first, withdrawn ones too. */
export async function listOwnConsents(member: MemberPatron) {
  const row = await db().member.findUnique({
    where: { number: member.account.memberNumber },
    select: { id: true },
  });
  return row === null ? [] : listConsents(db(), { memberId: row.id });
}
