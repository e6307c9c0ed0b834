/** How precisely a repository dates its changes (OAI-PMH 2.0 §3.3.1). */
export type Granularity = "day" | "second";

const isStamp = (text: string) => /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/u.test(text);

/** The latest datestamp; stamps of both granularities compare as texts. */
export function latestOf(stamps: readonly string[]): string | null {
  return stamps
    .filter(isStamp)
    .reduce<string | null>((one, other) => (one !== null && one > other ? one : other), null);
}

/**
 * From where the next harvest asks: the latest change seen, for what is committed late is dated earlier than the answer; but not
 * later than the list was begun, whatever a record claims of itself. Null where neither is known.
 */
export function safeStamp(answeredAt: string | null, latestStamp: string | null): string | null {
  const answered = answeredAt !== null && isStamp(answeredAt) ? answeredAt : null;
  if (latestStamp === null || answered === null) return latestStamp;
  return latestStamp < answered ? latestStamp : answered;
}

/** A datestamp as the repository wants it: a day where it knows no more. */
export function inGranularity(stamp: string, granularity: Granularity): string {
  if (granularity === "day") return stamp.slice(0, 10);
  return stamp.length === 10 ? `${stamp}T00:00:00Z` : stamp;
}
