import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import type { Tx } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import type { Purpose } from "../../consents/domain/purposes";
import { isFreePurpose } from "../../consents/domain/purposes";
import { giveConsent, withdrawConsent } from "../../consents/mutations";

export type ConsentChange = {
  readonly purpose: Purpose;
  readonly yes: boolean;
  readonly locale: Locale;
};

/**
 * A member gives or takes back a yes of his own, in force at once; answers whether that changed anything. Those without
 * which there is no membership are refused: taking them back is asking for its end.
 */
export async function changeConsent(
  tx: Tx,
  member: MemberPatron,
  { purpose, yes, locale }: ConsentChange,
): Promise<Result<boolean, "consent-needed" | "not-a-member">> {
  if (!isFreePurpose(purpose)) return refuse("consent-needed");
  const { accountId, memberNumber: number } = member.account;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM member WHERE number = ${number} FOR UPDATE`;
  if (!row) return refuse("not-a-member");
  const changed = yes
    ? await giveConsent(tx, row.id, purpose, locale)
    : await withdrawConsent(tx, row.id, purpose);
  if (changed)
    await record(tx, {
      ...{ actorKind: "patron", actorId: accountId, subject: `member:${row.id}` },
      ...{ action: yes ? "member.consent-given" : "member.consent-withdrawn" },
      data: { purpose },
    });
  return ok(changed);
}
