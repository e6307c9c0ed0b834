/** Call numbers: in the order of the shelf, and recognised when somebody types one. */

/**
 * A key that sorts call numbers as they stand on the shelf when compared code unit by code unit (`COLLATE "C"`): whole numbers
 * by value, decimals by digits, nothing before something ("813" < "813 PRA" < "813 PRA b" < "813.5"), letters without marks
 * and case. A collection before the number ("R 813 PRA b", "SKR 001.4") sorts as a shelf of its own. At most 200 characters.
 */
export function shelfKey(callNumber: string): string {
  const parts =
    plain(callNumber.slice(0, 300)).match(
      /\d+(?:\.\d{3}(?: \d{3})*(?: \d{1,2})?(?!\d)|\.\d+)?|\p{L}+/gu,
    ) ?? [];
  return parts.map(partKey).join(" ").slice(0, 200);
}

/** Dewey numbers are written in threes ("899.221 3"): the decimals are one number. */
function partKey(part: string): string {
  if (!/^\d/.test(part)) return part;
  const [whole = "", decimals = ""] = part.split(".");
  const value = whole.replace(/^0+(?=\d)/, "");
  // The length in front makes 9 < 10 < 813; beyond nine digits numbers sort by their digits.
  const length = Math.min(value.length, 9);
  const tail = decimals.replaceAll(" ", "");
  return tail === "" ? `${length}${value}` : `${length}${value}.${tail}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII is.
const ascii = /^[\u0000-\u007f]*$/u;

/** Nearly every call number is plain, and an import reads each. */
const withoutMarks = (text: string) =>
  ascii.test(text)
    ? text.replace(/['`]/g, "")
    : text.normalize("NFKD").replace(/[\p{M}'’ʻʼ`]/gu, "");

/** Small letters without marks, signs as spaces, but full stops between digits. */
function plain(text: string): string {
  return withoutMarks(text)
    .toLowerCase()
    .replace(/(?<=\d)[/](?=[.\d])/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/\.(?!\d)|(?<!\d)\./g, " ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim();
}

/**
 * Whether what was typed looks like a call number of this library: a class number of three digits with letters behind it
 * ("813 PRA b", "R 899.221 3 TOE"), or with decimals alone ("959.8"). Three digits alone may be a word of a title ("1001
 * malam", "212"), and a Library of Congress number needs its decimal cutter ("PL5089.T8").
 */
export function looksLikeCallNumber(typed: string): boolean {
  const text = typed.trim();
  if (text.length > 60) return false;
  const dewey =
    /^(?:[A-Za-z]{1,4}[ .]+)?\d{3}(?:[.,]\d{1,12}(?:[-:]\d{1,3})?(?: \d{1,3})?)?(?: \d{1,3})?((?: +\p{L}{1,3}\.?)(?: +\p{L}{1,2}\.?)?(?: +(?:[cvj]\.?|jil\.?|vol\.?)? ?\d{1,4})?)?$/u.exec(
      text,
    );
  if (dewey) return dewey[1] !== undefined || /\d{3}[.,]\d/.test(text);
  return /^[A-Z]{1,3} ?\d{1,4}(?:\.\d{1,4})? ?\.[A-Z]\d{1,5}(?: ?[A-Z]\d{1,5})?(?: \d{4})?$/.test(
    text,
  );
}

/** What an index of call numbers compares: one space between parts, small letters, no marks. */
export function callNumberKey(callNumber: string): string {
  return plain(callNumber.slice(0, 300));
}
