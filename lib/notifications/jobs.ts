import "server-only";

import type { System } from "@/lib/identity/types";
import { isLocale } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { unseal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import type { MailFailure } from "./domain/attempts";
import {
  failureOf,
  freeWait,
  isAboutServer,
  isFinal,
  serverWait,
  waitAfter,
} from "./domain/attempts";
import { mailContent } from "./schema";
import type { Letter, Post } from "./transport";
import { openPost } from "./transport";

const batch = 20;
/** A worker that died keeps its claim this long: longer than a whole batch may take. */
const claimMinutes = 15;

type Claimed = {
  readonly id: string;
  readonly locale: string;
  readonly recipient_sealed: string;
  readonly content_sealed: string;
  readonly tries: number;
};

/**
 * Sends what is due by `SMTP_URL`, the longest waiting first; without a server everything stays where it is. Two workers
 * never send one mail; one that dies between the server's yes and our note of it sends it again. A server that takes nobody's
 * mail is left alone for a while. Answers how many went.
 */
export async function sendOwed(_system: System, post: Post | null = openPost()): Promise<number> {
  if (!post) return 0;
  let sent = 0;
  try {
    for (;;) {
      const claimed = await claimDue();
      for (const [at, mail] of claimed.entries()) {
        const failure = await sendOne(post, mail);
        if (failure === null) sent += 1;
        else if (isAboutServer(failure)) {
          await putOff(claimed.slice(at + 1));
          return sent;
        }
      }
      if (claimed.length < batch) return sent;
    }
  } finally {
    post.close();
  }
}

function claimDue(): Promise<Claimed[]> {
  return db().$queryRaw<Claimed[]>`
    UPDATE outgoing_mail SET claimed_until = clock_timestamp() + make_interval(mins => ${claimMinutes}::int)
    WHERE id IN (
      SELECT id FROM outgoing_mail
      WHERE state = 'waiting' AND next_try_at <= clock_timestamp()
        AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
      ORDER BY next_try_at, id LIMIT ${batch}::int FOR UPDATE SKIP LOCKED)
    RETURNING id, locale, recipient_sealed, content_sealed, tries`;
}

/** Answers why it did not go; null when it went. */
async function sendOne(post: Post, mail: Claimed): Promise<MailFailure | null> {
  try {
    await post.send(letterOf(mail));
  } catch (error) {
    return noteFailure(mail, failureOf(error as object));
  }
  await end(mail.id, "sent", null);
  return null;
}

/** No other mail would have fared better: none is tried before a while, and no try is counted against it. */
async function putOff(claimed: readonly Claimed[]): Promise<void> {
  const nextTryAt = new Date(Date.now() + serverWait.others);
  await db().outgoingMail.updateMany({
    where: { id: { in: claimed.map(({ id }) => id) }, state: "waiting" },
    data: { claimedUntil: null },
  });
  await db().outgoingMail.updateMany({
    where: { state: "waiting", nextTryAt: { lt: nextTryAt } },
    data: { nextTryAt },
  });
}

function letterOf(mail: Claimed): Letter {
  const content = mailContent.parse(JSON.parse(unseal(mail.content_sealed)));
  const locale = isLocale(mail.locale) ? mail.locale : "id";
  return { id: mail.id, locale, to: unseal(mail.recipient_sealed), ...content };
}

/** What the server's standing is to blame for uses up no try beyond the first: the mail waits until settings are put right. */
async function noteFailure(
  { id, tries: before }: Claimed,
  failure: MailFailure,
): Promise<MailFailure> {
  const free = freeWait(failure);
  const tries = free === null ? before + 1 : Math.max(before, 1);
  const wait = free ?? waitAfter(tries);
  if (wait === null || isFinal(failure)) await end(id, "failed", failure);
  else
    await db().outgoingMail.updateMany({
      where: { id, state: "waiting" },
      data: { tries, failure, claimedUntil: null, nextTryAt: new Date(Date.now() + wait) },
    });
  return failure;
}

/** What has left the house or is given up keeps neither address nor words. */
async function end(id: string, state: "sent" | "failed", failure: string | null): Promise<void> {
  const gone = { recipientSealed: null, contentSealed: null, claimedUntil: null };
  await db().outgoingMail.updateMany({
    where: { id, state: "waiting" },
    data: { state, failure, endedAt: now(), tries: { increment: 1 }, ...gone },
  });
}

/** Days a held mail waits for a server, and days its row says that it was owed. */
const heldDays = 30;
const rowDays = 365;

/**
 * Drops what nobody sent in a month, or in the shorter time it may be kept, words and address included; that of shorter time
 * at once while no server is named. Removes rows of a year ago. Answers how many were removed.
 */
export async function forgetMails(_system: System): Promise<number> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
  await db().outgoingMail.updateMany({
    where: {
      state: "waiting",
      OR: [
        { madeAt: { lt: daysAgo(heldDays) } },
        { keepUntil: env().SMTP_URL === undefined ? { not: null } : { lte: now() } },
      ],
    },
    data: { state: "dropped", endedAt: now(), recipientSealed: null, contentSealed: null },
  });
  const { count } = await db().outgoingMail.deleteMany({
    where: { state: { not: "waiting" }, madeAt: { lt: daysAgo(rowDays) } },
  });
  return count;
}
