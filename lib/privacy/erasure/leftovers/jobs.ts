import "server-only";

import type { System } from "@/lib/identity/types";
import { db } from "@/lib/platform/db";
import { eraseSubject } from "../again/mutations";

/**
 * Deletes what came in while its owner was being deleted: a conversation begun, a mail or a link written by a request that
 * was already under way. Answers how many there were.
 */
export async function eraseLeftovers(system: System): Promise<number> {
  const conversations = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id::text AS id FROM erasure e JOIN conversation c
      ON c.account_id = (CASE WHEN e.kind = 'account' THEN e.subject_id END)::uuid
      OR c.verified_member_id = (CASE WHEN e.kind = 'member' THEN e.subject_id END)::uuid`;
  for (const { id } of conversations)
    await db().$transaction((tx) => eraseSubject(tx, system, "conversation", id));
  const mails = await db().$executeRaw`
    DELETE FROM outgoing_mail m USING erasure e WHERE m.about = e.kind || ':' || e.subject_id`;
  const links = await db().$executeRaw`
    DELETE FROM mailed_link l USING erasure e
    WHERE l.subject_id = (CASE WHEN e.kind <> 'patron-key' THEN e.subject_id END)::uuid`;
  return conversations.length + mails + links;
}
