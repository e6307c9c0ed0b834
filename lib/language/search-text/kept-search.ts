import { searchWords } from "./search-words";

/** Characters of a search that are kept for staff. */
export const keptLengthMax = 200;
/** Fewer letters than these are no question yet. */
const lettersMin = 4;

/** As staff read it: small letters, one space between words. */
export function keptText(query: string): string {
  return query
    .slice(0, keptLengthMax * 4)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{C}\p{Z}\s]+/gu, " ")
    .replace(/[?!.,;:\s]+$/u, "")
    .trim()
    .slice(0, keptLengthMax)
    .trim();
}

/** An e-mail address, a telephone or membership number, a NIK: what people paste where they should not (UU 27/2022). */
function looksPersonal(said: string): boolean {
  // Two years are a period, not a telephone.
  const text = said.replace(/(?<!\d)(?:1[5-9]|20)\d\d\s*[-–/]\s*(?:1[5-9]|20)\d\d(?!\d)/gu, "");
  // One letter before "(at)" is enough: with a run of them the search would begin anew at each letter of a long word.
  return /@|\p{L}\s*\(at\)/u.test(text) || /\p{Nd}(?:[\s.()/+·_\p{Pd}]*\p{Nd}){6}/u.test(text);
}

/** What of an unanswered search may be stored; null when it looks personal or says too little. */
export function storableText(query: string): string | null {
  const text = keptText(query);
  // Looked at whole too: what is cut off in the middle would hide what it was.
  if (looksPersonal(text) || looksPersonal(query.slice(0, keptLengthMax * 4).normalize("NFKC")))
    return null;
  if ((text.match(/\p{L}/gu)?.length ?? 0) < lettersMin) return null;
  return searchWords(text).length === 0 ? null : text;
}
