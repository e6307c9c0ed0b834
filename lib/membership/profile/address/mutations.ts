import "server-only";

import { record } from "@/lib/audit/mutations";
import type { MemberPatron } from "@/lib/identity/types";
import { seal } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { readDetails } from "../../read-details";
import type { Address } from "../../registration/domain/answers";
import { sameAddress } from "../../registration/domain/answers";

export type AddressRefusal =
  | "changed-meanwhile"
  /** A member from before registration online: the library has no addresses of his. */
  | "never-recorded";

/**
 * Writes where a member lives now; "same" is the address on his identity document, which he cannot change himself. `seen`
 * is the number of changes that his form was drawn from. The trail says that it changed, never what stands there.
 */
export async function changeCurrentAddress(
  member: MemberPatron,
  seen: number,
  address: Address | "same",
): Promise<Result<null, AddressRefusal>> {
  const { accountId, memberNumber: number } = member.account;
  return db().$transaction(async (tx) => {
    const before = await tx.member.findUnique({
      where: { number },
      select: { id: true, changes: true, detailsSealed: true },
    });
    if (!before || before.changes !== seen) return refuse("changed-meanwhile");
    const details = readDetails(before.detailsSealed);
    if (!details) return refuse("never-recorded");
    const currentAddress = address === "same" ? details.identityAddress : address;
    if (sameAddress(currentAddress, details.currentAddress)) return ok(null);
    const detailsSealed = seal(JSON.stringify({ ...details, currentAddress }));
    const { count } = await tx.member.updateMany({
      where: { number, changes: seen },
      data: { detailsSealed, changes: { increment: 1 } },
    });
    if (count === 0) return refuse("changed-meanwhile");
    await record(tx, {
      ...{ actorKind: "patron", actorId: accountId, action: "member.changed" },
      ...{ subject: `member:${before.id}`, data: { currentAddress: true } },
    });
    return ok(null);
  });
}
