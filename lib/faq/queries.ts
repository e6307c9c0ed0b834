import "server-only";
import { z } from "zod";
import { dayMs, isoDateOf, wibDay } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { isLocale } from "@/lib/language/locales";
import { nearTerms } from "@/lib/language/search-text/near-terms";
import { weightOf } from "@/lib/language/search-text/search-words";
import { now } from "@/lib/platform/clock";
import type { Db } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Reader } from "@/lib/publishing/queries";
import type { AskedWord, Fit, Place } from "./domain/scoring";
import { isAnswered, isNear, weighEntry } from "./domain/scoring";
import { segmentsOf, snippetOf } from "./domain/snippet";
import { mayReadSearches } from "./policy";
import { countEntries, known, readQuestion } from "./reading/queries";
import type { FaqContent } from "./schema";
import { faqSchema, resultsMax } from "./schema";
import type { FaqResult, FaqSearch, FeedbackCount, UnansweredSearch } from "./types";

/** The FAQ among what is published: for `listPublished`, `getPublished`, `listDrafts` of lib/publishing. */
export const faqReader: Reader<FaqContent> = { kind: "faq", schema: faqSchema };

/** Entries that are weighed for one question. */
const weighedMax = 60;

const nothing: FaqSearch = { results: [], answered: false };

type HoldingRow = {
  readonly document_id: string;
  readonly locale: Locale;
  readonly question_terms: number;
  /** `term:A term:C`, each with the best place it has. */
  readonly held: string | null;
};

/** Entries that PostgreSQL ranks for one question, about: in a long FAQ common words alone would have it rank them all. */
const rankedAbout = 150;

/**
 * The words by which entries are found: the rarest first, question words only when there is nothing else. An entry that
 * has none of the rare words asked is not the answer, however many common ones it has.
 */
function findingWords(held: readonly AskedWord[]): readonly AskedWord[] {
  const heavy = held.filter(({ readings }) =>
    readings.some(({ term }) => weightOf(term) !== "light"),
  );
  const rarest = (heavy.length > 0 ? heavy : held).toSorted((a, b) => a.entries - b.entries);
  let ranked = 0;
  return rarest.filter(({ entries }) => {
    const room = ranked === 0 || ranked + entries <= rankedAbout;
    if (room) ranked += entries;
    return room;
  });
}

/** What the likeliest entries have of the terms. */
async function findHoldings(
  database: Db,
  words: readonly AskedWord[],
): Promise<readonly HoldingRow[]> {
  const held = words.filter(({ entries }) => entries > 0);
  const finding = findingWords(held);
  if (finding.length === 0) return [];
  const terms = (some: readonly AskedWord[]) => [
    ...new Set(some.flatMap(({ readings }) => readings.map(({ term }) => term))),
  ];
  const anyOf = terms(finding)
    .map((term) => `'${term}'`)
    .join(" | ");
  return database.$queryRaw<HoldingRow[]>`
    SELECT e.document_id, e.locale, e.question_terms, h.held FROM (
      SELECT document_id, locale, question_terms, terms FROM search.faq_entry
      WHERE terms @@ ${anyOf}::tsquery
      ORDER BY ts_rank('{0, 0.4, 0.9, 1}', terms, ${anyOf}::tsquery) DESC, document_id, locale
      LIMIT ${weighedMax}
    ) AS e CROSS JOIN LATERAL (
      SELECT string_agg(t.lexeme || ':' || CASE WHEN 'A' = ANY(t.weights) THEN 'A'
        WHEN 'B' = ANY(t.weights) THEN 'B' ELSE 'C' END, ' ') AS held
      FROM unnest(e.terms) AS t(lexeme, positions, weights) WHERE t.lexeme = ANY(${terms(held)}::text[])
    ) AS h`;
}

const placeOf = (weight: string | undefined): Place =>
  weight === "A" ? "question" : weight === "B" ? "keywords" : "answer";
const better: { readonly [P in Place]: number } = { question: 2, keywords: 1, answer: 0 };

type Candidate = { readonly documentId: string; readonly fit: Fit };

/** Both languages of an entry speak for it; the question of the page's own language counts for its length. */
function weigh(
  rows: readonly HoldingRow[],
  words: readonly AskedWord[],
  total: number,
  locale: Locale,
): readonly Candidate[] {
  const entries = new Map<string, { places: Map<string, Place>; terms: Map<Locale, number> }>();
  for (const row of rows) {
    const entry = entries.get(row.document_id) ?? {
      places: new Map<string, Place>(),
      terms: new Map<Locale, number>(),
    };
    entries.set(row.document_id, entry);
    entry.terms.set(row.locale, row.question_terms);
    for (const held of row.held?.split(" ") ?? []) {
      const [term = "", weight] = held.split(":");
      const place = placeOf(weight);
      const known = entry.places.get(term);
      if (known === undefined || better[place] > better[known]) entry.places.set(term, place);
    }
  }
  return [...entries]
    .map(([documentId, { places, terms }]) => {
      const questionTerms = terms.get(locale) ?? Math.min(...terms.values());
      return { documentId, fit: weighEntry(words, { places, questionTerms }, total) };
    })
    .toSorted((a, b) => b.fit.score - a.fit.score || (a.documentId < b.documentId ? -1 : 1));
}

type TextRow = {
  readonly document_id: string;
  readonly locale: Locale;
  readonly slug: string;
  readonly category: string;
  readonly question: string;
  readonly answer: string;
};

async function readTexts(
  database: Db,
  candidates: readonly Candidate[],
  words: readonly AskedWord[],
  locale: Locale,
): Promise<readonly FaqResult[]> {
  const ids = candidates.map(({ documentId }) => documentId);
  const rows = await database.$queryRaw<TextRow[]>`
    SELECT DISTINCT ON (document_id) document_id, locale, slug, category, question, answer
    FROM search.faq_entry WHERE document_id = ANY(${ids}::uuid[])
    ORDER BY document_id, locale = ${locale} DESC, locale = 'id' DESC`;
  const texts = new Map(rows.map((row) => [row.document_id, row]));
  const terms = new Set(
    words.flatMap(({ readings }) => readings.map(({ term }) => term).filter(isShown)),
  );
  return candidates.flatMap(({ documentId, fit: { score } }) => {
    const row = texts.get(documentId);
    if (!row) return [];
    return [
      {
        ...{ documentId, slug: row.slug, category: row.category, question: row.question },
        lang: row.locale,
        questionSegments: segmentsOf(row.question, terms),
        snippet: snippetOf(row.answer, terms),
        score: Math.round(score * 1000) / 1000,
      },
    ];
  });
}

/** Question words are not marked in what is found: every second sentence holds one. */
const isShown = (term: string) => weightOf(term) !== "light";

/** A result this far below the best one is not worth a reader's time. */
const shareOfBest = 0.4;

/** Without what is below `share` of the best; candidates come best first. */
function worthShowing(candidates: readonly Candidate[], share: number): readonly Candidate[] {
  const best = candidates[0]?.fit.score ?? 0;
  return candidates.filter(({ fit: { score } }) => score >= best * share);
}

/**
 * Searches the published FAQ in both languages, whatever language is asked in: informal spelling, slips and words still
 * being typed included. `limit` is from 1 to 20. Public; never refuses a text, and reads its first 500 characters.
 */
export async function searchFaq(
  {
    query,
    locale,
    limit = 5,
  }: { readonly query: string; readonly locale: Locale; readonly limit?: number },
  database: Db = db(),
): Promise<FaqSearch> {
  const { words, total } = await readQuestion(database, query);
  if (words.length === 0) return nothing;
  const held = await findHoldings(database, words);
  const found = weigh(held, words, total, locale);
  const answered = isAnswered(found[0]?.fit);
  const near = answered ? found : found.filter(({ fit }) => isNear(fit));
  const { asked, candidates } =
    near.length > 0
      ? { asked: words, candidates: worthShowing(near, shareOfBest) }
      : await findNeighbours(database, words, locale);
  if (candidates.length === 0) return nothing;
  const shown = candidates.slice(0, Math.min(resultsMax, Math.max(1, Math.trunc(limit))));
  return { results: await readTexts(database, shown, asked, locale), answered };
}

/** How surely what is near to a topic is meant by it: hardly, so that its scores stay below those of an answer. */
const neighbourStrength = 0.3;
/** Neighbours are a guess: few, and near to the nearest. */
const neighboursMax = 3;
const neighbourShareOfBest = 0.6;

/** What stands nearest to the topics asked, when no entry has a word of the question: never an answer. */
async function findNeighbours(
  database: Db,
  words: readonly AskedWord[],
  locale: Locale,
): Promise<{ readonly asked: readonly AskedWord[]; readonly candidates: readonly Candidate[] }> {
  const terms = words.flatMap(({ readings: [surest] }) => nearTerms.get(surest?.term ?? "") ?? []);
  if (terms.length === 0) return { asked: words, candidates: [] };
  const counts = await countEntries(database, terms);
  const asked = [...new Set(terms)].map((term) =>
    known(counts)([{ term, strength: neighbourStrength }]),
  );
  const held = await findHoldings(database, asked);
  const candidates = weigh(held, asked, counts.total, locale);
  return {
    asked,
    candidates: worthShowing(candidates, neighbourShareOfBest).slice(0, neighboursMax),
  };
}

/** Is an entry of this id public? `documentId` is a UUID in small letters. */
export async function isPublicEntry(documentId: string): Promise<boolean> {
  const rows = await db().$queryRaw<{ found: number }[]>`
    SELECT 1 AS found FROM search.faq_entry WHERE document_id = ${documentId}::uuid LIMIT 1`;
  return rows.length > 0;
}

/** Days over which staff see searches and feedback together. */
const summaryDays = 30;
const since = () => new Date(wibDay(now().getTime()) * dayMs - (summaryDays - 1) * dayMs);

/**
 * What was searched in the last 30 days and not found, most often first, at most 200 lines. A line goes when the entry
 * begun from it is public; what is searched in vain on the days after stands there again.
 */
export async function listUnanswered(staff: Staff): Promise<readonly UnansweredSearch[]> {
  if (!mayReadSearches(staff)) return [];
  const rows = await db().$queryRaw<
    {
      id: string;
      text: string;
      locale: Locale;
      count: number;
      last_day: Date;
      document_id: string | null;
      published: boolean;
    }[]
  >`
    WITH written AS (
      SELECT DISTINCT ON (w.text, w.locale) w.text, w.locale, d.id, d.published IS NOT NULL AS published
      FROM faq_unanswered w JOIN document d ON d.id = w.document_id
      ORDER BY w.text, w.locale, w.day DESC
    )
    SELECT (array_agg(u.id ORDER BY u.day DESC))[1]::text AS id, u.text, u.locale,
      sum(u.count)::int AS count, max(u.day) AS last_day, w.id::text AS document_id,
      coalesce(w.published, false) AS published
    FROM faq_unanswered u LEFT JOIN written w ON w.text = u.text AND w.locale = u.locale
    WHERE u.day >= ${since()}::date AND u.count > 0
      AND NOT (coalesce(w.published, false) AND u.document_id IS NOT NULL)
    GROUP BY u.text, u.locale, w.id, w.published
    ORDER BY 4 DESC, 5 DESC, 2 LIMIT 200`;
  return rows.map(
    ({ id, text, locale, count, last_day: day, document_id: document, published }) => ({
      ...{ id, text, locale, count },
      lastDay: isoDateOf(day.getTime() / dayMs),
      written: document === null ? null : { documentId: document, published },
    }),
  );
}

/**
 * The words of one line of `listUnanswered`, to begin an entry with; null when its time has passed or there never was
 * one (any text may be asked for).
 */
export async function findUnanswered(
  staff: Staff,
  id: string,
): Promise<Pick<UnansweredSearch, "text" | "locale"> | null> {
  if (!mayReadSearches(staff) || !z.uuid().safeParse(id).success) return null;
  const row = await db().faqUnanswered.findUnique({ where: { id } });
  return row && isLocale(row.locale) ? { text: row.text, locale: row.locale } : null;
}

/** How readers found each entry in the last 30 days; entries nobody judged are left out. */
export async function listFeedback(staff: Staff): Promise<readonly FeedbackCount[]> {
  if (!mayReadSearches(staff)) return [];
  return db().$queryRaw<FeedbackCount[]>`
    SELECT document_id::text AS "documentId", sum(helpful)::int AS helpful, sum(unhelpful)::int AS unhelpful
    FROM faq_feedback WHERE day >= ${since()}::date GROUP BY document_id ORDER BY 3 DESC, 1`;
}
