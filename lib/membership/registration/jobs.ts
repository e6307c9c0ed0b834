import "server-only";

import { applicationLinks, linkLifeSeconds } from "@/lib/identity/links/domain/purposes";
import { voidLinks } from "@/lib/identity/links/mutations";
import type { System } from "@/lib/identity/types";
import { dropMailsAbout } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { expiredMail } from "./domain/mails";
import { oweToApplicant } from "./letters/mutations";

/** Days without a save after which each state ends (docs/decisions/0009); the pages name them. */
export const draftDays = 30;
export const unconfirmedDays = linkLifeSeconds["confirm-application"] / 86_400;
export const returnedDays = linkLifeSeconds["correct-application"] / 86_400;
export const decidedDays = 90;

const batch = 200;
const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);

/** Lets what was sent back and never answered expire, and says so by mail. Answers how many. */
export async function expireReturned(_system: System): Promise<number> {
  const idle = { state: "returned", savedAt: { lt: daysAgo(returnedDays) } };
  const rows = await db().membershipApplication.findMany({ where: idle, take: batch });
  let expired = 0;
  for (const row of rows)
    await db().$transaction(async (tx) => {
      const at = now();
      const { count } = await tx.membershipApplication.updateMany({
        where: { id: row.id, ...idle },
        data: { state: "expired", savedAt: at, changes: { increment: 1 } },
      });
      if (count === 0) return;
      expired += 1;
      await tx.applicationEvent.create({
        data: { applicationId: row.id, type: "expired", actorKind: "system", at },
      });
      await voidLinks(tx, row.id, applicationLinks);
      await oweToApplicant(tx, row, "application-expired", expiredMail);
    });
  return expired;
}

/**
 * Empties the keys of what was approved as long ago as other decided ones are kept: until then the browser it was written
 * in says so. Answers how many.
 */
export async function forgetApprovedKeys(_system: System): Promise<number> {
  const { count } = await db().membershipApplication.updateMany({
    where: { state: "approved", decidedAt: { lt: daysAgo(decidedDays) }, keyHash: { not: null } },
    data: { keyHash: null },
  });
  return count;
}

/** Removes what nobody goes on with, with its mail and links; the members' own applications stay. Answers how many. */
export async function forgetApplications(_system: System): Promise<number> {
  const over = {
    OR: [
      { state: "draft", savedAt: { lt: daysAgo(draftDays) } },
      { state: "unconfirmed", savedAt: { lt: daysAgo(unconfirmedDays) } },
      { state: { in: ["expired", "withdrawn"] }, savedAt: { lt: daysAgo(decidedDays) } },
      { state: "refused", decidedAt: { lt: daysAgo(decidedDays) } },
    ],
  };
  const rows = await db().membershipApplication.findMany({
    where: over,
    select: { id: true },
    take: batch,
  });
  for (const { id } of rows)
    await db().$transaction(async (tx) => {
      const { count } = await tx.membershipApplication.deleteMany({ where: { id, ...over } });
      if (count === 0) return;
      await dropMailsAbout(tx, [`application:${id}`]);
      await tx.mailedLink.deleteMany({ where: { subjectId: id } });
    });
  return rows.length;
}
