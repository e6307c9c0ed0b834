import "server-only";
import { getRealtimeEpoch } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listOnDuty } from "../duty/queries";
import { listQuestionTypes } from "../question-types/queries";
import { toDeskItem } from "../record/queries";
import type { Desk } from "../types";

/** What nobody serves yet, plus what this librarian serves. */
const shown = (staff: Staff) => ({
  OR: [
    { state: { in: ["waiting", "left", "message"] } },
    { state: "open", librarianId: staff.accountId },
  ],
});

/**
 * The desk as the database has it: never built from events alone, so that a queue is visible whatever
 * the broker lost. What is due first stands first.
 */
export async function getDesk(staff: Staff): Promise<Desk> {
  const [rows, me, onDuty, questionTypes, epoch, version] = await Promise.all([
    db().conversation.findMany({
      where: shown(staff),
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { startedAt: "asc" }],
    }),
    db().duty.findUnique({ where: { accountId: staff.accountId }, select: { onDuty: true } }),
    listOnDuty(),
    listQuestionTypes(),
    getRealtimeEpoch(),
    getDeskVersion(staff),
  ]);
  return {
    items: rows.map(toDeskItem),
    me: { id: staff.accountId, name: staff.name, onDuty: me?.onDuty ?? false },
    onDuty,
    questionTypes,
    epoch,
    version,
    now: now().toISOString(),
  };
}

/** Changes whenever an item of this desk comes, goes or grows. */
export async function getDeskVersion(staff: Staff): Promise<string> {
  const { _count, _sum } = await db().conversation.aggregate({
    where: shown(staff),
    _count: true,
    _sum: { lastSeq: true },
  });
  return `${_count}-${_sum.lastSeq ?? 0}`;
}
