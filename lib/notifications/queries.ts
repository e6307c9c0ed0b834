import "server-only";

import { noteAccess } from "@/lib/audit/access/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { serverFailures } from "./domain/attempts";
import type { MailStanding } from "./domain/standing";
import { mailContent } from "./schema";
import type { HeldMail } from "./types";

/** How many are shown at once: the demo's admin looks for the one that was just written. */
export const heldMax = 50;

/** What waits, the newest first. Whoever reads the words is noted beside each person they are about (UU 27/2022). */
export async function listHeldMails(admin: Staff): Promise<readonly HeldMail[]> {
  const rows = await db().outgoingMail.findMany({
    where: { state: "waiting" },
    orderBy: [{ madeAt: "desc" }, { id: "desc" }],
    take: heldMax,
  });
  const readable = env().PORTAL_DEMO;
  if (readable)
    for (const subject of new Set(rows.map(({ about }) => about)))
      await noteAccess(db(), {
        staff: admin,
        subject: subject as `${string}:${string}`,
        manner: "listed",
      });
  return rows.map(({ id, kind, about, locale, madeAt, tries, failure, ...sealed }) => ({
    ...{ id, kind, about, locale, madeAt, tries, failure },
    letter: readable ? openLetter(sealed) : null,
  }));
}

function openLetter(sealed: {
  readonly recipientSealed: string | null;
  readonly contentSealed: string | null;
}): HeldMail["letter"] {
  const { recipientSealed, contentSealed } = sealed;
  if (recipientSealed === null || contentSealed === null) return null;
  return { to: unseal(recipientSealed), ...mailContent.parse(JSON.parse(unseal(contentSealed))) };
}

/** Minutes after which mail that should have gone is a fault: three tries lie in them. */
const lateMinutes = 10;

/**
 * How mail stands now: `held` while no SMTP server is named; `failing` when late mail waits for the server or our settings,
 * or none has gone since the newest late one was written. An address that takes nothing, while others do, is no fault of ours.
 */
export async function getMailStanding(): Promise<MailStanding> {
  if (env().SMTP_URL === undefined) return "held";
  const late = {
    ...{ state: "waiting", tries: { gte: 1 } },
    madeAt: { lt: new Date(now().getTime() - lateMinutes * 60_000) },
  };
  const ours = await db().outgoingMail.findFirst({
    where: { ...late, failure: { in: [...serverFailures] } },
    select: { id: true },
  });
  if (ours !== null) return "failing";
  const newest = await db().outgoingMail.findFirst({
    where: late,
    orderBy: { madeAt: "desc" },
    select: { madeAt: true },
  });
  if (newest === null) return "ok";
  const gone = await db().outgoingMail.findFirst({
    where: { state: "sent", endedAt: { gte: newest.madeAt } },
    orderBy: { madeAt: "desc" },
    select: { id: true },
  });
  return gone === null ? "failing" : "ok";
}
