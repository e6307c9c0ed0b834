import { searchWords } from "@/lib/language/search-text/search-words";

/** A stretch of a text; `match` when it is what was searched for. Joined, the stretches are the text. */
export type Segment = { readonly text: string; readonly match: boolean };

/** Characters of a snippet, the marks of what is left out not counted. */
export const snippetLengthMax = 180;

type Range = { readonly start: number; readonly end: number };

/** Where `text` says one of the terms, in any form of the word; ascending, not overlapping. */
function matchesIn(text: string, terms: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = [];
  for (const { term, start, end } of searchWords(text)) {
    if (!terms.has(term) || start < (ranges.at(-1)?.end ?? 0)) continue;
    ranges.push({ start, end });
  }
  return ranges;
}

function cut(text: string, matches: readonly Range[], { start, end }: Range): readonly Segment[] {
  const segments: Segment[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    if (match.start > at) segments.push({ text: text.slice(at, match.start), match: false });
    segments.push({ text: text.slice(match.start, match.end), match: true });
    at = match.end;
  }
  if (at < end) segments.push({ text: text.slice(at, end), match: false });
  return segments;
}

/** The whole text, parted where it says one of the terms. */
export function segmentsOf(text: string, terms: ReadonlySet<string>): readonly Segment[] {
  return cut(text, matchesIn(text, terms), { start: 0, end: text.length });
}

/** One line of a text of several: what was an item of a list does not run into the next. */
export function flattened(text: string): string {
  return text
    .trim()
    .replace(/(?<=[\p{L}\p{N})])\s*\n\s*(?=\S)/gu, " · ")
    .replace(/\s+/gu, " ");
}

/** The stretch of `text` with the most matches, from a word to a word; `…` where something is left out. */
export function snippetOf(text: string, terms: ReadonlySet<string>): readonly Segment[] {
  const flat = flattened(text);
  const matches = matchesIn(flat, terms);
  if (flat.length <= snippetLengthMax) return cut(flat, matches, { start: 0, end: flat.length });
  const reach = (from: number) =>
    matches.filter(({ start, end }) => start >= from && end <= from + snippetLengthMax).length;
  let start = 0;
  for (const match of matches) {
    // From the beginning of its sentence, when that is near: half a sentence reads badly.
    const sentence = flat.lastIndexOf(". ", match.start - 1) + 2;
    const near = sentence > 1 && match.start - sentence < snippetLengthMax / 2;
    const from = near ? sentence : Math.max(0, flat.lastIndexOf(" ", match.start - 30) + 1);
    if (reach(from) > reach(start)) start = from;
  }
  start = Math.min(start, Math.max(0, flat.indexOf(" ", flat.length - snippetLengthMax) + 1));
  const space = flat.lastIndexOf(" ", start + snippetLengthMax);
  const end =
    start + snippetLengthMax >= flat.length
      ? flat.length
      : space > start
        ? space
        : start + snippetLengthMax;
  return [
    ...(start > 0 ? [{ text: "… ", match: false }] : []),
    ...cut(flat, matches, { start, end }),
    ...(end < flat.length ? [{ text: " …", match: false }] : []),
  ];
}

/** The text that the segments part. */
export function joined(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join("");
}
