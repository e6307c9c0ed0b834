/** The number of changes a form was made from; -1, which no application has, for what is no number. */
export function readSeen(typed: unknown): number {
  return typeof typed === "string" && /^\d{1,9}$/.test(typed) ? Number(typed) : -1;
}
