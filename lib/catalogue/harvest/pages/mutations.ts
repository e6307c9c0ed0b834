import "server-only";
import type { System } from "@/lib/identity/types";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { rowsParameter } from "../../domain/rows";
import { holdCatalogue, storeRecords, turnRecord } from "../../mutations";
import type { IncomingRecord, StoredRecord } from "../../types";
import type { HarvestCounts, HarvestTurn } from "../types";

/** A record of an answer: to be stored, unchanged if it has this digest (SHA-256, hexadecimal), deleted there, or not taken. */
export type ReadyItem = { readonly identifier: string } & (
  | {
      readonly kind: "record";
      readonly digest: string;
      readonly incoming: IncomingRecord;
      readonly address: string | null;
    }
  | { readonly kind: "deleted" }
  | { readonly kind: "rejected"; readonly reason: string }
);

/** What the records of a harvest are called by. */
export type HarvestOf = {
  readonly sourceId: string;
  /** `source` of its records. */
  readonly source: string;
  readonly title: string;
  readonly round: string;
};

/** Where an answer leads: the next token (null at the end of the list), and what the list has told of time. */
export type Advance = {
  readonly token: string | null;
  readonly answeredAt: string | null;
  readonly latestStamp: string | null;
};

/** Where a harvest stands with its runner. */
export type HarvestStand = { readonly turn: HarvestTurn; readonly counts: HarvestCounts };

/** `fresh`: how many of the records had not been given in this reading of the list before; none means that it goes round. */
export type StoredPart = HarvestStand & { readonly fresh: number };

type Known = {
  readonly identifier: string;
  readonly recordId: number | null;
  readonly digest: string | null;
  readonly round: string;
};

async function findKnown(tx: Tx, sourceId: string, items: readonly ReadyItem[]) {
  const rows = await tx.$queryRaw<Known[]>`
    SELECT identifier, record_id AS "recordId", encode(digest, 'hex') AS digest, round::text
    FROM catalogue_harvested
    WHERE source_id = ${sourceId}::uuid AND identifier = ANY(${items.map(({ identifier }) => identifier)}::text[])`;
  return new Map(rows.map((row) => [row.identifier, row]));
}

/** Makes tombstones of the records that these identifiers were, unless another identifier still stands for one. */
async function withdraw(tx: Tx, of: HarvestOf, identifiers: readonly string[]): Promise<number> {
  if (identifiers.length === 0) return 0;
  const rows = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT r.id FROM catalogue_harvested h JOIN catalogue_record r ON r.id = h.record_id
    WHERE h.source_id = ${of.sourceId}::uuid AND h.identifier = ANY(${[...identifiers]}::text[])
      AND r.withdrawn_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM catalogue_harvested o WHERE o.record_id = r.id AND o.digest IS NOT NULL
          AND NOT (o.source_id = h.source_id AND o.identifier = ANY(${[...identifiers]}::text[])))`;
  for (const { id } of rows) await turnRecord(tx, actorOf(of), id, "withdrawn");
  return rows.length;
}

const actorOf = ({ source, title }: HarvestOf) => ({
  source,
  actorId: null,
  actorName: `Panen: ${title}`,
  importId: null,
});

/** What of an answer is new to this portal; the last of an identifier counts. */
function partOf(items: readonly ReadyItem[], known: ReadonlyMap<string, Known>) {
  const last = new Map(items.map((item) => [item.identifier, item]));
  const records = [...last.values()].filter(
    (item) => item.kind === "record" && known.get(item.identifier)?.digest !== item.digest,
  );
  const deleted = [...last.values()].filter(({ kind }) => kind === "deleted");
  return {
    records: records.flatMap((item) => (item.kind === "record" ? [item] : [])),
    deleted: deleted.map(({ identifier }) => identifier),
    given: [...last.values()].filter(({ kind }) => kind !== "rejected"),
  };
}

/**
 * Stores a part of an answer (some hundred records) and moves the harvest on, in one transaction; `advance` with the last part.
 * Refuses `taken-over` when the harvest does not stand at `from` any more, or was stopped, put down, or taken up by another.
 */
export async function storePart(
  _system: System,
  of: HarvestOf,
  { turn, counts: from }: HarvestStand,
  items: readonly ReadyItem[],
  advance: Advance | null,
): Promise<Result<StoredPart, "taken-over">> {
  return db().$transaction(
    async (tx) => {
      const held = await tx.$queryRaw<{ held: number }[]>`SELECT 1 AS held FROM catalogue_harvest
        WHERE id = ${turn.harvestId}::uuid AND state = 'running' AND heartbeat_at = ${turn.heardAt}::timestamptz
          AND read = ${from.read}::int FOR UPDATE`;
      if (held.length === 0) return refuse("taken-over");
      await holdCatalogue(tx);
      const known = await findKnown(tx, of.sourceId, items);
      const { records, deleted, given } = partOf(items, known);
      const stored = await storeRecords(
        tx,
        actorOf(of),
        records.map(({ incoming }) => incoming),
      );
      const byIdentifier = new Map(
        records.map(({ identifier }, place) => [identifier, stored.records[place] as StoredRecord]),
      );
      const rows = given.map((item) => ({
        identifier: item.identifier,
        record_id:
          byIdentifier.get(item.identifier)?.recordId ??
          known.get(item.identifier)?.recordId ??
          null,
        digest: item.kind === "record" ? item.digest : null,
        address: item.kind === "record" ? item.address : null,
      }));
      await tx.$executeRaw`
        INSERT INTO catalogue_harvested (source_id, identifier, record_id, digest, address, round)
        SELECT ${of.sourceId}::uuid, identifier, record_id, decode(digest, 'hex'), address, ${of.round}::uuid
        FROM json_to_recordset(${rowsParameter(rows)}::json) AS r (identifier text, record_id int, digest text, address text)
        ON CONFLICT (source_id, identifier) DO UPDATE SET record_id = excluded.record_id, digest = excluded.digest,
          address = excluded.address, round = excluded.round`;
      const gone = await withdraw(tx, of, deleted);
      const made = (change: StoredRecord["change"]) =>
        stored.records.filter((one) => one.change === change).length;
      const rejected = items.flatMap((item) => (item.kind === "rejected" ? [item] : []));
      const withdrawn = made("withdrawn") + gone;
      const counts: HarvestCounts = {
        read: from.read + items.length,
        added: from.added + made("added"),
        changed: from.changed + made("changed"),
        withdrawn: from.withdrawn + withdrawn,
        rejected: from.rejected + rejected.length,
        unchanged:
          from.unchanged +
          items.length -
          (made("added") + made("changed") + withdrawn + rejected.length),
      };
      const heardAt = await noteCounts(tx, turn.harvestId, counts, rejected);
      if (advance)
        await tx.$executeRaw`UPDATE catalogue_harvest SET token = ${advance.token}, failure = NULL, failures = 0,
          faults = 0, answered_at = ${advance.answeredAt}, latest_stamp = ${advance.latestStamp}
          WHERE id = ${turn.harvestId}::uuid`;
      const fresh = given.filter(({ identifier }) => known.get(identifier)?.round !== of.round);
      return ok({ turn: { ...turn, heardAt }, counts, fresh: fresh.length });
    },
    // Hundreds of records on a machine that is busy with other things.
    { timeout: 120_000, maxWait: 30_000 },
  );
}

/** Rejected records that a report names one by one. */
const rejectionsMax = 100;

/** @returns when it was: the runner was heard from */
async function noteCounts(
  tx: Tx,
  harvestId: string,
  counts: HarvestCounts,
  rejected: readonly { readonly identifier: string; readonly reason: string }[],
): Promise<Date> {
  const reasons: Record<string, number> = {};
  for (const { reason } of rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const named = rejected
    .slice(0, rejectionsMax)
    .map(({ identifier, reason }) => ({ identifier, reason }));
  const [noted] = await tx.$queryRaw<{ heardAt: Date }[]>`
    UPDATE catalogue_harvest SET read = ${counts.read}::int, added = ${counts.added}::int,
      changed = ${counts.changed}::int, unchanged = ${counts.unchanged}::int, withdrawn = ${counts.withdrawn}::int,
      rejected = ${counts.rejected}::int, heartbeat_at = clock_timestamp(),
      rejections = jsonb_path_query_array(rejections || ${JSON.stringify(named)}::jsonb,
        '$[0 to $last]', jsonb_build_object('last', ${rejectionsMax - 1}::int)),
      reasons = reasons || (SELECT coalesce(jsonb_object_agg(f.key, coalesce((reasons->>f.key)::int, 0) + f.value::int), '{}')
        FROM jsonb_each_text(${JSON.stringify(reasons)}::jsonb) AS f)
    WHERE id = ${harvestId}::uuid RETURNING heartbeat_at AS "heardAt"`;
  if (noted === undefined) throw new Error("a harvest that is held is gone");
  return noted.heardAt;
}
