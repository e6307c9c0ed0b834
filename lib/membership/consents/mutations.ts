import "server-only";

import { createHash } from "node:crypto";
import type { Locale } from "@/lib/language/locales";
import { dropMailsAbout } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { newsMailKind } from "../news/domain/kind";
import type { Purpose } from "./domain/purposes";
import { consentText } from "./domain/texts";

/** A yes with the words it was given to, as it is stored. */
function given(purpose: Purpose, locale: Locale, channel: "registration" | "account") {
  const { version, words } = consentText(purpose, locale);
  const textDigest = createHash("sha256").update(words).digest("hex");
  return { purpose, textVersion: version, textDigest, locale, channel, givenAt: now() };
}

/**
 * Makes the yeses of an application these and no others. A yes that stands keeps its time and words; what is no longer
 * ticked is withdrawn, not removed: that it once was given is history too.
 */
export async function settleConsents(
  tx: Tx,
  applicationId: string,
  wanted: readonly Purpose[],
  locale: Locale,
): Promise<void> {
  const standing = await tx.consent.findMany({
    where: { applicationId, withdrawnAt: null },
    select: { purpose: true },
  });
  await tx.consent.updateMany({
    where: { applicationId, withdrawnAt: null, purpose: { notIn: [...wanted] } },
    data: { withdrawnAt: now() },
  });
  const missing = wanted.filter((purpose) => !standing.some((each) => each.purpose === purpose));
  await tx.consent.createMany({
    data: missing.map((purpose) => ({ ...given(purpose, locale, "registration"), applicationId })),
  });
}

/** At the approval every consent of the application, withdrawn ones too, becomes the member's. Answers how many. */
export async function passConsents(
  tx: Tx,
  applicationId: string,
  memberId: string,
): Promise<number> {
  const { count } = await tx.consent.updateMany({
    where: { applicationId },
    data: { applicationId: null, memberId },
  });
  return count;
}

/** A member says yes in `/akun`. False when that yes stands already: it keeps its time and its words. */
export async function giveConsent(
  tx: Tx,
  memberId: string,
  purpose: Purpose,
  locale: Locale,
): Promise<boolean> {
  const { count } = await tx.consent.createMany({
    data: [{ ...given(purpose, locale, "account"), memberId }],
    skipDuplicates: true,
  });
  return count === 1;
}

/**
 * Takes back again, at its time, what a restored backup lets stand: a yes given after that moment is another one and stays.
 * Answers how many there were.
 */
export async function withdrawAgain(
  tx: Tx,
  memberId: string,
  purpose: Purpose,
  at: Date,
): Promise<number> {
  const { count } = await tx.consent.updateMany({
    where: { memberId, purpose, withdrawnAt: null, givenAt: { lte: at } },
    data: { withdrawnAt: at },
  });
  if (count > 0 && purpose === "news")
    await dropMailsAbout(tx, [`member:${memberId}`], newsMailKind);
  return count;
}

/**
 * A member takes a yes back, from this moment on: news that waits to be sent is given up. The caller holds the member's row,
 * as whoever writes news does. False when there was none to take back.
 */
export async function withdrawConsent(
  tx: Tx,
  memberId: string,
  purpose: Purpose,
): Promise<boolean> {
  const { count } = await tx.consent.updateMany({
    where: { memberId, purpose, withdrawnAt: null },
    data: { withdrawnAt: now() },
  });
  if (purpose === "news") await dropMailsAbout(tx, [`member:${memberId}`], newsMailKind);
  return count === 1;
}
