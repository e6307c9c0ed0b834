import "server-only";
import { randomUUID } from "node:crypto";
import { record } from "@/lib/audit/mutations";
import type { Staff } from "@/lib/identity/types";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { raisePageVersion } from "@/lib/platform/page-version";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { mayImport } from "../../policy";
import { auditor } from "../by";
import { stopOpen } from "../mutations";
import type { ChangedSource, NewSource } from "../schema";
import type { Repository } from "../types";

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
