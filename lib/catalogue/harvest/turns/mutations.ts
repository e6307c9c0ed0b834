import "server-only";
import { randomUUID } from "node:crypto";
import type { System } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Setbacks } from "../domain/setbacks";
import type { HarvestFailure, HarvestTurn, Repository } from "../types";

/**
 * Takes a harvest up that waits, or whose runner has not been heard from for ten minutes: whoever runs it meanwhile stops at its
 * next answer. @returns null when somebody else runs it, or it is at its end
 */
export async function takeUpHarvest(
  _system: System,
  harvestId: string,
): Promise<HarvestTurn | null> {
  const [taken] = await db().$queryRaw<HarvestTurn[]>`
    UPDATE catalogue_harvest SET state = 'running', started_at = coalesce(started_at, ${now()}::timestamptz),
      heartbeat_at = clock_timestamp()
    WHERE id = ${harvestId}::uuid AND (state = 'waiting' OR (state = 'running'
      AND (heartbeat_at IS NULL OR heartbeat_at < clock_timestamp() - interval '600 seconds')))
    RETURNING id::text AS "harvestId", heartbeat_at AS "heardAt"`;
  return taken ?? null;
}

/** Says that the runner is alive, and that it has asked once more. @returns null when the harvest is its no longer */
export async function noteRequest(
  _system: System,
  { harvestId, heardAt }: HarvestTurn,
): Promise<HarvestTurn | null> {
  const [noted] = await db().$queryRaw<HarvestTurn[]>`
    UPDATE catalogue_harvest SET requests = requests + 1, heartbeat_at = clock_timestamp()
    WHERE id = ${harvestId}::uuid AND state = 'running' AND heartbeat_at = ${heardAt}::timestamptz
    RETURNING id::text AS "harvestId", heartbeat_at AS "heardAt"`;
  return noted ?? null;
}

/** Lets a harvest wait until `resumeAt`, with its setbacks so far. @returns false when it was the runner's no longer, and stays as it is */
export async function putDownHarvest(
  _system: System,
  { harvestId, heardAt }: HarvestTurn,
  { resumeAt, setbacks }: { readonly resumeAt: Date; readonly setbacks: Setbacks },
): Promise<boolean> {
  const down = await db().$executeRaw`
    UPDATE catalogue_harvest SET state = 'waiting', heartbeat_at = NULL, resume_at = ${resumeAt}::timestamptz,
      failure = ${setbacks.failure}, failures = ${setbacks.failures}::int, faults = ${setbacks.faults}::int
    WHERE id = ${harvestId}::uuid AND state = 'running' AND heartbeat_at = ${heardAt}::timestamptz`;
  return down > 0;
}

/** Begins the list anew, from where this harvest began: its token was refused. */
export async function beginAnew(
  _system: System,
  { harvestId, heardAt }: HarvestTurn,
): Promise<void> {
  await db().$executeRaw`
    UPDATE catalogue_harvest SET token = NULL, round = ${randomUUID()}::uuid, rounds = rounds + 1, answered_at = NULL,
      latest_stamp = NULL
    WHERE id = ${harvestId}::uuid AND state = 'running' AND heartbeat_at = ${heardAt}::timestamptz`;
}

/** What Identify said of the repository. */
export async function noteRepository(
  _system: System,
  sourceId: string,
  repository: Pick<Repository, "granularity" | "deletedRecord">,
): Promise<void> {
  await db().$executeRaw`UPDATE catalogue_source SET granularity = ${repository.granularity},
    deleted_record = ${repository.deletedRecord} WHERE id = ${sourceId}::uuid`;
}

/**
 * Ends a harvest. One that reached the end of its list says from where the next one asks (`until`, null to leave that as it
 * is); one that failed leaves it where it was. @returns false when it was the runner's no longer, and stays as it is
 */
export async function finishHarvest(
  _system: System,
  { harvestId, heardAt }: HarvestTurn,
  end:
    | { readonly failure: HarvestFailure }
    | { readonly failure: null; readonly until: string | null },
): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS held FROM catalogue_source s JOIN catalogue_harvest h ON h.source_id = s.id
      WHERE h.id = ${harvestId}::uuid FOR NO KEY UPDATE OF s`;
    const ended = await tx.$executeRaw`
      UPDATE catalogue_harvest SET state = ${end.failure === null ? "done" : "failed"}, failure = ${end.failure},
        finished_at = ${now()}::timestamptz, heartbeat_at = NULL, token = NULL
      WHERE id = ${harvestId}::uuid AND state = 'running' AND heartbeat_at = ${heardAt}::timestamptz`;
    if (ended === 0) return false;
    if (end.failure === null && end.until !== null)
      await tx.$executeRaw`UPDATE catalogue_source s SET harvested_until = ${end.until}
        FROM catalogue_harvest h WHERE h.id = ${harvestId}::uuid AND s.id = h.source_id`;
    await raisePageVersion(tx);
    return true;
  });
}
