import "server-only";

import { onPortalClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { MemberPatron } from "../types";
import type { OwnSession } from "./types";

/** Sessions shown; a person has a handful, and whoever has more ends them all at once. */
const shownMax = 50;

/** The sessions that would be accepted now, this one first, then the newest. */
export async function listOwnSessions(member: MemberPatron): Promise<readonly OwnSession[]> {
  const { accountId, sessionId } = member.account;
  const rows = await db().accountSession.findMany({
    where: { accountId, revokedAt: null, awaitsFactor: false, expiresAt: { gt: new Date() } },
    select: { id: true, signedInAt: true, device: true, network: true },
    orderBy: { signedInAt: "desc" },
    take: shownMax,
  });
  const sessions = rows.map((row) => ({
    ...row,
    signedInAt: onPortalClock(row.signedInAt),
    current: row.id === sessionId,
  }));
  return sessions.sort((a, b) => Number(b.current) - Number(a.current));
}
