import "server-only";

import { record } from "@/lib/audit/mutations";
import type { From } from "@/lib/audit/refused/mutations";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { withdrawConsent } from "@/lib/membership/consents/mutations";
import { readStopToken } from "@/lib/membership/news/token";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { enterUsedRight } from "../../mutations";
import { noteStops } from "../../stops/jobs";

/**
 * Takes a member's yes to news back by the link of a mail, without signing in (UU 27/2022 article 9). Once more is no fault:
 * it answers whether there was anything left to take back. Refuses a token that is none, or of somebody who is gone.
 */
export async function stopNews(token: string): Promise<Result<boolean, "link-dead">> {
  const memberId = readStopToken(token);
  if (memberId === null) return refuse("link-dead");
  const answer = await db().$transaction<Result<boolean, "link-dead">>(async (tx) => {
    const [row] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
    if (!row) return refuse("link-dead");
    const changed = await withdrawConsent(tx, memberId, "news");
    if (changed) {
      await record(tx, {
        ...{ actorKind: "patron", actorId: null, action: "member.consent-withdrawn" },
        ...{ subject: `member:${memberId}`, data: { purpose: "news", by: "mailed-link" } },
      });
      await enterUsedRight(tx, { memberId, actorId: null, kind: "withdraw-consent" });
    }
    return ok(changed);
  });
  if (answer.ok && answer.value) await noteStops(memberId);
  return answer;
}

/** That a link to end news was opened or pressed, and is none, or of somebody who is gone. */
export function noteDeadStop(from: From): Promise<void> {
  return noteRefused(from, { action: "member.news-link-refused", subject: "member:unknown" });
}
