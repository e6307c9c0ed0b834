/** ISBN and ISSN as printed and as typed: recognised, checked, converted (ISO 2108, ISO 3297). */

export type IsbnForms = {
  /** 13 digits, no hyphens. */
  readonly isbn13: string;
  /** 10 signs, the last a digit or X; null for 979 numbers, which have no such form. */
  readonly isbn10: string | null;
};

/**
 * Both forms of a valid ISBN, however it is spaced and hyphenated, with or without "ISBN" before it; null when the check
 * digit is wrong. Ten digits beginning with 979 are an Indonesian ISBN-10 (group 979), not the prefix of 979 books.
 */
export function readIsbn(typed: string): IsbnForms | null {
  const digits = bare(typed.replace(/^\s*(?:e-?)?isbn(?:[-\s]?1[03](?=[\s:]))?[\s:.-]*/i, ""));
  if (digits === null) return null;
  if (/^\d{9}[\dX]$/.test(digits)) {
    if (checkTen(digits.slice(0, 9)) !== digits[9]) return null;
    const body = `978${digits.slice(0, 9)}`;
    return { isbn13: body + checkThirteen(body), isbn10: digits };
  }
  if (!/^97[89]\d{10}$/.test(digits) || checkThirteen(digits.slice(0, 12)) !== digits[12]) {
    return null;
  }
  const nine = digits.slice(3, 12);
  return { isbn13: digits, isbn10: digits.startsWith("978") ? nine + checkTen(nine) : null };
}

/** An ISSN as `1234-567X`; null when its check digit is wrong. */
export function readIssn(typed: string): string | null {
  const digits = bare(typed.replace(/^\s*(?:[ep]-?)?issn(?:-l)?[\s:.-]*/i, ""));
  if (digits === null || !/^\d{7}[\dX]$/.test(digits)) return null;
  const sum = [...digits.slice(0, 7)].reduce(
    (total, digit, index) => total + Number(digit) * (8 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  if ((check === 10 ? "X" : String(check)) !== digits[7]) return null;
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** Digits and a last X, nothing else but spaces, dots and any kind of hyphen between them; null otherwise. */
function bare(text: string): string | null {
  const packed = text.replace(/[\s.\u00AD\p{Pd}]/gu, "").toUpperCase();
  return /^\d{7,12}[\dX]$/.test(packed) ? packed : null;
}

function checkTen(nine: string): string {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}

function checkThirteen(twelve: string): string {
  const sum = [...twelve].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}
