import "server-only";
import { addServiceTime, serviceSecondsBetween } from "@/lib/hours/domain/service-time";
import { getSchedule } from "@/lib/hours/queries";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { publishEvents } from "@/lib/realtime/publish";
import { alarmLevels, firstReplySeconds, vanishedAfterSeconds } from "./domain/service-level";
import { announce, append, systemActor, tellDesk } from "./record/mutations";
import { listEventsAfter } from "./record/queries";

/** Seconds after which what the broker has not taken is sent again. */
const republishAfterSeconds = 2;
const republishBatchMax = 200;
/** Hours after which a conversation whose patron left the queue is closed. */
const leftForHours = 24;
/** Days a closed conversation is kept; the form and the privacy page name the number (UU 27/2022, purpose and retention). */
export const retentionDays = 365;

/** Sends again what stands above `published_seq` for 2 s: a broker was down, or a process died in between. */
export async function republish(_system: System): Promise<number> {
  const rows = await db().$queryRaw<{ id: string; published_seq: number }[]>`
    SELECT id, published_seq FROM conversation
    WHERE last_seq > published_seq
      AND recorded_at < ${new Date(Date.now() - republishAfterSeconds * 1000)}
    ORDER BY recorded_at LIMIT ${republishBatchMax}`;
  let sent = 0;
  for (const { id, published_seq: from } of rows) {
    const events = await listEventsAfter(id, from);
    const last = events.at(-1)?.seq;
    if (!last || !(await publishEvents(id, events))) continue;
    await db().conversation.updateMany({
      where: { id, publishedSeq: { gte: from, lt: last } },
      data: { publishedSeq: last },
    });
    sent += events.length;
  }
  return sent;
}

/**
 * Raises the alarms of 2:00, 3:30 and 5:00 service minutes, each once, and records the breach at 5:00.
 * @returns the number of alarms raised
 */
export async function raiseAlarms(_system: System): Promise<number> {
  const at = now();
  const soonest = new Date(at.getTime() + (firstReplySeconds - alarmLevels[0]) * 1000);
  const waiting = await db().conversation.findMany({
    where: { state: "waiting", dueAt: { lte: soonest } },
    include: { alarms: { select: { level: true } } },
  });
  if (waiting.length === 0) return 0;
  const schedule = await getSchedule("chat");
  let raised = 0;
  for (const { alarms, ...row } of waiting) {
    if (!row.dueAt) continue;
    const left =
      at < row.dueAt
        ? serviceSecondsBetween(schedule, at, row.dueAt)
        : -serviceSecondsBetween(schedule, row.dueAt, at);
    const waited = firstReplySeconds - left;
    for (const level of alarmLevels.filter((seconds) => waited >= seconds)) {
      if (alarms.some((alarm) => alarm.level === level)) continue;
      const { count } = await db().conversationAlarm.createMany({
        data: [{ conversationId: row.id, level, raisedAt: at }],
        skipDuplicates: true,
      });
      if (count === 0) continue;
      raised += 1;
      if (level === firstReplySeconds)
        await db().conversation.updateMany({
          where: { id: row.id, firstReplyAt: null, breachedAt: null },
          data: { breachedAt: row.dueAt },
        });
      await tellDesk(row, { ring: true, alarm: `${level}` });
    }
  }
  return raised;
}

/**
 * Takes librarians off duty who were not heard from for 90 s, and offers again what a librarian held
 * who is no longer at any desk. The 90 s count from `hearingSince` at the earliest: while the portal itself was
 * away (a deploy, a power cut) nobody could be heard, and no desk has vanished for that.
 */
export async function offerAgain(_system: System, hearingSince: Date): Promise<number> {
  const before = new Date(Date.now() - vanishedAfterSeconds * 1000);
  if (hearingSince <= before)
    await db().duty.deleteMany({ where: { heartbeatAt: { lt: before } } });
  const held = await db().$queryRaw<{ id: string; librarian_id: string }[]>`
    SELECT c.id, c.librarian_id FROM conversation c
    WHERE c.state = 'open' AND c.librarian_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM duty d WHERE d.account_id = c.librarian_id)`;
  if (held.length === 0) return 0;
  const dueAt = addServiceTime(await getSchedule("chat"), now(), firstReplySeconds);
  let offered = 0;
  for (const { id, librarian_id: librarianId } of held) {
    const recorded = await db().$transaction(async (tx) => {
      await tx.conversationAlarm.deleteMany({ where: { conversationId: id } });
      return append(
        tx,
        { id, librarianId },
        { state: "waiting", librarianId: null, librarianName: null, dueAt },
        [{ type: "conversation.given-back", actor: systemActor, data: { vanished: true } }],
      );
    });
    if (!recorded) continue;
    offered += 1;
    await announce(recorded, { ring: true, alarm: null });
  }
  return offered;
}

/** Closes what its patron left a day ago, and deletes what is older than the retention allows. */
export async function tidy(_system: System): Promise<void> {
  const at = now();
  const left = await db().conversation.findMany({
    where: { state: "left", recordedAt: { lt: new Date(Date.now() - leftForHours * 3_600_000) } },
    select: { id: true },
  });
  for (const { id } of left) {
    const recorded = await db().$transaction((tx) =>
      append(tx, { id }, { state: "closed", closedAt: at }, [
        { type: "conversation.closed", actor: systemActor },
      ]),
    );
    if (recorded) await announce(recorded, { ring: false, alarm: null });
  }
  await db().conversation.deleteMany({
    where: {
      state: "closed",
      closedAt: { lt: new Date(at.getTime() - retentionDays * 86_400_000) },
    },
  });
}
