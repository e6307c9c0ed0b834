import "server-only";

import { record } from "@/lib/audit/mutations";
import { formatDateTime } from "@/lib/hours/domain/format";
import { renameMemberAccount } from "@/lib/identity/member-name/mutations";
import type { MemberPatron, Staff } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { correctMember, restrictMember } from "@/lib/membership/correction/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { seal, unseal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { answeredMail, deletedMail, receivedMail } from "./domain/mails";
import type { AskableKind, RightKind } from "./domain/rights";
import { dueAfter } from "./domain/rights";
import type { Erased } from "./erasure/mutations";
import { afterErasure, eraseMember } from "./erasure/mutations";
import type { RightAnswer, Wish } from "./schema";
import { sealedWish } from "./sealed-wish";

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
    readonly wanted?: Wish;
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
        ...receivedMail(who.locale, kind, formatDateTime(dueAt, who.locale)),
      });
    return ok({ requestId: row.id, dueAt });
  });
}

/** Notes that a right was used that needs nobody's answer: a download, or a consent withdrawn. */
export async function noteRight(
  tx: Tx,
  member: MemberPatron,
  kind: Exclude<RightKind, AskableKind>,
): Promise<void> {
  const who = await holdMember(tx, member);
  const at = now();
  const subject = `member:${who.id}` as const;
  await tx.rightsRequest.create({
    data: {
      ...{ memberId: who.id, subject, kind, state: "done" },
      ...{ receivedAt: at, dueAt: dueAfter(at), answeredAt: at },
    },
  });
  await record(tx, { ...byMember(member), action: "privacy.used", subject, data: { kind } });
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

export type AnswerRefusal =
  | "unknown-request"
  /** Somebody answered it, or it was taken back, since this form was drawn. */
  | "changed-meanwhile"
  | "unknown-member"
  | "identity-known";

/**
 * Answers a request and does what was asked, in one transaction: corrects, restricts, lifts, deletes. `seen` is the number
 * of changes that the form was drawn from.
 */
export async function answerRight(
  staff: Staff,
  request: { readonly requestId: string; readonly seen: number },
  answer: RightAnswer,
): Promise<Result<null, AnswerRefusal>> {
  let erased: Erased | null = null;
  const result = await db().$transaction(async (tx) => {
    const row = await holdRequest(tx, request.requestId);
    if (!row?.memberId) return refuse("unknown-request");
    if (row.state !== "open" || row.changes !== request.seen) return refuse("changed-meanwhile");
    const { memberId } = row;
    const kind = row.kind as AskableKind;
    const who = await tx.member.findUnique({
      where: { id: memberId },
      select: { email: true, locale: true, number: true },
    });
    if (!who) return refuse("unknown-member");
    const refusal = answer.decision === "done" ? null : answer.decision;
    if (refusal === null) {
      const done = await carryOut(tx, staff, { ...row, memberId, number: who.number });
      if (!done.ok) return done;
    }
    await tx.rightsRequest.update({
      where: { id: row.id },
      data: {
        ...{ state: refusal === null ? "done" : "refused", refusal },
        ...{ answeredAt: now(), answeredBy: staff.accountId },
        answerSealed: answer.words === "" ? null : seal(answer.words),
        changes: { increment: 1 },
      },
    });
    await record(tx, {
      ...{ actorKind: "staff", actorId: staff.accountId, action: "privacy.answered" },
      subject: `rights-request:${row.id}`,
      data: { kind, refusal },
    });
    const deletes = kind === "delete" && refusal === null;
    if (deletes) erased = await eraseMember(tx, staff, memberId, row.id);
    if (who.email !== null) {
      const locale = who.locale === "en" ? "en" : "id";
      await oweMail(tx, {
        kind: deletes ? "member-deleted" : "right-answered",
        about: deletes ? `rights-request:${row.id}` : `member:${memberId}`,
        ...{ locale, to: who.email },
        ...(deletes ? deletedMail(locale) : answeredMail(locale, kind)),
      });
    }
    return ok(null);
  });
  if (erased) await afterErasure(erased);
  return result;
}

type RequestRow = {
  readonly id: string;
  readonly memberId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly changes: number;
  readonly wantedSealed: string | null;
};

async function holdRequest(tx: Tx, requestId: string): Promise<RequestRow | null> {
  const [row] = await tx.$queryRaw<RequestRow[]>`
    SELECT id::text, member_id::text AS "memberId", kind, state, changes, wanted_sealed AS "wantedSealed"
    FROM rights_request WHERE id = ${requestId}::uuid FOR UPDATE`;
  return row ?? null;
}

async function carryOut(
  tx: Tx,
  staff: Staff,
  request: RequestRow & { readonly memberId: string; readonly number: string },
): Promise<Result<null, "unknown-member" | "identity-known">> {
  const { kind, memberId, number, wantedSealed } = request;
  if (kind === "restrict") return restrictMember(tx, staff, memberId, now());
  if (kind === "unrestrict") return restrictMember(tx, staff, memberId, null);
  if (kind !== "correct") return ok(null);
  const { field, value } = sealedWish.parse(JSON.parse(unseal(wantedSealed ?? "")));
  const corrected = await correctMember(tx, staff, memberId, { field, value });
  if (corrected.ok && field === "name") await renameMemberAccount(tx, number, value);
  return corrected;
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
