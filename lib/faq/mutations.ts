import "server-only";
import { isoDateOf, wibDay } from "@/lib/hours/domain/civil-date";
import type { Staff } from "@/lib/identity/types";
import type { Locale } from "@/lib/language/locales";
import { locales } from "@/lib/language/locales";
import { keptText, storableText } from "@/lib/language/search-text/kept-search";
import { reading } from "@/lib/language/search-text/reading";
import { searchWords, writtenWords } from "@/lib/language/search-text/search-words";
import { takeHere } from "@/lib/platform/burst";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { db } from "@/lib/platform/db";
import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { plainText } from "@/lib/publishing/domain/rich-text";
import type { Publisher } from "@/lib/publishing/mutations";
import { skeletonOf } from "./domain/spelling";
import { mayReadSearches } from "./policy";
import { faqReader } from "./queries";
import { everyEntry } from "./reading/queries";
import type { FaqContent } from "./schema";
import type { FaqEntryText } from "./types";

/** Positions a tsvector holds of one term. */
const positionMax = 16_383;

/** A tsvector as PostgreSQL writes it: terms are letters and digits, so nothing needs to be escaped. */
function toVector(
  parts: readonly (readonly [weight: "A" | "B" | "C", terms: readonly string[]])[],
) {
  const marks = new Map<string, Set<string>>();
  for (const [weight, terms] of parts)
    for (const [at, term] of terms.entries()) {
      const places = marks.get(term) ?? new Set();
      if (places.size < 16) places.add(`${Math.min(at + 1, positionMax)}${weight}`);
      marks.set(term, places);
    }
  return [...marks].map(([term, places]) => `'${term}':${[...places].join(",")}`).join(" ");
}

/** One publication at a time counts words: two would meet in the same rows in another order. */
const lockVocabulary = (tx: Tx) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('search.faq_word'))`;

async function countWords(tx: Tx, gone: readonly string[], come: readonly string[]) {
  if (gone.length > 0) {
    await tx.$executeRaw`UPDATE search.faq_word SET entries = entries - 1
      WHERE word = ANY(${[...gone]}::text[])`;
    await tx.$executeRaw`DELETE FROM search.faq_word
      WHERE word = ANY(${[...gone]}::text[]) AND entries <= 0`;
  }
  if (come.length > 0)
    await tx.$executeRaw`INSERT INTO search.faq_word AS w (word, skeleton, entries)
      SELECT word, skeleton, 1
      FROM unnest(${[...come]}::text[], ${come.map(skeletonOf)}::text[]) AS n(word, skeleton)
      ON CONFLICT (word) DO UPDATE SET entries = w.entries + 1`;
}

async function wordsOf(tx: Tx, documentId: string, locale: Locale): Promise<readonly string[]> {
  const [row] = await tx.$queryRaw<{ words: string[] }[]>`
    SELECT words FROM search.faq_entry WHERE document_id = ${documentId}::uuid AND locale = ${locale}`;
  return row?.words ?? [];
}

/** Makes one language of an entry findable, as it now reads. Runs in the transaction that publishes it. */
export async function indexEntry(tx: Tx, entry: FaqEntryText): Promise<void> {
  await lockVocabulary(tx);
  const question = searchWords(entry.question);
  const keywords = entry.keywords.flatMap((keyword) => searchWords(keyword));
  const answer = searchWords(entry.answerText);
  const termsOf = (words: readonly { readonly term: string }[]) => words.map(({ term }) => term);
  const vector = toVector([
    ["A", termsOf(question)],
    ["B", termsOf(keywords)],
    ["C", termsOf(answer)],
  ]);
  const said = [entry.question, ...entry.keywords, entry.answerText].flatMap(writtenWords);
  const words = [
    ...new Set([everyEntry, ...termsOf([...question, ...keywords, ...answer]), ...said]),
  ];
  const before = new Set(await wordsOf(tx, entry.documentId, entry.locale));
  const after = new Set(words);
  await countWords(
    tx,
    [...before].filter((word) => !after.has(word)),
    words.filter((word) => !before.has(word)),
  );
  const questionTerms = new Set(termsOf(question)).size;
  await tx.$executeRaw`
    INSERT INTO search.faq_entry
      (document_id, locale, slug, category, question, answer, keywords, terms, question_terms, words, reading)
    VALUES (${entry.documentId}::uuid, ${entry.locale}, ${entry.slug}, ${entry.category}, ${entry.question},
      ${entry.answerText}, ${[...entry.keywords]}::text[], ${vector}::tsvector, ${questionTerms}::int,
      ${words}::text[], ${reading})
    ON CONFLICT (document_id, locale) DO UPDATE SET slug = excluded.slug, category = excluded.category,
      question = excluded.question, answer = excluded.answer, keywords = excluded.keywords,
      terms = excluded.terms, question_terms = excluded.question_terms, words = excluded.words,
      reading = excluded.reading`;
}

/** Takes an entry out of the search, in one language or in both. */
export async function removeEntry(
  tx: Tx,
  documentId: string,
  only: readonly Locale[] = locales,
): Promise<void> {
  await lockVocabulary(tx);
  for (const locale of only) {
    await countWords(tx, await wordsOf(tx, documentId, locale), []);
    await tx.$executeRaw`DELETE FROM search.faq_entry
      WHERE document_id = ${documentId}::uuid AND locale = ${locale}`;
  }
}

/** Brings the search to what a published entry says in either language; null withdraws it. */
export async function showEntry(
  tx: Tx,
  { id, slug }: { readonly id: string; readonly slug: string },
  content: FaqContent | null,
): Promise<void> {
  for (const locale of locales) {
    const text = content?.[locale];
    if (!content || !text) {
      await removeEntry(tx, id, [locale]);
      continue;
    }
    const { category, keywords } = content.shared;
    const words = { question: text.question, answerText: plainText(text.answer) };
    await indexEntry(tx, { documentId: id, slug, locale, category, keywords, ...words });
  }
}

/** The FAQ as `lib/publishing` saves and publishes it: what is published is found in the same moment. */
export const faqPublisher: Publisher<FaqContent> = { ...faqReader, shown: showEntry };

const today = () => new Date(isoDateOf(wibDay(now().getTime())));

/** Different texts kept of one day: more than staff ever read, and all that a machine can make the database grow by. */
export const unansweredDayMax = 2_000;

/**
 * Counts a search that no entry answered, for staff. A text that looks like an address, a number of a person or of a
 * telephone is not stored, nor one too short to mean anything, nor a new one on a day that has `unansweredDayMax`
 * already (a few more where several arrive in the same moment).
 * @returns the text as it was stored, or null
 */
export async function noteUnanswered(query: string, locale: Locale): Promise<string | null> {
  const text = storableText(query);
  if (text === null) return null;
  const day = today();
  const counted = await db().$executeRaw`
    INSERT INTO faq_unanswered AS u (day, locale, text, count)
    SELECT ${day}::date, ${locale}, ${text}, 1
    WHERE (SELECT count(*) FROM faq_unanswered WHERE day = ${day}::date) < ${unansweredDayMax}::int
      OR EXISTS (SELECT FROM faq_unanswered
        WHERE day = ${day}::date AND locale = ${locale} AND text = ${text})
    ON CONFLICT (day, locale, text) DO UPDATE SET count = u.count + 1`;
  return counted === 0 ? null : text;
}

/** Takes one count back: the text was only the beginning of a question that was still being typed. */
async function forgetUnanswered(text: string, locale: Locale): Promise<void> {
  const day = today();
  await db().$executeRaw`UPDATE faq_unanswered SET count = count - 1
    WHERE day = ${day}::date AND locale = ${locale} AND text = ${text} AND count > 0`;
  await db().$executeRaw`DELETE FROM faq_unanswered
    WHERE day = ${day}::date AND locale = ${locale} AND text = ${text} AND count = 0`;
}

/**
 * Notes that the entry `documentId` was begun from a line of `listUnanswered`, for all its days. @returns whether there
 * was such a line, and a person who may read them
 */
export async function markWritten(staff: Staff, id: string, documentId: string): Promise<boolean> {
  if (!mayReadSearches(staff)) return false;
  const marked = await db()
    .$executeRaw`UPDATE faq_unanswered AS u SET document_id = ${documentId}::uuid
    FROM faq_unanswered AS line
    WHERE line.id = ${id}::uuid AND u.text = line.text AND u.locale = line.locale`;
  return marked > 0;
}

/** Seconds within which a longer text is taken to be the same question, typed on. */
const typingSeconds = 30;
const typistsMax = 5_000;
const typing = new Map<string, { readonly text: string; readonly at: number }>();

/** Unanswered searches of one typist that are noted: a reading room is one address, a list of made-up texts is not. */
const typistBurst = { limit: 200, windowSeconds: 3600 };

/**
 * Keeps the list of unanswered searches to whole questions although results are shown while somebody types: what the
 * same typist (any key, such as an address; kept in this process only) sent in the half minute before is taken back
 * when the new text goes on from it. Of one typist 200 in an hour are noted. Never fails: whoever searches gets the
 * answer whether it could be noted or not.
 */
export async function noteSearch(
  typist: string,
  query: string,
  locale: Locale,
  answered: boolean,
): Promise<void> {
  try {
    await keepSearch(typist, query, locale, answered);
  } catch {
    // A line missing from the list of staff is no trouble to anybody; what failed may hold the text, so it is not told.
  }
}

async function keepSearch(
  typist: string,
  query: string,
  locale: Locale,
  answered: boolean,
): Promise<void> {
  const at = performance.now();
  const key = `${locale}:${typist}`;
  const before = typing.get(key);
  const text = keptText(query);
  if (before && at - before.at < typingSeconds * 1000 && before.text !== text) {
    const goesOn = text.startsWith(before.text) || before.text.startsWith(text);
    if (goesOn) await forgetUnanswered(before.text, locale);
  }
  typing.delete(key);
  if (answered || !takeHere(`faq-note:${typist}`, typistBurst).ok) return;
  const noted = await noteUnanswered(query, locale);
  if (noted === null) return;
  if (typing.size >= typistsMax) typing.clear();
  typing.set(key, { text: noted, at });
}

/**
 * Counts whether an answer helped (one per call; the caller limits how often). Refuses `unknown-entry` when no entry of
 * that id is public.
 */
export async function recordFeedback(
  documentId: string,
  helpful: boolean,
): Promise<Result<true, "unknown-entry">> {
  const counted = await db().$executeRaw`
    INSERT INTO faq_feedback AS f (document_id, day, helpful, unhelpful)
    SELECT document_id, ${today()}::date, ${helpful ? 1 : 0}::int, ${helpful ? 0 : 1}::int
    FROM search.faq_entry WHERE document_id::text = ${documentId.toLowerCase()} LIMIT 1
    ON CONFLICT (document_id, day) DO UPDATE SET
      helpful = f.helpful + excluded.helpful, unhelpful = f.unhelpful + excluded.unhelpful`;
  return counted === 0 ? refuse("unknown-entry") : ok(true);
}
