import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { shelfKey } from "../bibliography/domain/call-number";
import { facetForm } from "../search/domain/lexemes";
import { titleKey } from "../search/domain/words";
import type { Letter } from "./domain/letters";
import { letters, shelfPlaces } from "./domain/letters";
import type {
  BrowseHeading,
  BrowsePage,
  BrowsePlace,
  BrowseRecord,
  BrowseStart,
  BrowseWay,
  HeadingWay,
  RecordWay,
} from "./types";

/** Lines of one page. */
export const recordsShown = 25;
export const headingsShown = 50;
/** A heading's records are counted up to this many. */
export const recordsMax = 200;
/** An id that no line has: behind all lines of a key. */
const idMax = 2_147_483_647;

const columns = { title: "sort_title", "call-number": "sort_shelf" } as const;

/** The place of what was typed: its lines come behind it. */
function typedKey(way: BrowseWay, typed: string): string {
  // What is nothing but signs is before everything.
  return way === "call-number" ? shelfKey(typed) : titleKey(typed);
}

/** Behind the lines that have no key: a record without a title, or one whose call number is not read yet. */
const beginning: BrowsePlace = { key: "", id: idMax };

function placeOf(way: BrowseWay, start: BrowseStart): BrowsePlace {
  if (start.at === "beginning") return beginning;
  if (start.at !== "from") return start.place;
  const key = typedKey(way, start.text);
  return key === "" ? beginning : { key, id: 0 };
}

/** Runs `read` by the indexes: a table that has just been filled is not known to be large. */
function byIndex<Value>(read: (tx: Tx) => Promise<Value>): Promise<Value> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true),
      set_config('statement_timeout', '4000', true)`;
    return read(tx);
  });
}

type Direction = "after" | "before";
const signs = {
  after: { compare: ">", order: "ASC" },
  before: { compare: "<", order: "DESC" },
} as const;

async function recordsFrom(
  tx: Tx,
  way: RecordWay,
  { key, id }: BrowsePlace,
  direction: Direction,
  limit: number,
): Promise<readonly BrowseRecord[]> {
  const column = columns[way];
  const { compare, order } = signs[direction];
  // Only the words of this file are put into the statement; values are parameters.
  const rows = await tx.$queryRawUnsafe<(Omit<BrowseRecord, "place"> & { key: string })[]>(
    `SELECT r.key, c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind,
       c.digital_kind AS "digitalKind", c.language, c.call_number AS "callNumber", r.available
     FROM (SELECT record_id, ${column} AS key, available FROM search.record
       WHERE (${column}, record_id) ${compare} ($1::text COLLATE "C", $2::int) AND ${column} > ''
       ORDER BY ${column} ${order}, record_id ${order} LIMIT $3::int) r
     JOIN catalogue_record c ON c.id = r.record_id
     ORDER BY r.key ${order}, c.id ${order}`,
    ...[key, id, limit],
  );
  return rows.map(({ key: own, ...record }) => ({ ...record, place: { key: own, id: record.id } }));
}

/** A page of records by shelf or title; keyset, so that the last page is as near as the first. Public. */
export async function browseRecords(
  way: RecordWay,
  start: BrowseStart,
): Promise<BrowsePage<BrowseRecord>> {
  return byIndex((tx) =>
    pageOf(placeOf(way, start), start.at === "before", recordsShown, (place, direction, limit) =>
      recordsFrom(tx, way, place, direction, limit),
    ),
  );
}

type ReadLines<Line> = (
  place: BrowsePlace,
  direction: Direction,
  limit: number,
) => Promise<readonly Line[]>;

/** Reads a page and looks one line beyond both of its ends. */
async function pageOf<Line extends { readonly place: BrowsePlace }>(
  place: BrowsePlace,
  backwards: boolean,
  size: number,
  read: ReadLines<Line>,
): Promise<BrowsePage<Line>> {
  const found = await read(place, backwards ? "before" : "after", size + 1);
  const lines = backwards ? found.slice(0, size).toReversed() : found.slice(0, size);
  const beyond = found.length > size;
  const [first, last] = [lines[0], lines.at(-1)];
  const other = backwards
    ? await read(last?.place ?? place, "after", 1)
    : await read(first?.place ?? place, "before", 1);
  return {
    lines,
    hasBefore: backwards ? beyond : other.length > 0,
    hasAfter: backwards ? other.length > 0 : beyond,
  };
}

type HeadingRow = { readonly id: bigint; readonly value: string; readonly key: string };

async function headingRows(
  tx: Tx,
  way: HeadingWay,
  key: string,
  direction: Direction,
  inclusive: boolean,
  limit: number,
): Promise<readonly HeadingRow[]> {
  const { compare, order } = signs[direction];
  return tx.$queryRawUnsafe<HeadingRow[]>(
    `SELECT id, value, key FROM search.facet_value
     WHERE facet = $1 AND key ${compare}${inclusive ? "=" : ""} $2::text COLLATE "C" AND key > ''
     ORDER BY key ${order} LIMIT $3::int`,
    ...[way, key, limit],
  );
}

/** In how many records each heading stands, at most `recordsMax`; a heading keeps its name when its last record goes. */
async function countRecords(tx: Tx, rows: readonly HeadingRow[]): Promise<readonly number[]> {
  if (rows.length === 0) return [];
  const lexemes = rows.map(({ id }) => `'${facetForm(Number(id))}'`);
  const counts = await tx.$queryRaw<{ records: number }[]>`
    SELECT c.records FROM unnest(${lexemes}::text[]) WITH ORDINALITY AS l (lexeme, place)
    CROSS JOIN LATERAL (SELECT count(*)::int AS records FROM
      (SELECT FROM search.record r WHERE r.terms @@ l.lexeme::tsquery LIMIT ${recordsMax}::int) h) c
    ORDER BY l.place`;
  return counts.map(({ records }) => records);
}

/** Rounds in which headings without records are passed over: a page then has fewer lines, never none without a reason. */
const roundsMax = 8;

async function headingsFrom(
  tx: Tx,
  way: HeadingWay,
  place: BrowsePlace,
  direction: Direction,
  limit: number,
): Promise<readonly BrowseHeading[]> {
  const found: BrowseHeading[] = [];
  let key = place.key;
  // An id of 0 is the place before the line of this key; any other is the line itself, which is known already.
  let inclusive = direction === "after" && place.id === 0 && key !== "";
  for (let round = 0; round < roundsMax && found.length < limit; round += 1) {
    const wanted = Math.max(limit - found.length, 10);
    const rows = await headingRows(tx, way, key, direction, inclusive, wanted);
    const counts = await countRecords(tx, rows);
    for (const [at, { value, key: own }] of rows.entries()) {
      const records = counts[at] ?? 0;
      if (records > 0) found.push({ value, records, place: { key: own, id: 1 } });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < wanted) break;
    key = last.key;
    inclusive = false;
  }
  return found.slice(0, limit);
}

/** A page of names or subjects, each with its records. Public. */
export async function browseHeadings(
  way: HeadingWay,
  start: BrowseStart,
): Promise<BrowsePage<BrowseHeading>> {
  return byIndex((tx) =>
    pageOf(placeOf(way, start), start.at === "before", headingsShown, (place, direction, limit) =>
      headingsFrom(tx, way, place, direction, limit),
    ),
  );
}

/** The letters, or classes of the shelf, that something begins with. Public; an index probe each. */
export async function listLetters(way: BrowseWay): Promise<readonly (Letter & { has: boolean })[]> {
  const places = way === "call-number" ? shelfPlaces : letters;
  const [table, column, only] =
    way === "title" || way === "call-number"
      ? ["search.record", columns[way], "TRUE"]
      : ["search.facet_value", "key", "facet = $3"];
  const values = [places.map(({ from }) => from), places.map(({ to }) => to)];
  const rows = await byIndex((tx) =>
    tx.$queryRawUnsafe<{ has: boolean }[]>(
      `SELECT EXISTS (SELECT FROM ${table} WHERE ${only} AND ${column} >= p.start COLLATE "C"
         AND (p.finish IS NULL OR ${column} < p.finish COLLATE "C")) AS has
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS p (start, finish, place) ORDER BY p.place`,
      ...(only === "TRUE" ? values : [...values, way]),
    ),
  );
  return places.map((place, at) => ({ ...place, has: rows[at]?.has ?? false }));
}
