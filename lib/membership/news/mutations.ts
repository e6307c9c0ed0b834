import "server-only";

import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import type { NewsWords } from "./domain/mails";
import { countNewsReaders } from "./queries";

/**
 * Orders that a published piece of news goes to every member who said yes to mail; the worker writes the mails. Once per
 * document: of two presses at the same instant one orders. False when it was ordered before.
 */
export async function orderMailing(
  tx: Tx,
  staff: Staff,
  news: { readonly documentId: string; readonly slug: string; readonly words: NewsWords },
): Promise<boolean> {
  const { documentId, slug, words } = news;
  const { count } = await tx.newsMailing.createMany({
    data: [{ documentId, slug, words, orderedBy: staff.accountId, orderedAt: now() }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await record(tx, {
    ...{ actorKind: "staff", actorId: staff.accountId, action: "news.mailing-ordered" },
    subject: `document:${documentId}`,
    data: { readers: await countNewsReaders(staff, tx) },
  });
  return true;
}
