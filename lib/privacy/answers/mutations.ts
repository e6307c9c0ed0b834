import "server-only";

import { record } from "@/lib/audit/mutations";
import { renameMemberAccount } from "@/lib/identity/member-name/mutations";
import type { Staff } from "@/lib/identity/types";
import { localHref } from "@/lib/language/locales";
import type { CorrectionRefusal } from "@/lib/membership/correction/mutations";
import { correctMember, restrictMember } from "@/lib/membership/correction/mutations";
import { oweMail } from "@/lib/notifications/mutations";
import { now } from "@/lib/platform/clock";
import { seal, unseal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { siteOrigin } from "@/lib/platform/site-address";
import { answeredMail, deletedMail } from "../domain/mails";
import type { AskableKind } from "../domain/rights";
import type { Erased } from "../erasure/mutations";
import { afterErasure, eraseMember } from "../erasure/mutations";
import type { RightAnswer } from "../schema";
import { sealedWish } from "../sealed-wish";
import { noteStops } from "../stops/jobs";

export type AnswerRefusal =
  | "unknown-request"
  /** Somebody answered it, or it was taken back, since this form was drawn. */
  | "changed-meanwhile"
  | CorrectionRefusal;

/** How long the last mail may wait for the mail server: it keeps the address of somebody who is deleted. */
const farewellHours = 72;

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
  let stopped: string | null = null;
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
      if (kind === "restrict" || kind === "unrestrict") stopped = memberId;
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
        ...(deletes
          ? { ...deletedMail(locale, answer.words), withinHours: farewellHours }
          : answeredMail({
              ...{ locale, kind },
              address: siteOrigin() + localHref(locale, "/akun/data"),
            })),
      });
    }
    return ok(null);
  });
  if (erased) await afterErasure(erased);
  if (stopped) await noteStops(stopped);
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

/** The member first and the request after him, as everywhere: two deeds at once wait for each other in one order. */
async function holdRequest(tx: Tx, requestId: string): Promise<RequestRow | null> {
  await tx.$queryRaw`
    SELECT FROM member m JOIN rights_request r ON r.member_id = m.id
    WHERE r.id = ${requestId}::uuid FOR UPDATE OF m`;
  const [row] = await tx.$queryRaw<RequestRow[]>`
    SELECT id::text, member_id::text AS "memberId", kind, state, changes, wanted_sealed AS "wantedSealed"
    FROM rights_request WHERE id = ${requestId}::uuid FOR UPDATE`;
  return row ?? null;
}

async function carryOut(
  tx: Tx,
  staff: Staff,
  request: RequestRow & { readonly memberId: string; readonly number: string },
): Promise<Result<null, CorrectionRefusal>> {
  const { kind, memberId, number, wantedSealed } = request;
  if (kind === "restrict") return restrictMember(tx, staff, memberId, now());
  if (kind === "unrestrict") return restrictMember(tx, staff, memberId, null);
  if (kind !== "correct") return ok(null);
  const wish = sealedWish.parse(JSON.parse(unseal(wantedSealed ?? "")));
  const corrected = await correctMember(tx, staff, memberId, wish);
  if (corrected.ok && wish.field === "name") await renameMemberAccount(tx, number, wish.value);
  return corrected;
}
