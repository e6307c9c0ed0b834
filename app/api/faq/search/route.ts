import { connection } from "next/server";
import { joined } from "@/lib/faq/domain/snippet";
import { noteSearch } from "@/lib/faq/mutations";
import { searchFaq } from "@/lib/faq/queries";
import type { SearchParameters } from "@/lib/faq/schema";
import { searchParametersSchema, typedSearchSchema } from "@/lib/faq/schema";
import { originAllowed } from "@/lib/identity/origin";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { json, readJson, refusal } from "@/lib/platform/respond";

/** Searches a minute from one address: a room full of people typing, not a machine reading the FAQ by guessing. */
const burst = { limit: 3000, windowSeconds: 60 };

/** Bytes of a body: the 500 characters that are read, however they are written. */
const bodyBytesMax = 4096;

/**
 * `?q=&lang=id&limit=5` (experience.md): a search, which is noted for staff when nothing answers it. Results come while
 * somebody types, so no text is refused. Beside the plain texts stand the same parted at the words found, for pages to
 * mark.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`faq-search:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  const parameters = new URL(request.url).searchParams;
  const asked = searchParametersSchema.parse(
    Object.fromEntries(
      ["q", "lang", "limit"].map((name) => [name, parameters.get(name) ?? undefined]),
    ),
  );
  return answerOf(asked, (answered) => noteSearch(address, asked.q, asked.lang, answered));
}

/**
 * `{"q", "lang", "limit", "rested"}`: the same answer for a text that is still being written, be it a search or a question to a
 * librarian. It may hold anything, so it is in no address that a log would keep, and is noted for nobody
 * before it has rested.
 */
export async function POST(request: Request): Promise<Response> {
  if (!originAllowed(request)) return refusal(403, "foreign-origin");
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`faq-search:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  const input = await readJson(request, typedSearchSchema, bodyBytesMax);
  if (!input.ok) return input.response;
  const { rested, ...asked } = input.value;
  return rested
    ? answerOf(asked, (answered) => noteSearch(address, asked.q, asked.lang, answered))
    : answerOf(asked);
}

async function answerOf(
  { q, lang, limit }: SearchParameters,
  note?: (answered: boolean) => Promise<void>,
): Promise<Response> {
  try {
    const { results, answered } = await searchFaq({ query: q, locale: lang, limit });
    await note?.(answered);
    return json({
      results: results.map(({ slug, question, lang, questionSegments, snippet, score }) => ({
        ...{ slug, question, snippet: joined(snippet), score },
        ...{ lang, questionSegments, snippetSegments: snippet },
      })),
      answered,
    });
  } catch {
    // The database is away: whoever asks is told to ask a librarian, whom other parts of the portal may still reach.
    return refusal(503, "unavailable");
  }
}
