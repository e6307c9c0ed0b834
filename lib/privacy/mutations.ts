import "server-only";

import { record } from "@/lib/audit/mutations";
import { formatDateTime } from "@/lib/hours/domain/format";
import type { MemberPatron } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { localHref } from "@/lib/language/locales";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { receivedMail } from "./domain/mails";
import type { AskableKind, RightKind } from "./domain/rights";
import { dueAfter } from "./domain/rights";
import type { SealedWish } from "./sealed-wish";

/** Corrections that one member may have open at a time; of everything else one. */
const openCorrectionsMax = 5;

type Asked = { readonly requestId: string; readonly dueAt: Date };

/**
 * A member asks something of staff; due in 3×24 hours. Refuses what is open already. `wanted` belongs to a correction, `why`
 * are the member's words with anything else. A mail confirms it where there is an address.
 */
export async function askRight(
  member: MemberPatron,
  request: {
    readonly kind: AskableKind;
    readonly wanted?: SealedWish;
    readonly why?: string;
  },
): Promise<Result<Asked, "already-open">> {
  const { kind, wanted, why = "" } = request;
  return db().$transaction(async (tx) => {
    const who = await holdMember(tx, member);
    const receivedAt = now();
    const dueAt = dueAfter(receivedAt);
    const subject = `member:${who.id}` as const;
    if (kind === "correct") {
      const open = await tx.rightsRequest.count({ where: { subject, kind, state: "open" } });
      if (open >= openCorrectionsMax) return refuse("already-open");
    }
    const [row] = await tx.rightsRequest.createManyAndReturn({
      data: [
        {
          ...{ memberId: who.id, subject, kind, state: "open", receivedAt, dueAt },
          wantedSealed: seal(JSON.stringify(wanted ?? { why })),
        },
      ],
      select: { id: true },
      skipDuplicates: true,
    });
    if (!row) return refuse("already-open");
    await record(tx, { ...byMember(member), action: "privacy.asked", subject, data: { kind } });
    if (who.email !== null)
      await oweMail(tx, {
        ...{ kind: "right-received", about: subject, locale: who.locale, to: who.email },
        ...receivedMail({
          ...{ locale: who.locale, kind, due: formatDateTime(dueAt, who.locale) },
          address: siteOrigin() + localHref(who.locale, "/akun/data"),
        }),
      });
    return ok({ requestId: row.id, dueAt });
  });
}

/** Notes that a right was used that needs nobody's answer: a download, or a consent withdrawn. Answers the member's id. */
export async function noteRight(
  tx: Tx,
  member: MemberPatron,
  kind: Exclude<RightKind, AskableKind>,
): Promise<string> {
  const who = await holdMember(tx, member);
  await enterUsedRight(tx, { memberId: who.id, actorId: member.account.accountId, kind });
  return who.id;
}

/** As `noteRight`, of a member whose row the caller holds; `actorId` is null where a mailed link was enough. */
export async function enterUsedRight(
  tx: Tx,
  used: {
    readonly memberId: string;
    readonly actorId: string | null;
    readonly kind: Exclude<RightKind, AskableKind>;
  },
): Promise<void> {
  const { memberId, actorId, kind } = used;
  const at = now();
  const subject = `member:${memberId}` as const;
  await tx.rightsRequest.create({
    data: {
      ...{ memberId, subject, kind, state: "done" },
      ...{ receivedAt: at, dueAt: dueAfter(at), answeredAt: at },
    },
  });
  await record(tx, {
    ...{ actorKind: "patron", actorId, action: "privacy.used" },
    ...{ subject, data: { kind } },
  });
}

/** Notes that a member has downloaded his data (UU 27/2022 article 7). */
export async function noteDownload(member: MemberPatron): Promise<void> {
  await db().$transaction((tx) => noteRight(tx, member, "download"));
}

/** The member takes back what is not answered yet. */
export async function takeBackRight(
  member: MemberPatron,
  requestId: string,
): Promise<Result<null, "unknown-request">> {
  return db().$transaction(async (tx) => {
    const who = await holdMember(tx, member);
    const { count } = await tx.rightsRequest.updateMany({
      where: { id: requestId, memberId: who.id, state: "open" },
      data: { state: "taken-back", answeredAt: now(), changes: { increment: 1 } },
    });
    if (count === 0) return refuse("unknown-request");
    const subject = `member:${who.id}` as const;
    await record(tx, { ...byMember(member), action: "privacy.taken-back", subject });
    return ok(null);
  });
}

const byMember = (member: MemberPatron) =>
  ({ actorKind: "patron", actorId: member.account.accountId }) as const;

/** The member's row, held until the transaction ends: he may be in the middle of being deleted. */
async function holdMember(tx: Tx, member: MemberPatron) {
  const [row] = await tx.$queryRaw<{ id: string; email: string | null; locale: Locale }[]>`
    SELECT id::text, email, locale FROM member WHERE number = ${member.account.memberNumber} FOR UPDATE`;
  if (!row) throw new Error("the member is gone");
  return row;
}
