import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { describe as describeRecord } from "../bibliography/bibliography";
import type { Bibliography } from "../bibliography/types";
import { parseRecord } from "../marc/iso2709";
import { facetForm, facetId, titleForm, zoneForm, zoneOf } from "../search/domain/lexemes";
import { titleKey } from "../search/domain/words";
import type { RecordSummary } from "../types";
import type { Marks } from "./domain/probes";
import { nearness, relatedProbes } from "./domain/probes";
import type { RelatedRecords, SimilarRecord } from "./types";

const editionsShown = 8;
const similarShown = 6;
/** Records looked at for each thing they may share; of thousands new ones. */
const probeMax = 24;
/** Titles of fewer words are shared by works that have nothing to do with one another, where no author tells them apart. */
const anonymousWordsMin = 2;

const authorId = (name: string) => facetId("author", titleKey(name));
/** No lexeme holds a quote or a backslash: words are letters and digits. */
const quoted = (lexeme: string) => `'${lexeme}'`;

const mainCreator = ({ creators }: Bibliography) =>
  creators.find(({ main }) => main) ?? creators[0];

/** Titles that only this work has: its own, and the uniform one that translations share. */
function workTitles({ title, part, fullTitle, titleSkip, otherTitles }: Bibliography) {
  const own = part === null ? [title, title.slice(titleSkip)] : [fullTitle];
  const uniform = otherTitles.filter(({ kind }) => kind === "uniform").map(({ text }) => text);
  return [...new Set([...own, ...uniform].map(titleKey))].filter((key) => key !== "");
}

type EditionRow = RecordSummary & { readonly marc: Uint8Array };

/** Of several volumes of a work each has editions of its own. */
function isSameVolume(marc: Uint8Array, part: string | null): boolean {
  const parsed = parseRecord(marc);
  return parsed.ok && titleKey(describeRecord(parsed.record).part ?? "") === titleKey(part ?? "");
}

async function findEditions(
  tx: Tx,
  id: number,
  bibliography: Bibliography,
): Promise<readonly RecordSummary[]> {
  const titles = workTitles(bibliography);
  const creator = mainCreator(bibliography);
  const long = titles.filter((title) => title.split(" ").length >= anonymousWordsMin);
  const named = creator === undefined ? long : titles;
  if (named.length === 0) return [];
  const asked = `(${named.map((title) => quoted(titleForm(title))).join(" | ")})`;
  const match = creator ? `${asked} & ${quoted(facetForm(authorId(creator.name)))}` : asked;
  const rows = await tx.$queryRaw<EditionRow[]>`
    SELECT c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind, c.digital_kind AS "digitalKind",
      c.language, c.call_number AS "callNumber", c.marc
    FROM (SELECT record_id, creators FROM search.record WHERE terms @@ ${match}::tsquery LIMIT ${probeMax}::int) r
    JOIN catalogue_record c ON c.id = r.record_id
    WHERE c.id <> ${id}::int AND (${creator !== undefined} OR (cardinality(r.creators) = 0 AND c.kind = ${bibliography.kind}))
    ORDER BY c.year DESC NULLS LAST, c.id DESC`;
  return rows
    .filter(({ marc }) => isSameVolume(marc, bibliography.part))
    .slice(0, editionsShown)
    .map(({ marc: _, ...edition }) => edition);
}

type SimilarRow = RecordSummary & {
  readonly sharedSubjects: readonly bigint[];
  readonly sharedCreators: number;
  /** How near it is (`nearness`), and of those as near as one another, how far apart in language and years. */
  readonly likeness: number;
  readonly apart: number;
};

/** What is looked for beside a record. */
type Near = Marks & {
  readonly language: string | null;
  readonly year: number | null;
  /** The newest part of the catalogue, as a `tsquery`: what thousands share is looked for there first. */
  readonly newest: string;
};

/** Zones in which what thousands share is looked for first: the first 24 of them are found without counting all. */
const newestZones = 8;

/** The newest part of the catalogue, as a `tsquery`; `lastId` the largest id. */
function newestOf(lastId: number): string {
  const last = zoneOf(lastId);
  const zones = Array.from({ length: Math.min(newestZones, last + 1) }, (_, at) =>
    quoted(zoneForm(last - at)),
  );
  return zones.join(" | ");
}

async function probe(
  tx: Tx,
  probes: readonly (readonly number[])[],
  { subjects, creators, language, year, newest }: Near,
  without: readonly number[],
): Promise<readonly SimilarRow[]> {
  if (probes.length === 0) return [];
  const limit = probeMax + without.length;
  const matches = probes.map((ids) => ids.map((one) => quoted(facetForm(one))).join(" & "));
  return tx.$queryRaw<SimilarRow[]>`
    WITH found AS (
      SELECT DISTINCT ON (r.record_id) r.* FROM unnest(${matches}::text[]) AS p (match)
      CROSS JOIN LATERAL (
        WITH newest AS MATERIALIZED (SELECT record_id, subjects, creators, language, year FROM search.record s
          WHERE s.terms @@ p.match::tsquery AND s.terms @@ ${newest}::tsquery LIMIT ${limit}::int)
        SELECT * FROM newest
        UNION ALL (SELECT record_id, subjects, creators, language, year FROM search.record s
          WHERE s.terms @@ p.match::tsquery AND (SELECT count(*) FROM newest) < ${limit}::int LIMIT ${limit}::int)) r
      WHERE r.record_id <> ALL(${[...without]}::int[]) ORDER BY r.record_id),
    shared AS (SELECT record_id,
        ARRAY(SELECT s FROM unnest(subjects) s WHERE s = ANY(${[...subjects]}::bigint[])) AS subjects,
        (SELECT count(*)::int FROM unnest(creators) n WHERE n = ANY(${[...creators]}::bigint[])) AS creators,
        CASE WHEN language = ${language} THEN 0 ELSE 1000 END + coalesce(abs(year - ${year}::int), 500) AS apart
      FROM found),
    nearest AS (SELECT *, ${nearness.subject}::int * cardinality(subjects) + ${nearness.creator}::int * creators AS likeness
      FROM shared ORDER BY likeness DESC, apart, record_id DESC LIMIT ${probeMax}::int)
    SELECT c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind, c.digital_kind AS "digitalKind",
      c.language, c.call_number AS "callNumber", n.subjects AS "sharedSubjects", n.creators AS "sharedCreators",
      n.likeness, n.apart
    FROM nearest n JOIN catalogue_record c ON c.id = n.record_id`;
}

/** The nearest first; of several editions of a work only the nearest, for another one says nothing new. */
function worksOf(rows: readonly SimilarRow[]): readonly SimilarRow[] {
  const sorted = rows.toSorted(
    (one, other) => other.likeness - one.likeness || one.apart - other.apart || other.id - one.id,
  );
  const works = new Map(
    sorted.toReversed().map((row) => [`${titleKey(row.title)} ${row.creatorLine}`, row.id]),
  );
  const shown = new Set(works.values());
  return sorted.filter(({ id }) => shown.has(id));
}

async function findSimilar(
  tx: Tx,
  without: readonly number[],
  bibliography: Bibliography,
  lastId: number,
): Promise<readonly SimilarRecord[]> {
  const names = new Map(
    bibliography.subjects.map(({ parts, text }) => {
      const value = parts[0] ?? text;
      return [facetId("subject", titleKey(value)), value];
    }),
  );
  const subjects = [...names.keys()];
  const creators = bibliography.creators.slice(0, 10).map(({ name }) => authorId(name));
  const { year, languages } = bibliography;
  const language = languages[0] ?? null;
  const near = { subjects, creators, language, year, newest: newestOf(lastId) };
  const found = new Map<number, SimilarRow>();
  let works: readonly SimilarRow[] = [];
  for (const probes of relatedProbes(near)) {
    for (const row of await probe(tx, probes, near, without)) found.set(row.id, row);
    works = worksOf([...found.values()]);
    if (works.length >= similarShown) break;
  }
  return works
    .slice(0, similarShown)
    .map(({ sharedSubjects, sharedCreators, likeness: _, apart: __, ...record }) => ({
      ...record,
      subjects: sharedSubjects.flatMap((id) => names.get(Number(id)) ?? []),
      sameCreator: sharedCreators > 0,
    }));
}

/**
 * Other editions of a record's work (the same title and first name; translations by their uniform title), and records that
 * share subjects or names with it, the nearest first. Public; a dozen index probes, each cut off.
 */
export async function findRelated(id: number, bibliography: Bibliography): Promise<RelatedRecords> {
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ lastId: number | null }[]>`
      SELECT set_config('enable_seqscan', 'off', true), set_config('statement_timeout', '2000', true),
        (SELECT max(record_id) FROM search.record) AS "lastId"`;
    const editions = await findEditions(tx, id, bibliography);
    const without = [id, ...editions.map((edition) => edition.id)];
    return { editions, similar: await findSimilar(tx, without, bibliography, row?.lastId ?? 0) };
  });
}
