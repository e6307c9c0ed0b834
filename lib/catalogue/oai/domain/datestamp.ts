/** A time as OAI-PMH writes it: UTC, in seconds. */
export function datestamp(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/u, "Z");
}

/** A time of a harvester: the first moment it stands for and the first after it. */
export type Datestamp = {
  readonly granularity: "day" | "second";
  readonly start: Date;
  readonly end: Date;
};

const forms = {
  day: /^\d{4}-\d{2}-\d{2}$/u,
  second: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/u,
} as const;

/** Reads `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ssZ`; null for anything else, such as 30 February. */
export function readDatestamp(text: string): Datestamp | null {
  const granularity = forms.day.test(text) ? "day" : forms.second.test(text) ? "second" : null;
  if (granularity === null) return null;
  const start = new Date(granularity === "day" ? `${text}T00:00:00Z` : text);
  // PostgreSQL and OAI know no year 0000.
  if (Number.isNaN(start.getTime()) || text.startsWith("0000")) return null;
  // JavaScript takes 30 February for 2 March, and hour 24 for the next day.
  if (!datestamp(start).startsWith(text)) return null;
  const length = granularity === "day" ? 86_400_000 : 1000;
  return { granularity, start, end: new Date(start.getTime() + length) };
}
