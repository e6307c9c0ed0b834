import "server-only";

import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { LinkPurpose } from "./domain/purposes";
import { hashLinkToken } from "./mutations";

/** Until when a link would open, and what, or null when it would not. Looking uses nothing up: mail scanners open every link. */
export async function peekLink(
  purpose: LinkPurpose,
  token: string,
  database: Db = db(),
): Promise<{ readonly expiresAt: Date; readonly subjectId: string } | null> {
  return database.mailedLink.findFirst({
    where: {
      tokenHash: hashLinkToken(token),
      purpose,
      usedAt: null,
      expiresAt: { gt: new Date() },
    },
    select: { expiresAt: true, subjectId: true },
  });
}
