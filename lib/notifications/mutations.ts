import "server-only";

import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { now } from "@/lib/platform/clock";
import { seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { siteOrigin } from "@/lib/platform/site-address";
import type { MailWords } from "./domain/frame";
import { frameMail } from "./domain/frame";

/** A mail the library owes somebody: its words, and whom they go to. */
export type OwedMail = MailWords & {
  /** Which mail of which room, in kebab words: `application-returned`. */
  readonly kind: string;
  /** Whom it concerns, as kind and UUID: `application:0190…`. A deletion finds it by this. */
  readonly about: `${string}:${string}`;
  readonly locale: Locale;
  /** One address, checked by the form it came from. */
  readonly to: string;
  /** Absolute address whose POST ends mail of this kind for whoever gets it; only for what one may do without. */
  readonly stopAt?: string;
  /**
   * For somebody whom nobody shall remember for the mail's sake: hours after which it is given up, address and words
   * included. While no server is named it is not written at all.
   */
  readonly withinHours?: number;
};

/**
 * Writes a mail in the transaction of the deed it tells of, so that neither exists without the other;
 * the worker sends it. What the room says is put into the one frame of all mails; address and words are stored sealed,
 * and not at all once it has gone.
 */
export async function oweMail(tx: Tx, mail: OwedMail): Promise<void> {
  const { kind, about, locale, to, stopAt, withinHours, ...words } = mail;
  if (withinHours !== undefined && env().SMTP_URL === undefined) return;
  const madeAt = now();
  const letter = frameMail(locale, words, siteOrigin() + localHref(locale, "/kontak"));
  await tx.outgoingMail.create({
    data: {
      ...{ kind, about, locale, state: "waiting", madeAt, nextTryAt: new Date() },
      keepUntil:
        withinHours === undefined ? null : new Date(madeAt.getTime() + withinHours * 3_600_000),
      recipientSealed: seal(to),
      contentSealed: seal(JSON.stringify({ ...letter, stopAt })),
    },
  });
}

/** Gives up what still waits about these subjects, or of it one kind, words and address included. Answers how many. */
export async function dropMailsAbout(
  tx: Tx,
  about: readonly string[],
  kind?: string,
): Promise<number> {
  const { count } = await tx.outgoingMail.updateMany({
    where: {
      about: { in: [...about] },
      state: "waiting",
      ...(kind === undefined ? {} : { kind }),
    },
    data: { state: "dropped", endedAt: now(), recipientSealed: null, contentSealed: null },
  });
  return count;
}
