import type { Fields } from "./fields";
import { all, clean } from "./fields";
import type { Years } from "./types";

/**
 * Years of publication: from 008/06–14, and where that is silent from the date as printed. Years of other calendars
 * (1347 H, 1857 Jawa, 1850 Saka) are never taken for Gregorian ones, not even when 008 repeats them.
 */
export function yearsOf(fields: Fields, printed: string | null): Years | null {
  const text = (printed ?? "").slice(0, 200);
  const foreign = foreignYears(text);
  const told = codedYears(fields.control.get("008") ?? "");
  if (told && !foreign.has(told.from)) return told;
  return printedYears(text);
}

/** The date of the first statement that has one: publication before production, distribution, manufacture, copyright. */
export function dateTextOf(dates: readonly (string | null)[], fields: Fields): string | null {
  const found = dates.find((date) => date !== null) ?? null;
  if (found !== null) return found;
  const thesis = all(fields, "502").flatMap((field) =>
    field.subfields.filter(({ code }) => code === "d").map(({ value }) => clean(value)),
  );
  return thesis.find((text) => text !== "") ?? null;
}

/** "198u" → 1980 or 1989; blanks, 9999 and anything else that is no year from 1000 to 2100 → null. */
function edge(digits: string, end: "0" | "9"): number | null {
  if (!/^(?=.{4}$)[12]\d*u*$/.test(digits)) return null;
  const year = Number(digits.replaceAll("u", end));
  if (year > 2100) return digits.includes("u") ? 2100 : null;
  return year;
}

function codedYears(text: string): Years | null {
  const type = (text[6] ?? "").toLowerCase();
  const one = text.slice(7, 11).toLowerCase();
  const two = text.slice(11, 15).toLowerCase();
  const from = edge(one, "0");
  if (from === null || type === "n" || type === "b") return null;
  const certain = !one.includes("u");
  switch (type) {
    case "c":
    case "d":
    case "u": {
      const open = type === "c" || (type === "u" && edge(two, "9") === null);
      const to = open ? null : (edge(two, "9") ?? from);
      return { from, to: to === null ? null : Math.max(from, to), open, certain };
    }
    case "i":
    case "k":
    case "m":
    case "q": {
      const open = two === "9999";
      const to = open ? null : Math.max(from, edge(two, "9") ?? edge(one, "9") ?? from);
      return { from, to, open, certain: certain && type !== "q" };
    }
    default:
      return { from, to: edge(one, "9") ?? from, open: false, certain };
  }
}

const calendars =
  "a\\.?\\s?h\\b|h\\b|hijri\\w*|hidjri\\w*|j\\b|jawa\\b|djawa\\b|a\\.?\\s?j\\b|saka\\b|śaka\\b|çaka\\b|caka\\b|alip\\b|wawu\\b";
const foreignYear = new RegExp(`(?<!\\d)(\\d{3,4})(?!\\d)\\s*(?:${calendars})`, "giu");
const foreignBefore =
  /(?:\ba\.?\s?[hj]\.?|hijri\w*|hidjri\w*|tahun jawa|saka|śaka|çaka|caka|alip)\s*(\d{3,4})(?!\d)/giu;

function foreignYears(text: string): Set<number> {
  if (!/[ahjsçś]/i.test(text)) return new Set();
  return new Set(
    [...text.matchAll(foreignYear), ...text.matchAll(foreignBefore)].map((match) =>
      Number(match[1]),
    ),
  );
}

/** "t.t.", "s.a.", "n.d.": the book itself names no year. */
const undated = /^[^\p{L}\d]*(?:t\.?\s?t(?:h|hn)?|s\.?\s?a|n\.?\s?d|tanpa\s+tahun)[^\p{L}\d]*$/iu;

/** Whether a date as printed tells a year, of whatever calendar, or says that there is none: "20x9" does neither. */
export const tellsYear = (text: string): boolean =>
  printedYears(text) !== null || foreignYears(text).size > 0 || undated.test(text);

/** What "[1950?]", "c1998", "1998-2003", "1954-", "[19--]", "195-", "1980 [i.e. 1981]", "1347 H [1928 M]" say. */
export function printedYears(text: string): Years | null {
  const own = text.replace(foreignYear, " ").replace(foreignBefore, " ");
  const corrected = /i\.\s?e\.?\s*(.*)$/i.exec(own)?.[1];
  if (corrected) {
    const better = printedYears(corrected);
    if (better) return better;
  }
  const match =
    /(?<!\d)(1\d|20)(\d\d|\d-|--|\d\?|\?\?)(?![\d])(\?)?(?:\]|\?)?(\s*[-–—/]\s*(?:\[|c)?((?:1\d|20)\d\d)?)?/.exec(
      own,
    );
  if (!match) return null;
  const [, century = "", rest = "", doubt, range, end] = match;
  const from = Number(century + rest.replace(/[-?]/g, "0"));
  const vague = /[-?]/.test(rest);
  const certain = !vague && doubt === undefined && !/\bca?\.|sekitar|kira-kira|circa/i.test(own);
  const last = end === undefined ? null : Number(end);
  if (last !== null && last >= from) return { from, to: last, open: false, certain };
  const open = range !== undefined && end === undefined && !vague && /[-–—]\s*$/.test(match[0]);
  if (open) return { from, to: null, open: true, certain };
  return {
    from,
    to: vague ? Number(century + rest.replace(/[-?]/g, "9")) : from,
    open: false,
    certain,
  };
}
