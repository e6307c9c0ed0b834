import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import type { ConsentChange } from "@/lib/membership/profile/consents/mutations";
import { changeConsent } from "@/lib/membership/profile/consents/mutations";
import { db } from "@/lib/platform/db";
import { noteRight } from "../mutations";
import { noteStops } from "../stops/jobs";

/** A member gives or takes back a yes; what is taken back stands among his requests as answered at once (article 9). */
export async function changeOwnConsent(member: MemberPatron, change: ConsentChange): Promise<void> {
  const stopped = await db().$transaction(async (tx) => {
    const answer = await changeConsent(tx, member, change);
    if (!answer.ok || !answer.value || change.yes) return null;
    return noteRight(tx, member, "withdraw-consent");
  });
  if (stopped !== null) await noteStops(stopped);
}
