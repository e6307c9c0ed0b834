import { listCovers } from "@/lib/catalogue/covers/queries";
import { getOrigin } from "@/lib/catalogue/harvest/queries";
import { getRecord, recordState } from "@/lib/catalogue/queries";
import { findRelated } from "@/lib/catalogue/related/queries";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import type { CatalogueSearch } from "@/lib/catalogue/search/schema";
import { suggestRecords } from "@/lib/catalogue/search/suggestions/queries";
import { db } from "@/lib/platform/db";
import { seededRandom } from "../random";
import { spread } from "../report";
import type { Server } from "./catalogue";
import { sizes } from "./catalogue";
import type { Question } from "./questions";
import { makeQuestions, typedTexts } from "./questions";

const failed = Number.POSITIVE_INFINITY;

/** The time of `run` in ms; infinite, and nothing answered, where it failed or was cancelled. */
async function timed<Value>(run: () => Promise<Value>) {
  const began = performance.now();
  try {
    const value = await run();
    return { ms: performance.now() - began, value };
  } catch {
    return { ms: failed, value: null };
  }
}

const ask = (search: CatalogueSearch) => timed(() => searchCatalogue(search));

/** Searches one after the other; `total` is null where one failed. */
async function askAll(questions: readonly Question[]) {
  const times: {
    readonly kind: string;
    readonly ms: number;
    readonly total: number | null;
    readonly search: CatalogueSearch;
  }[] = [];
  for (const { kind, search } of questions) {
    const { ms, value } = await ask(search);
    times.push({ kind, ms, total: value?.total ?? null, search });
  }
  return times;
}

/** Searches a second of eight clients that ask without a pause; those that failed are no searches. */
async function together(questions: readonly Question[]) {
  const left = questions.toReversed();
  const ms: number[] = [];
  const began = performance.now();
  const client = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop())
      ms.push((await ask(next.search)).ms);
  };
  await Promise.all(Array.from({ length: 8 }, client));
  const answered = ms.filter(Number.isFinite).length;
  return { perSecond: (answered * 1000) / (performance.now() - began), ...spread(ms) };
}

/** All that the page of a record reads: its gate, the record for head and body, and what its body adds. */
async function readPage(id: number): Promise<void> {
  await recordState(id);
  const found = await getRecord(id);
  if (found?.state !== "live") throw new Error(`record ${id} is not there`);
  const { record } = found;
  await Promise.all([getOrigin(record), listCovers([id]), findRelated(id, record.bibliography)]);
}

/** Times of a thousand pages all over the catalogue, each read once. */
async function readPages(count: number) {
  const random = seededRandom(4);
  const some = Array.from({ length: 1000 }, () => 1 + Math.floor(random() * count));
  const ids = await db().$queryRaw<{ id: number }[]>`
    SELECT id FROM catalogue_record WHERE id = ANY(${some}::int[]) ORDER BY digest`;
  const ms: number[] = [];
  for (const { id } of ids) ms.push((await timed(() => readPage(id))).ms);
  return ms;
}

/** Asks all that is asked of a catalogue of one size, after a restart of its server. */
export async function measure(server: Server, count: number) {
  const size = await sizes(db());
  const { questions, words } = await makeQuestions(db(), count);
  const half = questions.filter((_, at) => at % 2 === 0);
  const others = questions.filter((_, at) => at % 2 === 1);
  await server.restart();
  // The first of all connects and loads code; it is nobody's question.
  await ask({ ...questions[0]?.search, q: "" } as CatalogueSearch);
  const cold = await askAll(half.filter((_, at) => at % 8 === 0));
  const times = await askAll([...half.filter((_, at) => at % 8 !== 0), ...others]);
  const typing: number[] = [];
  for (const text of typedTexts(words)) typing.push((await timed(() => suggestRecords(text))).ms);
  const pages = await readPages(count);
  const probes: number[] = [];
  const ones: number[] = [];
  for (const { word } of words.slice(-200)) {
    const probe = () =>
      db().$queryRaw`SELECT record_id FROM search.record WHERE terms @@ ${word}::tsquery LIMIT 20`;
    probes.push((await timed(probe)).ms);
    ones.push((await timed(() => db().$queryRaw`SELECT 1`)).ms);
  }
  const eight = await together(questions);
  return { count, size, words, cold, times, typing, pages, probes, ones, eight };
}
export type Measured = Awaited<ReturnType<typeof measure>>;
