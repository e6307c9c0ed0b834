/** What a file begins with is enough to know it by. */
export const sniffedBytes = 4096;

/** Byte order marks as Latin-1 reads them, NUL, and blanks. */
const leading = /^(?:ï»¿|ÿþ|þÿ|\p{Cc}|\s)+/u;

/** Bytes that no text has; tabs and ends of lines are text. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32);

/**
 * What a file is, by its first bytes (up to 4,096) and never by its name: ISO 2709 begins with a length and a leader or
 * has separators, MARCXML begins with `<` in any encoding, CSV has a delimiter in a first line of text. Null for
 * anything else.
 */
export function sniffFormat(start: Uint8Array): "iso2709" | "marcxml" | "csv" | null {
  const text = new TextDecoder("latin1").decode(start).replace(leading, "");
  if (text.startsWith("<")) return "marcxml";
  if (/^\d{5}.{7}\d{5}/su.test(text) || start.includes(0x1e)) return "iso2709";
  const [line = ""] = text.split(/\r?\n/u);
  return /[,;\t|]/u.test(line) && !start.some(isControl) ? "csv" : null;
}
