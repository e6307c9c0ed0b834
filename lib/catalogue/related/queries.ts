import "server-only";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import { describe as describeRecord } from "../bibliography/bibliography";
import type { Bibliography } from "../bibliography/types";
import { parseRecord } from "../marc/iso2709";
import { facetForm, facetId, titleForm } from "../search/domain/lexemes";
import { titleKey } from "../search/domain/words";
import type { RecordSummary } from "../types";
import type { Marks } from "./domain/probes";
import { nearness, relatedProbes } from "./domain/probes";
import type { RelatedRecords, SimilarRecord } from "./types";

const editionsShown = 8;
const similarShown = 6;
/** Records looked at for each thing they may share; of thousands the first ones. */
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
};

async function probe(
  tx: Tx,
  probes: readonly (readonly number[])[],
  { subjects, creators }: Marks,
  without: readonly number[],
): Promise<readonly SimilarRow[]> {
  if (probes.length === 0) return [];
  const matches = probes.map((ids) => ids.map((one) => quoted(facetForm(one))).join(" & "));
  return tx.$queryRaw<SimilarRow[]>`
    WITH found AS (
      SELECT DISTINCT r.record_id FROM unnest(${matches}::text[]) AS p (match)
      CROSS JOIN LATERAL (SELECT record_id FROM search.record s WHERE s.terms @@ p.match::tsquery
        LIMIT ${probeMax + without.length}::int) r
      WHERE r.record_id <> ALL(${[...without]}::int[]))
    SELECT c.id, c.title, c.creator_line AS "creatorLine", c.imprint, c.year, c.kind, c.digital_kind AS "digitalKind",
      c.language, c.call_number AS "callNumber",
      ARRAY(SELECT s FROM unnest(r.subjects) s WHERE s = ANY(${[...subjects]}::bigint[])) AS "sharedSubjects",
      (SELECT count(*)::int FROM unnest(r.creators) n WHERE n = ANY(${[...creators]}::bigint[])) AS "sharedCreators"
    FROM found f JOIN search.record r ON r.record_id = f.record_id JOIN catalogue_record c ON c.id = f.record_id`;
}

async function findSimilar(
  tx: Tx,
  without: readonly number[],
  bibliography: Bibliography,
): Promise<readonly SimilarRecord[]> {
  const names = new Map(
    bibliography.subjects.map(({ parts, text }) => {
      const value = parts[0] ?? text;
      return [facetId("subject", titleKey(value)), value];
    }),
  );
  const subjects = [...names.keys()];
  const creators = bibliography.creators.slice(0, 10).map(({ name }) => authorId(name));
  const { near, far } = relatedProbes({ subjects, creators });
  const marks = { subjects, creators };
  let rows = await probe(tx, near, marks, without);
  if (rows.length < similarShown) rows = await probe(tx, [...near, ...far], marks, without);
  const { year, languages } = bibliography;
  const likeness = (row: SimilarRow) =>
    nearness({ subjects: row.sharedSubjects.length, creators: row.sharedCreators });
  const apart = (row: SimilarRow) =>
    (row.language === languages[0] ? 0 : 1000) +
    (year === null || row.year === null ? 500 : Math.abs(year - row.year));
  const sorted = rows.toSorted(
    (one, other) =>
      likeness(other) - likeness(one) || apart(one) - apart(other) || other.id - one.id,
  );
  // Another edition of a work that is listed already says nothing new.
  const works = new Map(
    sorted.toReversed().map((row) => [`${titleKey(row.title)} ${row.creatorLine}`, row.id]),
  );
  const shown = new Set(works.values());
  return sorted
    .filter(({ id }) => shown.has(id))
    .slice(0, similarShown)
    .map(({ sharedSubjects, sharedCreators, ...record }) => ({
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
    await tx.$executeRaw`SELECT set_config('enable_seqscan', 'off', true),
      set_config('statement_timeout', '2000', true)`;
    const editions = await findEditions(tx, id, bibliography);
    const without = [id, ...editions.map((edition) => edition.id)];
    return { editions, similar: await findSimilar(tx, without, bibliography) };
  });
}
