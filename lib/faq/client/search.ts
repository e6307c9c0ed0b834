import type { Segment } from "../types";

/** One answer found, as `/api/faq/search` tells it. */
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

type Asking = { readonly limit: number; readonly signal: AbortSignal };

/**
 * Asks the portal's own search from a browser for a text that is still being written: it is sent in the body, where no
 * log sees it, and staff do not either. Null when the search cannot be reached or answers something else.
 */
export async function askFaq(
  query: string,
  locale: "id" | "en",
  { limit, signal }: Asking,
): Promise<FaqAnswer | null> {
  try {
    const response = await post({ q: query, lang: locale, limit }, signal);
    if (!response.ok) return null;
    const answer: unknown = await response.json();
    return isAnswer(answer) ? answer : null;
  } catch {
    return null;
  }
}

function post(body: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Response> {
  return fetch("/api/faq/search", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });
}

/** Pause after a key before it is asked: shorter than reading, longer than the gap between two keys. */
const pauseMilliseconds = 250;
/** Rest after which a text is taken to be a whole search: nobody thinks that long in the middle of a name. */
const restMilliseconds = 3_000;

/**
 * Asks for what was just typed into a search box, once the keys pause. Only a text that then rests for three seconds is
 * told to be a search, which staff see when nothing answers it. The signal ends all of it: abort it at the next key.
 */
export function askTyped(
  query: string,
  locale: "id" | "en",
  asking: Asking,
  show: (answer: FaqAnswer | null) => void,
): void {
  const { limit, signal } = asking;
  const paused = setTimeout(() => {
    void askFaq(query, locale, asking).then((answer) => {
      if (!signal.aborted) show(answer);
    });
  }, pauseMilliseconds);
  const rested = setTimeout(() => {
    // What it answers is on the page already.
    void post({ q: query, lang: locale, limit, rested: true }, signal).catch(() => undefined);
  }, restMilliseconds);
  signal.addEventListener("abort", () => {
    clearTimeout(paused);
    clearTimeout(rested);
  });
}
