import { connection } from "next/server";
import { searchCatalogue } from "@/lib/catalogue/search/queries";
import { readSearch } from "@/lib/catalogue/search/schema";
import type { SearchResult } from "@/lib/catalogue/search/types";
import { takeHere } from "@/lib/platform/burst";
import { addressGroup, clientAddress } from "@/lib/platform/client-address";
import { json, orUnavailable, refusal } from "@/lib/platform/respond";

/** Searches a minute from one address: a class with one line to the world, not a machine that copies the catalogue. */
const burst = { limit: 600, windowSeconds: 60 };

/** The list line of a record: names parted, " …" for those left out. */
function toResult(result: SearchResult) {
  const { id, title, creatorLine, imprint, year, kind, absentWords: _, ...rest } = result;
  const authors = creatorLine?.replace(/ …$/u, "").split("; ") ?? [];
  return { id, title, authors, imprint, year, format: kind, ...rest };
}

/**
 * `?q=&field=&page=&format=&language=&yearFrom=&yearTo=&sort=` (experience.md), and the other parameters of
 * `searchSchema`. No text is refused, and what makes no sense in a parameter is left out: 429 `too-many-searches` and 503
 * `unavailable` are all there is.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const address = addressGroup(clientAddress(request.headers));
  const allowance = takeHere(`catalogue-search:${address}`, burst);
  if (!allowance.ok) return refusal(429, "too-many-searches", allowance);
  return orUnavailable(async () => {
    const answer = await searchCatalogue(readSearch(new URL(request.url).searchParams));
    const { total, totalIsExact, results, facets, suggestion, ...rest } = answer;
    return json({
      total,
      totalIsExact,
      results: results.map(toResult),
      facets,
      suggestion,
      ...rest,
    });
  });
}
