import { connection } from "next/server";
import { joined } from "@/lib/faq/domain/snippet";
import { noteSearch } from "@/lib/faq/mutations";
import { searchFaq } from "@/lib/faq/queries";
import { searchParametersSchema } from "@/lib/faq/schema";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { json, refusal } from "@/lib/platform/respond";

/** Searches a minute from one address: a room full of people typing, not a machine reading the FAQ by guessing. */
const burst = { limit: 3000, windowSeconds: 60 };

/**
 * `?q=&lang=id&limit=5` (experience.md). Results come while somebody types, so no text is refused; a search without an
 * answer is noted for staff, but none with `&note=no`: what is being written to a librarian is no search. Beside the
 * plain texts stand the same parted at the words found, for pages to mark.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`faq-search:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  const parameters = new URL(request.url).searchParams;
  const { q, lang, limit, note } = searchParametersSchema.parse(
    Object.fromEntries(
      ["q", "lang", "limit", "note"].map((name) => [name, parameters.get(name) ?? undefined]),
    ),
  );
  try {
    const { results, answered } = await searchFaq({ query: q, locale: lang, limit });
    if (note !== "no") await noteSearch(address, q, lang, answered);
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
