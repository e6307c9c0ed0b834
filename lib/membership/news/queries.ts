import "server-only";

import { wibDateAt } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { MailingState } from "./types";

/**
 * Of `member m` and `account a`: who gets news now. Said yes and not taken it back, active and not over, not restricted,
 * with an address.
 */
export function readsNews(): Prisma.Sql {
  return Prisma.sql`m.state = 'active' AND (m.valid_until IS NULL OR m.valid_until >= ${wibDateAt(now())}::date)
    AND m.restricted_at IS NULL AND coalesce(m.email, a.email) IS NOT NULL
    AND EXISTS (SELECT FROM consent c
      WHERE c.member_id = m.id AND c.purpose = 'news' AND c.withdrawn_at IS NULL)`;
}

/** How many members would get a piece of news now. */
export async function countNewsReaders(_staff: Staff, database: Db = db()): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM member m
    LEFT JOIN account a ON a.member_number = m.number AND a.deactivated_at IS NULL
    WHERE ${readsNews()}`;
  return row?.count ?? 0;
}

/** How far a document has come on its way to the members; null when it was never sent. */
export function findMailing(_staff: Staff, documentId: string): Promise<MailingState | null> {
  return db().newsMailing.findUnique({
    where: { documentId },
    select: { orderedAt: true, written: true, endedAt: true },
  });
}
