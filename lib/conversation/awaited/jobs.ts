import "server-only";

import type { System } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { Prisma } from "@/lib/platform/prisma/client";
import { siteOrigin } from "@/lib/platform/site-address";
import { unreadMinutes } from "../domain/unread";
import { makeResumeLink } from "../resuming/mutations";
import { awaitedMail } from "./domain/mails";
import { unreadAnswer } from "./queries";

/** An answer older than this is told by nothing any more, whatever kept the mail back. */
const oldestDays = 7;
const batchMax = 200;

/**
 * Of conversation `c`: its patron went away, left his address, was answered, has not read it, was not told since he last
 * read, and has not had the use of his data restricted since he asked.
 */
function untold(): Prisma.Sql {
  const at = now().getTime();
  return Prisma.sql`c.mail_requested_at IS NOT NULL AND c.patron_email <> '' AND ${unreadAnswer}
    AND c.last_message_at BETWEEN ${new Date(at - oldestDays * 86_400_000)}
      AND ${new Date(at - unreadMinutes * 60_000)}
    AND NOT EXISTS (SELECT 1 FROM outgoing_mail m
      WHERE m.about = 'conversation:' || c.id AND m.kind = 'conversation-answer'
        AND m.made_at > coalesce(c.patron_read_at, c.started_at))
    AND NOT EXISTS (SELECT 1 FROM member r LEFT JOIN account a ON a.member_number = r.number
      WHERE r.restricted_at >= c.mail_requested_at AND (r.id = c.verified_member_id OR a.id = c.account_id
        OR (lower(r.email) = lower(c.patron_email) AND lower(r.name) = lower(c.patron_name))))`;
}

/**
 * Tells by mail whoever left a message or asked for it that a librarian has answered what stands unread, without its words:
 * once until he reads again. Whoever had the use of his data restricted is told only of what he asked for after that: it is his
 * own wish for this one mail. While no mail can leave nothing is written, since a link
 * lives 24 hours; in the demo an admin reads what is held.
 * @returns how many mails were written
 */
export async function tellAwaited(
  _system: System,
  mailLeaves = env().SMTP_URL !== undefined || env().PORTAL_DEMO,
): Promise<number> {
  if (!mailLeaves) return 0;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM conversation c WHERE ${untold()} ORDER BY c.last_message_at LIMIT ${batchMax}`;
  let told = 0;
  for (const { id } of rows) if (await db().$transaction((tx) => tell(tx, id))) told += 1;
  return told;
}

/** Holds the conversation first and looks again: of two workers one writes, and nobody who is being deleted is written to. */
async function tell(tx: Tx, id: string): Promise<boolean> {
  await tx.$queryRaw`SELECT 1 FROM conversation WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const [row] = await tx.$queryRaw<{ email: string; locale: string; account: boolean }[]>`
    SELECT c.patron_email AS email, c.locale, c.account_id IS NOT NULL AS account FROM conversation c
    WHERE c.id = ${id}::uuid AND ${untold()}`;
  if (!row) return false;
  const { email, account } = row;
  const locale = row.locale === "en" ? "en" : "id";
  const link = account
    ? siteOrigin() + localHref(locale, `/tanya/${id}`)
    : await makeResumeLink(tx, { id, locale, email });
  const mail = { kind: "conversation-answer", about: `conversation:${id}` } as const;
  await oweMail(tx, { ...mail, locale, to: email, ...awaitedMail({ locale, link, account }) });
  return true;
}
