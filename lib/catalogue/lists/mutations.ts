import "server-only";

import type { MemberPatron } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { cleanIds, listMax } from "./domain/list-ids";

/**
 * Takes records into the member's own list, the first of them on top; those that are there keep their place. What the
 * catalogue has not is left out. Refuses as a whole what would make the list longer than 200. Answers how many are new.
 */
export async function saveRecords(
  member: MemberPatron,
  ids: readonly number[],
): Promise<Result<{ readonly added: number }, "list-full" | "signed-out">> {
  const { accountId } = member.account;
  return db().$transaction(async (tx) => {
    // Two tabs at once do not pass the bound together.
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM account WHERE id = ${accountId}::uuid FOR UPDATE`;
    if (!held) return refuse("signed-out");
    const fresh = await tx.catalogueRecord.findMany({
      where: {
        id: { in: [...cleanIds(ids)] },
        withdrawnAt: null,
        saved: { none: { accountId } },
      },
      select: { id: true },
    });
    const kept = await tx.savedRecord.count({ where: { accountId } });
    if (kept + fresh.length > listMax) return refuse("list-full");
    const known = new Set(fresh.map(({ id }) => id));
    const at = now().getTime();
    const data = cleanIds(ids)
      .filter((id) => known.has(id))
      .map((recordId, place) => ({ accountId, recordId, savedAt: new Date(at - place) }));
    const { count } = await tx.savedRecord.createMany({ data, skipDuplicates: true });
    return ok({ added: count });
  });
}

/** Lets records of the member's list go, or all of them. Answers how many went. */
export async function removeRecords(
  member: MemberPatron,
  ids: readonly number[] | "all",
): Promise<number> {
  const recordId = ids === "all" ? {} : { recordId: { in: [...cleanIds(ids)] } };
  const { count } = await db().savedRecord.deleteMany({
    where: { accountId: member.account.accountId, ...recordId },
  });
  return count;
}
