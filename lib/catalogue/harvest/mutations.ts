import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/mutations";
import type { Staff, System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayImport } from "../policy";
import { actorOf, auditor, isStaff } from "./by";

/*
 * Whoever holds a repository and one of its harvests takes the repository first, and `FOR NO KEY UPDATE`: a runner that
 * holds its harvest stores rows that name the repository, and would else wait for who waits for it.
 */

/** Ends what is under way of a repository. @returns how many harvests that were: one at most */
export async function stopOpen(tx: Tx, sourceId: string, at: Date): Promise<number> {
  return tx.$executeRaw`UPDATE catalogue_harvest SET state = 'stopped', finished_at = ${at}::timestamptz
    WHERE source_id = ${sourceId}::uuid AND state IN ('waiting', 'running')`;
}

/**
 * Puts a harvest down to be run now, from the last datestamp or from the beginning. One that waits is taken up at once instead
 * (`resumed`). Refuses `under-way` while one runs, `paused`, and `not-found`.
 */
export async function askHarvest(
  by: Staff | System,
  sourceId: string,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<
  Result<
    { readonly harvestId: string; readonly resumed: boolean },
    "forbidden" | "not-found" | "paused" | "under-way"
  >
> {
  if (isStaff(by) && !mayImport(by)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    const [source] = await tx.$queryRaw<
      { harvested_until: string | null; every_hours: number | null; paused: boolean }[]
    >`SELECT harvested_until, every_hours, paused_at IS NOT NULL AS paused FROM catalogue_source
      WHERE id::text = ${sourceId} FOR NO KEY UPDATE`;
    if (source === undefined) return refuse("not-found");
    if (source.paused) return refuse("paused");
    const [open] = await tx.$queryRaw<{ id: string; waits: boolean }[]>`
      SELECT id::text, state = 'waiting' AS waits FROM catalogue_harvest
      WHERE source_id = ${sourceId}::uuid AND state IN ('waiting', 'running') FOR UPDATE`;
    if (open !== undefined && !open.waits) return refuse("under-way");
    if (open !== undefined && !whole) {
      await tx.$executeRaw`UPDATE catalogue_harvest SET resume_at = ${at}::timestamptz WHERE id = ${open.id}::uuid`;
      return ok({ harvestId: open.id, resumed: true });
    }
    if (open !== undefined) await stopOpen(tx, sourceId, at);
    const harvestId = randomUUID();
    const { actorId, actorName } = actorOf(by);
    await tx.$executeRaw`
      INSERT INTO catalogue_harvest (id, source_id, state, from_stamp, round, rounds, requests, failures, read, added,
        changed, unchanged, withdrawn, rejected, reasons, rejections, created_at, resume_at, actor_id, actor_name)
      VALUES (${harvestId}::uuid, ${sourceId}::uuid, 'waiting', ${whole ? null : source.harvested_until},
        ${randomUUID()}::uuid, 1, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '[]', ${at}::timestamptz, ${at}::timestamptz,
        ${actorId}::uuid, ${actorName})`;
    const dueAt =
      source.every_hours === null ? null : new Date(at.getTime() + source.every_hours * 3_600_000);
    await tx.$executeRaw`UPDATE catalogue_source SET due_at = ${dueAt}::timestamptz WHERE id = ${sourceId}::uuid`;
    if (isStaff(by))
      await record(tx, {
        ...auditor(by),
        action: "catalogue-harvest.asked",
        subject: `catalogue-source:${sourceId}`,
        data: { whole },
      });
    return ok({ harvestId, resumed: false });
  });
}

/** Ends what is under way; what came until then stays. Refuses `not-running` where nothing is. */
export async function stopHarvest(
  staff: Staff,
  sourceId: string,
): Promise<Result<true, "forbidden" | "not-running">> {
  if (!mayImport(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    const [source] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM catalogue_source WHERE id::text = ${sourceId}`;
    if (source === undefined || (await stopOpen(tx, source.id, now())) === 0)
      return refuse("not-running");
    await raisePageVersion(tx);
    await record(tx, {
      ...auditor(staff),
      action: "catalogue-harvest.stopped",
      subject: `catalogue-source:${sourceId}`,
    });
    return ok(true);
  });
}
