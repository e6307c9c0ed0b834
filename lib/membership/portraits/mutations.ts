import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { PictureRefusal } from "@/lib/platform/picture";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { encodePortrait } from "./encode";

/**
 * Keeps a member's own picture in place of the one before. What is no picture is refused by what is in it, and noted:
 * scripts are sent by nobody by mistake. The trail says that it changed, never more.
 */
export async function addOwnPortrait(
  member: MemberPatron,
  bytes: Uint8Array,
): Promise<Result<null, PictureRefusal | "unknown-member">> {
  const number = member.account.memberNumber;
  const own = await db().member.findUnique({ where: { number }, select: { id: true } });
  if (!own) return refuse("unknown-member");
  const encoded = await encodePortrait(bytes);
  if (!encoded.ok) {
    const data = { refusal: encoded.refusal, bytes: bytes.byteLength };
    await db().$transaction((tx) => note(tx, member, own.id, "member.portrait-refused", data));
    return encoded;
  }
  const portrait = { ...encoded.value, at: now() };
  await db().$transaction(async (tx) => {
    const memberId = own.id;
    const create = { memberId, ...portrait };
    await tx.portrait.upsert({ where: { memberId }, create, update: portrait });
    await note(tx, member, memberId, "member.portrait-changed", {});
  });
  return ok(null);
}

/** Takes the member's own picture away; that none is there is no fault. */
export async function removeOwnPortrait(member: MemberPatron): Promise<Result<null, never>> {
  const where = { member: { number: member.account.memberNumber } };
  await db().$transaction(async (tx) => {
    const kept = await tx.portrait.findFirst({ where, select: { id: true, memberId: true } });
    if (!kept?.memberId) return;
    const { count } = await tx.portrait.deleteMany({ where: { id: kept.id } });
    if (count > 0) await note(tx, member, kept.memberId, "member.portrait-removed", {});
  });
  return ok(null);
}

function note(
  tx: Tx,
  member: MemberPatron,
  memberId: string,
  action: "member.portrait-changed" | "member.portrait-refused" | "member.portrait-removed",
  data: { readonly [fact: string]: string | number },
): Promise<void> {
  const actor = { actorKind: "patron", actorId: member.account.accountId } as const;
  return record(tx, { ...actor, action, subject: `member:${memberId}`, data });
}
