import "server-only";

import { record } from "@/lib/audit/mutations";
import { noteRefused } from "@/lib/audit/refused/mutations";
import { emailIndexOf, makeLink, spendLink } from "@/lib/identity/links/mutations";
import { peekLink } from "@/lib/identity/links/queries";
import type { Patron } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import type { Recorded } from "../record/mutations";
import { announce, append } from "../record/mutations";
import { findConversation } from "../record/queries";
import { resumeTalkMail } from "./domain/mails";
import { mayMailTo } from "./limits";

const purpose = "resume-conversation";
const aPatron = { kind: "patron", id: null, name: null } as const;

/** A conversation as a mail about it needs it. */
export type Mailable = {
  readonly id: string;
  readonly locale: "id" | "en";
  readonly email: string;
};

/**
 * Holds a conversation that no account owns until the transaction ends, so that it is not erased meanwhile; null for one
 * that has no address.
 */
export async function holdMailable(tx: Tx, conversationId: string): Promise<Mailable | null> {
  const [row] = await tx.$queryRaw<{ locale: string; email: string }[]>`
    SELECT locale, patron_email AS email FROM conversation
    WHERE id = ${conversationId}::uuid AND account_id IS NULL AND patron_email <> '' FOR NO KEY UPDATE`;
  if (!row) return null;
  return { id: conversationId, locale: row.locale === "en" ? "en" : "id", email: row.email };
}

/** Makes a link that opens the conversation in another browser. @returns its absolute address */
export async function makeResumeLink(tx: Tx, { id, locale, email }: Mailable): Promise<string> {
  const token = await makeLink(tx, { purpose, subjectId: id, email });
  return siteOrigin() + localHref(locale, `/tanya/tautan/${token}`);
}

/**
 * Mails the patron a link to his conversation, to the address he gave. The caller counts how often by conversation and network;
 * beyond what one address is mailed in an hour nothing goes out, and the answer is the same: it tells nobody what others asked.
 */
export async function mailResumeLink(
  patron: Patron,
  conversationId: string,
): Promise<Result<null, "not-found">> {
  const row = await findConversation(conversationId, { side: "patron", patron });
  if (row?.accountId !== null || row.patronEmail === "") return refuse("not-found");
  // Before the transaction: the count has its own connection.
  if (!(await mayMailTo(row.patronEmail))) return ok(null);
  return db().$transaction(async (tx) => {
    const mailable = await holdMailable(tx, row.id);
    if (!mailable) return refuse("not-found");
    const { locale, email: to } = mailable;
    const words = resumeTalkMail({ locale, link: await makeResumeLink(tx, mailable) });
    const mail = { kind: "conversation-resume", about: `conversation:${row.id}` } as const;
    await oweMail(tx, { ...mail, locale, to, ...words });
    return ok(null);
  });
}

export type Resumed = { readonly conversationId: string };

/**
 * Spends a mailed link: the browser of this key hash holds that conversation from now on, besides those that do, and nothing
 * else of theirs. Both sides are told, unless it held it already, and who asks counts as unverified again: the address may
 * have been mistyped, and whoever reads there was never asked. `verifiedMemberId` stays, for the words written so far are
 * that member's, and his deletion finds them by it. Of two presses at once one opens.
 */
export async function resumeConversation(
  token: string,
  browser: { readonly keyHash: string; readonly publicComputer: boolean },
): Promise<Result<Resumed, "link-dead">> {
  const known = await peekLink(purpose, token);
  const opened =
    known && (await db().$transaction((tx) => open(tx, { id: known.subjectId, token }, browser)));
  if (!opened) return refuse("link-dead");
  const { conversationId, recorded } = opened;
  if (recorded) await announce(recorded, { ring: false, alarm: null });
  return ok({ conversationId });
}

async function open(
  tx: Tx,
  { id, token }: { readonly id: string; readonly token: string },
  { keyHash, publicComputer }: { readonly keyHash: string; readonly publicComputer: boolean },
): Promise<{ readonly conversationId: string; readonly recorded: Recorded | null } | null> {
  // The conversation before its link, as everybody takes them: whoever erases or closes it holds it and then ends its links.
  const mailable = await holdMailable(tx, id);
  const spent = await spendLink(tx, purpose, token);
  if (!mailable || !spent.ok) return null;
  if (emailIndexOf(mailable.email) !== spent.value.emailIndex) return null;
  if ((await tx.conversation.count({ where: { id, keyHash } })) > 0)
    return { conversationId: id, recorded: null };
  const given = { conversationId: id, keyHash, publicComputer, givenAt: now() };
  const { count } = await tx.conversationKey.createMany({
    data: [{ ...given, seenAt: new Date() }],
    skipDuplicates: true,
  });
  if (count === 0) return { conversationId: id, recorded: null };
  const recorded = await append(tx, { id }, { verification: "unverified" }, [
    { type: "conversation.resumed", actor: aPatron },
  ]);
  await record(tx, {
    ...{ actorKind: "patron", actorId: null, action: "conversation.resumed" },
    subject: `conversation:${id}`,
  });
  return { conversationId: id, recorded };
}

/** That somebody opened or pressed a link that opens nothing: used, late, of somebody erased, or made up. */
export function noteDeadLink(head: Pick<Headers, "get">): Promise<void> {
  return noteRefused(head, {
    ...{ action: "conversation.link-refused", subject: "conversation:unknown" },
  });
}
