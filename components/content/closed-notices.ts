/** Where this browser keeps the marks of the notices that were closed in it. */
export const storageKey = "pengumuman-ditutup";

/** Newest last; older ones have long ended. */
const keptMax = 20;

/** The marks in what is stored; none in what somebody else has written there. */
export function closedNotices(stored: string | null): readonly string[] {
  try {
    const marks: unknown = JSON.parse(stored ?? "[]");
    return Array.isArray(marks) ? marks.filter((mark) => typeof mark === "string") : [];
  } catch {
    return [];
  }
}

/** What to store when one more was closed: at most 20 marks. */
export function withClosed(stored: string | null, mark: string): string {
  const others = closedNotices(stored).filter((one) => one !== mark);
  return JSON.stringify([...others, mark].slice(-keptMax));
}
