import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { take } from "@/lib/platform/rate-limit";

/** Requests and takings-back of one account: 20 in an hour, since each is a mail. False when there were as many. */
export async function mayAsk(member: MemberPatron): Promise<boolean> {
  const allowance = { limit: 20, windowSeconds: 3600 };
  return (await take(`rights:${member.account.accountId}`, allowance)).ok;
}
