import "server-only";

import { record } from "@/lib/audit/mutations";
import type { System } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { siteOrigin } from "@/lib/platform/site-address";
import { isPublished } from "@/lib/publishing/queries";
import { newsMailKind } from "./domain/kind";
import { newsMail } from "./domain/mails";
import { readsNews } from "./queries";
import { newsWordsSchema } from "./schema";
import { newStopToken } from "./token";

/**
 * Mails with news that wait for their first try at a time: whoever asks for a new password meanwhile waits for no more
 * than these, and a yes that is taken back while no server is named is still in time for all the others.
 */
const waitingMax = 100;
/** What has not gone out in this time is no news any more. */
const daysMax = 14;

type Mailing = {
  readonly id: string;
  readonly slug: string;
  readonly words: unknown;
  readonly orderedAt: Date;
  readonly last: string | null;
};

type Reader = { readonly id: string; readonly locale: string; readonly address: string };

/**
 * Writes the mails of ordered mailings, some at a time, each lot in a transaction of its own together with how far it has
 * come: a worker that dies goes on where it was, and of two workers one holds the mailing, so nobody gets it twice.
 * Answers how many mails were written.
 */
export async function writeNewsMails(
  system: System,
  signal: AbortSignal,
  atOnce = waitingMax,
): Promise<number> {
  let written = 0;
  while (!signal.aborted) {
    const lot = await db().$transaction((tx) => writeLot(tx, system, atOnce));
    if (lot === null) break;
    written += lot;
  }
  return written;
}

/** Null when nothing is to be done now. */
async function writeLot(tx: Tx, system: System, atOnce: number): Promise<number | null> {
  const [mailing] = await tx.$queryRaw<Mailing[]>`
    SELECT document_id::text AS id, slug, words, ordered_at AS "orderedAt", last_member_id::text AS last
    FROM news_mailing WHERE ended_at IS NULL
    ORDER BY ordered_at, document_id LIMIT 1 FOR UPDATE SKIP LOCKED`;
  if (!mailing) return null;
  const tooOld = now().getTime() - mailing.orderedAt.getTime() > daysMax * 86_400_000;
  if (tooOld || !(await isPublished("news", mailing.slug))) return end(tx, system, mailing.id);
  const waiting = await tx.outgoingMail.count({
    where: { kind: newsMailKind, state: "waiting", tries: 0 },
  });
  if (waiting >= atOnce) return null;
  const reached = await holdReaders(tx, mailing.last, atOnce - waiting);
  const last = reached.at(-1);
  if (!last) return end(tx, system, mailing.id);
  const readers = await stillWilling(tx, reached);
  const words = newsWordsSchema.parse(mailing.words);
  for (const reader of readers) await writeTo(tx, reader, mailing.slug, words);
  await tx.newsMailing.update({
    where: { documentId: mailing.id },
    data: { lastMemberId: last.id, written: { increment: readers.length } },
  });
  return readers.length;
}

/** The next members, held until the lot is written: who takes his yes back meanwhile finds the mail and drops it. */
function holdReaders(tx: Tx, last: string | null, limit: number): Promise<Reader[]> {
  return tx.$queryRaw<Reader[]>`
    SELECT m.id::text, m.locale, coalesce(m.email, a.email) AS address FROM member m
    LEFT JOIN account a ON a.member_number = m.number AND a.deactivated_at IS NULL
    WHERE (${last}::uuid IS NULL OR m.id > ${last}::uuid) AND ${readsNews()}
    ORDER BY m.id LIMIT ${limit}::int FOR SHARE OF m`;
}

/** Without those whose yes was being taken back while the lot waited for their row. */
async function stillWilling(tx: Tx, readers: readonly Reader[]): Promise<readonly Reader[]> {
  const rows = await tx.consent.findMany({
    where: { memberId: { in: readers.map(({ id }) => id) }, purpose: "news", withdrawnAt: null },
    select: { memberId: true },
  });
  const willing = new Set(rows.map(({ memberId }) => memberId));
  return readers.filter(({ id }) => willing.has(id));
}

async function writeTo(
  tx: Tx,
  reader: Reader,
  slug: string,
  words: Parameters<typeof newsMail>[0]["words"],
): Promise<void> {
  const locale = reader.locale === "en" ? "en" : "id";
  const at = (path: string) => siteOrigin() + localHref(locale, path);
  const token = newStopToken(reader.id);
  await oweMail(tx, {
    ...{ kind: newsMailKind, about: `member:${reader.id}`, locale, to: reader.address },
    ...newsMail({
      ...{ locale, words, link: at(`/berita/${slug}`) },
      stop: at(`/keanggotaan/kabar/${token}`),
    }),
    stopAt: `${siteOrigin()}/api/membership/stop-news/${token}`,
  });
}

async function end(tx: Tx, system: System, documentId: string): Promise<0> {
  const { written } = await tx.newsMailing.update({
    where: { documentId },
    data: { endedAt: now(), lastMemberId: null },
  });
  await record(tx, {
    ...{ actorKind: "system", actorId: system.name, action: "news.mailing-ended" },
    ...{ subject: `document:${documentId}`, data: { written } },
  });
  return 0;
}
