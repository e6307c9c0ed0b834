import { callNumberKey, looksLikeCallNumber, shelfKey } from "./call-number";
import type { IsbnForms } from "./isbn";
import { readIsbn, readIssn } from "./isbn";

/** What somebody typed into the one box, where it is a number and not words. */
export type Recognised =
  | ({ readonly kind: "isbn" } & IsbnForms)
  | { readonly kind: "issn"; readonly issn: string }
  | { readonly kind: "call-number"; readonly key: string; readonly shelf: string }
  | { readonly kind: "words" };

/**
 * ISBN-10 and -13 (with a right check digit), ISSN (written with its hyphen or with "ISSN": eight digits alone may be a date),
 * call numbers; everything else is words. Whoever finds nothing under a number may still search for it as words.
 */
export function recognise(typed: string): Recognised {
  const text = typed.normalize("NFKC").trim();
  if (text === "" || text.length > 200) return { kind: "words" };
  const isbn = readIsbn(text);
  if (isbn) return { kind: "isbn", ...isbn };
  const issn = /issn|\d{4}\p{Pd}\d{3}[\dx]/iu.test(text) ? readIssn(text) : null;
  if (issn) return { kind: "issn", issn };
  if (looksLikeCallNumber(text)) {
    return { kind: "call-number", key: callNumberKey(text), shelf: shelfKey(text) };
  }
  return { kind: "words" };
}
