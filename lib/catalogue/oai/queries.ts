import "server-only";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/prisma/client";
import type { HarvestedPage, HarvestedRecord, Place, Selection } from "./domain/harvest";

/** Records of one answer. */
export const harvestPageSize = 100;

/** Writers are waited for this long at most, before a harvester is told to come again. */
const patienceMs = 8000;

/**
 * The moment before which every change is committed, and after which none is dated back: writers of the catalogue take
 * their time while they hold the lock that is asked for here (`holdCatalogue`).
 */
async function settledTime(): Promise<Date> {
  return db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`SELECT set_config('lock_timeout', '${patienceMs}', true)`);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtext('catalogue'))`;
    return now();
  });
}

// What was harvested elsewhere is to be harvested there: two portals that harvest each other would else give each other's
// records to and fro for ever. So every statement leaves the records of `catalogue_source` out.

// Any record is later than the one, and none is as late as the other.
const beginning = new Date("0001-01-01T00:00:00Z");
const end = new Date("9999-12-31T23:59:59Z");

/** A condition of its own, not one of two cases: whatever plan is kept for it, a rare set comes by the index of its kind. */
const ofSet = (set: string | null) =>
  set === null ? Prisma.empty : Prisma.sql`AND kind = ${set}::text`;

const earlier = (one: Date, other: Date | null) => (other && other < one ? other : one);
const later = (one: Date, other: Date | null) => (other && other > one ? other : one);

async function listSettled(
  tx: Tx,
  { set, from, until }: Selection,
  asOf: Date,
  after: { readonly changedAt: Date; readonly id: number },
): Promise<readonly HarvestedRecord[]> {
  return tx.$queryRaw<HarvestedRecord[]>`
    SELECT id, kind, changed_at AS "changedAt", withdrawn_at IS NOT NULL AS withdrawn, marc FROM catalogue_record
    WHERE (changed_at, id) > (${after.changedAt}::timestamptz, ${after.id}::int)
      AND changed_at >= ${from ?? beginning}::timestamptz AND changed_at < ${earlier(asOf, until)}::timestamptz
      ${ofSet(set)}
      AND source NOT IN (SELECT name FROM catalogue_source)
    ORDER BY changed_at, id LIMIT ${harvestPageSize + 1}::int`;
}

async function listChanged(
  tx: Tx,
  { set, from, until }: Selection,
  asOf: Date,
  after: { readonly id: number; readonly lastId: number },
): Promise<readonly HarvestedRecord[]> {
  return tx.$queryRaw<HarvestedRecord[]>`
    SELECT id, kind, changed_at AS "changedAt", withdrawn_at IS NOT NULL AS withdrawn, marc FROM catalogue_record
    WHERE changed_at >= ${later(asOf, from)}::timestamptz AND changed_at < ${until ?? end}::timestamptz
      AND id > ${after.id}::int AND id <= ${after.lastId}::int
      ${ofSet(set)}
      AND source NOT IN (SELECT name FROM catalogue_source)
    ORDER BY id LIMIT ${harvestPageSize + 1}::int`;
}

/** The last of the records that changed since the list was first asked for: as far as it will go. Null for none. */
async function lastChanged(
  tx: Tx,
  { set, from, until }: Selection,
  asOf: Date,
): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ id: number | null }[]>`
    SELECT max(id) AS id FROM catalogue_record
    WHERE changed_at >= ${later(asOf, from)}::timestamptz AND changed_at < ${until ?? end}::timestamptz
      ${ofSet(set)}
      AND source NOT IN (SELECT name FROM catalogue_source)`;
  return row?.id ?? null;
}

async function getGiven(tx: Tx, id: number): Promise<readonly HarvestedRecord[]> {
  return tx.$queryRaw<HarvestedRecord[]>`
    SELECT id, kind, changed_at AS "changedAt", withdrawn_at IS NOT NULL AS withdrawn, marc
    FROM catalogue_record WHERE id = ${id}::int AND source NOT IN (SELECT name FROM catalogue_source)`;
}

/**
 * The page of a list that begins at `place`, or its first one. Whatever changes between the pages, every record that
 * was there at the beginning is given once at least, and the list comes to an end: the settled ones in the order of their
 * changes as of the beginning, then those that changed meanwhile in the order of their ids, up to the last of them.
 */
export async function listHarvested(
  selection: Selection,
  place: Place | null,
): Promise<HarvestedPage> {
  const asOf = place?.asOf ?? (await settledTime());
  const before = place?.cursor ?? 0;
  return db().$transaction(async (tx): Promise<HarvestedPage> => {
    const pageOf = (
      found: readonly HarvestedRecord[],
      afterOf: (last: HarvestedRecord) => Place["after"],
    ): HarvestedPage => {
      const records = found.slice(0, harvestPageSize);
      const last = records.at(-1);
      if (found.length <= harvestPageSize || !last) return { records, next: null };
      const cursor = before + records.length;
      return { records, next: { asOf, after: afterOf(last), given: last.id, cursor } };
    };
    if (place === null || place.after.phase === "settled") {
      const settled = await listSettled(
        tx,
        selection,
        asOf,
        place?.after.phase === "settled" ? place.after : { changedAt: beginning, id: 0 },
      );
      const page = pageOf(settled, ({ changedAt, id }) => ({ phase: "settled", changedAt, id }));
      if (page.next !== null) return page;
      const lastId = await lastChanged(tx, selection, asOf);
      const given = page.records.at(-1)?.id;
      const cursor = before + page.records.length;
      if (given !== undefined)
        return lastId === null
          ? page
          : { ...page, next: { asOf, after: { phase: "changed", id: 0, lastId }, given, cursor } };
      if (lastId !== null) {
        const changed = await listChanged(tx, selection, asOf, { id: 0, lastId });
        return pageOf(changed, ({ id }) => ({ phase: "changed", id, lastId }));
      }
    } else {
      const { lastId, id: afterId } = place.after;
      const changed = await listChanged(tx, selection, asOf, { id: afterId, lastId });
      if (changed.length > 0)
        return pageOf(changed, ({ id }) => ({ phase: "changed", id, lastId }));
    }
    // What was still to come has left the list since. A page has a record, so the last one is given again.
    return { records: place === null ? [] : await getGiven(tx, place.given), next: null };
  });
}

/** A record, live or withdrawn; null for an id that no record ever had. */
export async function getHarvested(id: number): Promise<HarvestedRecord | null> {
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) return null;
  return (await getGiven(db(), id))[0] ?? null;
}

/** When the present state of any record began first; null for a catalogue that never had one. */
export async function earliestChange(): Promise<Date | null> {
  const [row] = await db().$queryRaw<{ at: Date }[]>`
    SELECT changed_at AS at FROM catalogue_record WHERE source NOT IN (SELECT name FROM catalogue_source)
    ORDER BY changed_at LIMIT 1`;
  return row?.at ?? null;
}
