import type { Segment } from "../types";

/** One answer found, as `GET /api/faq/search` tells it. */
export type FoundEntry = {
  readonly slug: string;
  readonly question: string;
  readonly lang: "id" | "en";
  readonly questionSegments: readonly Segment[];
  readonly snippetSegments: readonly Segment[];
};

export type FaqAnswer = { readonly results: readonly FoundEntry[]; readonly answered: boolean };

/**
 * The route is our own and of this same version: only that it answered with results at all is looked at, so that no
 * schema has to be loaded by every reader.
 */
function isAnswer(value: unknown): value is FaqAnswer {
  return (
    typeof value === "object" &&
    value !== null &&
    "answered" in value &&
    typeof value.answered === "boolean" &&
    "results" in value &&
    Array.isArray(value.results)
  );
}

/**
 * Asks the portal's own search from a browser; null when it cannot be reached or answers something else. `noted` is
 * false for a text that was not written as a search: staff do not see it.
 */
export async function askFaq(
  query: string,
  locale: "id" | "en",
  {
    limit,
    signal,
    noted = true,
  }: { readonly limit: number; readonly signal: AbortSignal; readonly noted?: boolean },
): Promise<FaqAnswer | null> {
  const parameters = new URLSearchParams({ q: query, lang: locale, limit: String(limit) });
  if (!noted) parameters.set("note", "no");
  try {
    const response = await fetch(`/api/faq/search?${parameters}`, { signal });
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}
