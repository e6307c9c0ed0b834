import type { RecordSuggestion } from "../search/types";

/** Characters from which on something is asked; the server suggests nothing for less. */
export const suggestedMin = 2;
/** Lines shown. */
export const suggestedMax = 6;

const kinds: readonly string[] = [
  "record",
  "author",
  "subject",
] satisfies RecordSuggestion["kind"][];

/** What `GET /api/catalogue/suggest` says may be meant by what is typed; empty when it fails or says nothing we know. */
export async function askSuggestions(
  typed: string,
  signal: AbortSignal,
): Promise<readonly RecordSuggestion[]> {
  try {
    const answer = await fetch(`/api/catalogue/suggest?q=${encodeURIComponent(typed)}`, { signal });
    if (!answer.ok) return [];
    const body: unknown = await answer.json();
    const lines = (body as { suggestions?: unknown } | null)?.suggestions;
    return Array.isArray(lines) ? lines.filter(isSuggestion) : [];
  } catch {
    return [];
  }
}

function isSuggestion(line: unknown): line is RecordSuggestion {
  if (typeof line !== "object" || line === null) return false;
  const { kind, text, id } = line as Partial<RecordSuggestion>;
  if (typeof text !== "string" || typeof kind !== "string" || !kinds.includes(kind)) return false;
  return kind !== "record" || Number.isInteger(id);
}
