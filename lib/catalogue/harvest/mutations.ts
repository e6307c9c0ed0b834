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
import type { Setbacks } from "./domain/setbacks";
import type { ChangedSource, NewSource } from "./schema";
import type { HarvestFailure, HarvestTurn, Repository } from "./types";

const isStaff = (by: Staff | System): by is Staff => "accountId" in by;

const actorOf = (by: Staff | System) =>
  isStaff(by)
    ? { actorId: by.accountId, actorName: by.name }
    : { actorId: null, actorName: by.name };

const auditor = (by: Staff | System) =>
  isStaff(by)
    ? ({ actorKind: "staff", actorId: by.accountId } as const)
    : ({ actorKind: "system", actorId: by.name } as const);

/*
 * Whoever holds a repository and one of its harvests takes the repository first, and `FOR NO KEY UPDATE`: a runner that
 * holds its harvest stores rows that name the repository, and would else wait for who waits for it.
 */

const setsJson = (repository: Repository) => JSON.stringify(repository.sets);

/**
 * Adds a repository that has been looked at; its first harvest is due at once, where it has a schedule. Refuses `name-taken`: a
 * name that other records bear, harvested or not, is theirs.
 */
export async function addSource(
  staff: Staff,
  source: NewSource,
  repository: Repository,
): Promise<Result<string, "forbidden" | "name-taken">> {
  if (!mayImport(staff)) return refuse("forbidden");
  const id = randomUUID();
  const at = now();
  const dueAt = source.everyHours === null ? null : at;
  return db().$transaction(async (tx) => {
    const added = await tx.$executeRaw`
      INSERT INTO catalogue_source (id, name, title, base_url, prefix, set_spec, every_hours, granularity, deleted_record,
        sets, due_at, version, created_at)
      SELECT ${id}::uuid, ${source.name}, ${source.title || repository.name}, ${source.baseUrl}, ${source.prefix},
        ${source.setSpec}, ${source.everyHours}::int, ${repository.granularity}, ${repository.deletedRecord},
        ${setsJson(repository)}::jsonb, ${dueAt}::timestamptz, 1, ${at}::timestamptz
      WHERE NOT EXISTS (SELECT 1 FROM catalogue_record WHERE source = ${source.name})
        AND NOT EXISTS (SELECT 1 FROM catalogue_import WHERE source = ${source.name})
      ON CONFLICT (name) DO NOTHING`;
    if (added === 0) return refuse("name-taken");
    await record(tx, {
      ...auditor(staff),
      action: "catalogue-source.added",
      subject: `catalogue-source:${id}`,
    });
    return ok(id);
  });
}

/**
 * Changes a repository. Another address, format or set is another list: it is harvested from the beginning, and what was under
 * way is stopped. Refuses `changed-meanwhile` where `seen` is not its present version any more.
 */
export async function changeSource(
  staff: Staff,
  { id, seen }: { readonly id: string; readonly seen: number },
  source: ChangedSource,
  repository: Repository | null,
): Promise<Result<true, "forbidden" | "changed-meanwhile">> {
  if (!mayImport(staff)) return refuse("forbidden");
  return db().$transaction(async (tx) => {
    const [before] = await tx.$queryRaw<
      { base_url: string; prefix: string; set_spec: string | null; every_hours: number | null }[]
    >`SELECT base_url, prefix, set_spec, every_hours FROM catalogue_source
      WHERE id::text = ${id} AND version = ${seen}::int FOR NO KEY UPDATE`;
    if (before === undefined) return refuse("changed-meanwhile");
    const isOther =
      before.base_url !== source.baseUrl ||
      before.prefix !== source.prefix ||
      before.set_spec !== source.setSpec;
    const at = now();
    if (isOther) await stopOpen(tx, id, at);
    const isOtherwiseDue = isOther || before.every_hours !== source.everyHours;
    const dueAt = source.everyHours === null ? null : at;
    await tx.$executeRaw`
      UPDATE catalogue_source SET title = ${source.title}, base_url = ${source.baseUrl}, prefix = ${source.prefix},
        set_spec = ${source.setSpec}, every_hours = ${source.everyHours}::int, version = version + 1,
        harvested_until = CASE WHEN ${isOther} THEN NULL ELSE harvested_until END,
        due_at = CASE WHEN ${isOtherwiseDue} THEN ${dueAt}::timestamptz ELSE due_at END,
        granularity = coalesce(${repository?.granularity ?? null}, granularity),
        deleted_record = coalesce(${repository?.deletedRecord ?? null}, deleted_record),
        sets = coalesce(${repository && setsJson(repository)}::jsonb, sets)
      WHERE id = ${id}::uuid`;
    await record(tx, {
      ...auditor(staff),
      action: "catalogue-source.changed",
      subject: `catalogue-source:${id}`,
      data: { other: isOther },
    });
    // Its title stands on the pages of its records.
    await raisePageVersion(tx);
    return ok(true);
  });
}

async function stopOpen(tx: Tx, sourceId: string, at: Date): Promise<number> {
  return tx.$executeRaw`UPDATE catalogue_harvest SET state = 'stopped', finished_at = ${at}::timestamptz
    WHERE source_id = ${sourceId}::uuid AND state IN ('waiting', 'running')`;
}

/** Pauses a repository or takes it up again. What was under way stops with the answer it is at, and goes on from there. */
export async function setPaused(
  staff: Staff,
  sourceId: string,
  paused: boolean,
): Promise<Result<true, "forbidden" | "changed-meanwhile">> {
  if (!mayImport(staff)) return refuse("forbidden");
  const at = now();
  return db().$transaction(async (tx) => {
    const turned = await tx.$executeRaw`
      UPDATE catalogue_source SET paused_at = ${paused ? at : null}::timestamptz, version = version + 1
      WHERE id::text = ${sourceId} AND (paused_at IS NULL) = ${paused}`;
    if (turned === 0) return refuse("changed-meanwhile");
    if (paused)
      await tx.$executeRaw`UPDATE catalogue_harvest SET state = 'waiting', heartbeat_at = NULL
        WHERE source_id = ${sourceId}::uuid AND state = 'running'`;
    await record(tx, {
      ...auditor(staff),
      action: paused ? "catalogue-source.paused" : "catalogue-source.resumed",
      subject: `catalogue-source:${sourceId}`,
    });
    return ok(true);
  });
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
