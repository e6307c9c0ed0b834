import type { Result } from "@/lib/platform/result";
import { ok, refuse } from "@/lib/platform/result";
import { formatSpan } from "./format";
import type { SpanRefusal } from "./rules";
import { checkSpans } from "./rules";
import type { Span } from "./schedule";

/** A clock time as people type it, `9.00`, `09.00`, `09:00` or `24.00`, in minutes; null when it is none. */
export function parseClock(text: string): number | null {
  const match = /^(\d{1,2})[.:](\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 24 * 60 ? minutes : null;
}

/**
 * The hours of a day as people type them: `09.00–12.00, 13.00–19.00`, with a dash, a hyphen or *sampai*, parted by
 * commas, semicolons or *dan*; nothing or *tutup* is a closed day.
 */
export function parseSpans(text: string): Result<readonly Span[], SpanRefusal | "not-spans"> {
  const typed = text.trim().toLowerCase();
  if (typed === "" || typed === "tutup") return ok([]);
  const spans: Span[] = [];
  for (const part of typed.split(/[,;]|\bdan\b/)) {
    const [from, to, ...more] = part.split(/[-–—]|\bsampai\b|\bs\.d\./);
    const start = parseClock(from ?? "");
    const end = parseClock(to ?? "");
    if (start === null || end === null || more.length > 0) return refuse("not-spans");
    spans.push({ start, end });
  }
  return checkSpans(spans);
}

/** The same, back into the field: `09.00–12.00, 13.00–19.00`; a closed day is empty. */
export function writeSpans(spans: readonly Span[]): string {
  return spans.map((span) => formatSpan(span, "id")).join(", ");
}
