import "server-only";

import { findTopicReaders } from "@/lib/identity/topics/queries";
import type { System } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { siteOrigin } from "@/lib/platform/site-address";
import { unreadAnswer } from "../awaited/queries";
import { unreadMinutes } from "../domain/unread";
import { replyMail } from "./domain/mails";

/** Older answers are told by nothing: a choice made today says nothing of last week. */
const oldestHours = 24;
const batchMax = 200;

/**
 * Tells members who chose it that a librarian has answered what they have not read: one mail until they have read again.
 * Whoever asked for it in the conversation itself is told by `awaited/jobs`.
 * @returns how many mails were written
 */
export async function tellReplies(_system: System): Promise<number> {
  const at = now().getTime();
  const rows = await db().$queryRaw<{ id: string; accountId: string }[]>`
    SELECT c.id::text, c.account_id::text AS "accountId" FROM conversation c
    WHERE c.account_id IS NOT NULL AND c.mail_requested_at IS NULL AND ${unreadAnswer}
      AND c.last_message_at BETWEEN ${new Date(at - oldestHours * 3_600_000)}
        AND ${new Date(at - unreadMinutes * 60_000)}
      AND NOT EXISTS (SELECT 1 FROM outgoing_mail m
        WHERE m.about = 'conversation:' || c.id AND m.kind = 'conversation-reply'
          AND m.made_at > coalesce(c.patron_read_at, c.started_at))
    ORDER BY c.last_message_at LIMIT ${batchMax}`;
  const readers = await findTopicReaders(
    "conversation-replies",
    rows.map(({ accountId }) => accountId),
  );
  let told = 0;
  for (const { id, accountId } of rows) {
    const reader = readers.get(accountId);
    if (!reader) continue;
    const { locale, address } = reader;
    const link = siteOrigin() + localHref(locale, `/tanya/${id}`);
    const settings = siteOrigin() + localHref(locale, "/akun/persetujuan");
    const words = replyMail({ locale, link, settings });
    const mail = { kind: "conversation-reply", about: `conversation:${id}` } as const;
    await db().$transaction((tx) => oweMail(tx, { ...mail, locale, to: address, ...words }));
    told += 1;
  }
  return told;
}
