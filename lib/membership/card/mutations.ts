import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron, Staff } from "@/lib/identity/types";
import { isLocale, localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import type { Db, Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { issueMax } from "./domain/card-number";
import { cardBlockedMail, cardIssuedMail } from "./domain/mails";
import type { BlockReason, ReportedReason } from "./domain/standing";

export type BlockRefusal = "unknown-card" | "already-blocked";
export type IssueRefusal =
  | "unknown-member"
  | "member-blocked"
  | "card-still-valid"
  | "changed-meanwhile"
  | "no-more-cards";

/** Gives a member his first card; nothing happens to one who has any. */
export async function issueFirstCard(database: Db, memberId: string): Promise<void> {
  await database.$executeRaw`
    INSERT INTO member_card (member_id, issue, issued_at)
    SELECT id, 1, ${now()} FROM member m WHERE id = ${memberId}::uuid
      AND NOT EXISTS (SELECT FROM member_card c WHERE c.member_id = m.id)
    ON CONFLICT DO NOTHING`;
}

/** The first card of a member older than cards are, at the first look at it. */
export async function issueOwnFirstCard(member: MemberPatron): Promise<void> {
  const { memberNumber } = member.account;
  const found = await db().member.findUnique({ where: { number: memberNumber } });
  if (found) await issueFirstCard(db(), found.id);
}

/** A member reports his own card: from now on it opens nothing. `issue` is the card he was shown. */
export async function blockOwnCard(
  member: MemberPatron,
  card: { readonly issue: number; readonly reason: ReportedReason },
): Promise<Result<null, BlockRefusal>> {
  const found = await db().member.findUnique({
    where: { number: member.account.memberNumber },
    select: { id: true },
  });
  if (!found) return refuse("unknown-card");
  return block({ kind: "patron", id: member.account.accountId }, { ...card, memberId: found.id });
}

/** Staff block a member's card, for whoever comes to the counter without it. */
export function blockCard(
  staff: Staff,
  card: { readonly memberId: string; readonly issue: number; readonly reason: BlockReason },
): Promise<Result<null, BlockRefusal>> {
  return block({ kind: "staff", id: staff.accountId }, card);
}

async function block(
  by: { readonly kind: "patron" | "staff"; readonly id: string },
  card: { readonly memberId: string; readonly issue: number; readonly reason: BlockReason },
): Promise<Result<null, BlockRefusal>> {
  const { memberId, issue, reason } = card;
  return db().$transaction(async (tx) => {
    const { count } = await tx.memberCard.updateMany({
      where: { memberId, issue, blockedAt: null },
      data: { blockedAt: now(), blockReason: reason, blockedBy: by.id },
    });
    if (count === 0) {
      const known = await tx.memberCard.count({ where: { memberId, issue } });
      return refuse(known === 0 ? "unknown-card" : "already-blocked");
    }
    await record(tx, {
      ...{ actorKind: by.kind, actorId: by.id, action: "card.blocked" },
      ...{ subject: `member:${memberId}`, data: { issue, reason } },
    });
    await writeToMember(tx, memberId, "card-blocked", cardBlockedMail);
    return ok(null);
  });
}

/**
 * Issues the card after `last`, the newest that staff were shown; it must be blocked. Of two librarians at once the
 * second is refused, since the newest is another by then.
 */
export async function reissueCard(
  staff: Staff,
  { memberId, last }: { readonly memberId: string; readonly last: number },
): Promise<Result<{ readonly issue: number }, IssueRefusal>> {
  if (last >= issueMax) return refuse("no-more-cards");
  return db().$transaction(async (tx) => {
    // Holds the member's row; what stands on the cards is read after, so that the second of two sees the first one's.
    const [member] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state FROM member WHERE id = ${memberId}::uuid FOR UPDATE`;
    if (!member) return refuse("unknown-member");
    if (member.state === "blocked") return refuse("member-blocked");
    const newest = await tx.memberCard.findFirst({
      where: { memberId },
      orderBy: { issue: "desc" },
      select: { issue: true, blockedAt: true },
    });
    if (newest?.blockedAt === null) return refuse("card-still-valid");
    if ((newest?.issue ?? 0) !== last) return refuse("changed-meanwhile");
    const issue = last + 1;
    await tx.memberCard.create({ data: { memberId, issue, issuedAt: now() } });
    await record(tx, {
      ...{ actorKind: "staff", actorId: staff.accountId, action: "card.issued" },
      ...{ subject: `member:${memberId}`, data: { issue } },
    });
    await writeToMember(tx, memberId, "card-issued", cardIssuedMail);
    return ok({ issue });
  });
}

/** Owes the member a mail; nothing where the library knows no address. */
async function writeToMember(
  tx: Tx,
  memberId: string,
  kind: string,
  write: typeof cardBlockedMail,
): Promise<void> {
  const member = await tx.member.findUnique({
    where: { id: memberId },
    select: { email: true, locale: true, account: { select: { email: true } } },
  });
  const to = member?.email ?? member?.account?.email;
  if (!to) return;
  const locale = isLocale(member?.locale) ? member.locale : "id";
  const address = siteOrigin() + localHref(locale, "/akun/kartu");
  await oweMail(tx, {
    kind,
    about: `member:${memberId}`,
    locale,
    to,
    ...write({ locale, address }),
  });
}
