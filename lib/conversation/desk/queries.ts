import "server-only";
import { noteListOfHour } from "@/lib/audit/access/mutations";
import { getRealtimeEpoch } from "@/lib/identity/queries";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listOnDuty } from "../duty/queries";
import { listQuestionTypes } from "../question-types/queries";
import { toDeskItem } from "../record/queries";
import type { Desk } from "../types";

/** What nobody serves yet, plus what this librarian serves. */
const onDeskOf = (staff: Staff) => ({
  OR: [
    { state: { in: ["waiting", "left", "message"] } },
    { state: "open", librarianId: staff.accountId },
  ],
});

/**
 * The desk as the database has it: never built from events alone, so that a queue is visible whatever
 * the broker lost. What is due first stands first. Notes whose names it shows, once an hour.
 */
export async function getDesk(staff: Staff): Promise<Desk> {
  const [rows, me, onDuty, questionTypes, epoch, version] = await Promise.all([
    db().conversation.findMany({
      where: onDeskOf(staff),
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { startedAt: "asc" }],
    }),
    db().duty.findUnique({ where: { accountId: staff.accountId }, select: { onDuty: true } }),
    listOnDuty(),
    listQuestionTypes(),
    getRealtimeEpoch(),
    getDeskVersion(staff),
  ]);
  const shown = rows.map(({ id }) => id);
  await noteListOfHour({ staff, list: "list:desk", manner: "listed", shown });
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
    where: onDeskOf(staff),
    _count: true,
    _sum: { lastSeq: true },
  });
  return `${_count}-${_sum.lastSeq ?? 0}`;
}
