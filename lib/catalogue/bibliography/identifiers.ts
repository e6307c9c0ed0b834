import { readIsbn, readIssn } from "./domain/isbn";
import type { Fields } from "./fields";
import { all, clean, every, first, indicator, line, once } from "./fields";
import type { Isbn, OtherIdentifier } from "./types";

/** 020 $a and 13-digit codes of 024: valid ISBNs, each once, and what claims to be one and is not (020 $z included). */
export function isbnsOf(fields: Fields): { isbns: Isbn[]; invalid: string[] } {
  const isbns = new Map<string, Isbn>();
  const invalid: string[] = [];
  for (const field of all(fields, "020")) {
    const notes = every(field, "q");
    for (const { code, value } of field.subfields) {
      if (code !== "a" && code !== "z") continue;
      const { number, note } = split(value);
      if (number === "") continue;
      const forms = code === "a" ? readIsbn(number) : null;
      if (!forms) invalid.push(number);
      else if (!isbns.has(forms.isbn13)) {
        const beside = [note, ...notes].filter((text) => text !== "").map(unbracketed);
        isbns.set(forms.isbn13, {
          ...forms,
          printed: number,
          note: beside.join(", ") || null,
        });
      }
    }
  }
  for (const field of all(fields, "024")) {
    const forms = indicator(field, 1) === "3" ? readIsbn(first(field, "a") ?? "") : null;
    if (forms && !isbns.has(forms.isbn13)) {
      isbns.set(forms.isbn13, { ...forms, printed: first(field, "a") ?? "", note: null });
    }
  }
  return { isbns: [...isbns.values()], invalid: once(invalid) };
}

/** "979-8433-10-0 (jil. 1)" → the number and what stands behind it. */
function split(value: string): { number: string; note: string } {
  const text = clean(value).slice(0, 200);
  if (/^[\dX-]+$/.test(text)) return { number: text.replace(/-+$/, ""), note: "" };
  const match =
    /^((?:(?:e-?)?isbn[\s:.-]*)?[\dXx][\d\s.\u00AD\p{Pd}]*[\dXx]?)(?![\p{L}\d])\s*(.*)$/iu.exec(
      text,
    );
  if (!match) return { number: text, note: "" };
  return {
    number: (match[1] ?? "").replace(/[\s.\p{Pd}]+$/u, ""),
    note: (match[2] ?? "").replace(/[\s:;,]+$/, ""),
  };
}

function unbracketed(text: string): string {
  return text.replace(/^[([]+|[)\]]+$/g, "");
}

/** Valid ISSNs of 022 ($a and the linking $l), each once. */
export function issnsOf(fields: Fields): string[] {
  const found = all(fields, "022").flatMap((field) => every(field, "al"));
  return once(found.map(readIssn).filter((issn) => issn !== null));
}

const kindsOf024: Readonly<Record<string, OtherIdentifier["kind"]>> = {
  "0": "isrc",
  "1": "upc",
  "2": "ismn",
  "3": "ean",
};

/** 010, 015, 024, 028. */
export function otherIdentifiersOf(fields: Fields): OtherIdentifier[] {
  const found: OtherIdentifier[] = [];
  for (const field of all(fields, "010")) {
    for (const value of every(field, "a")) found.push({ kind: "lccn", value, note: null });
  }
  for (const field of all(fields, "015")) {
    for (const value of every(field, "a")) {
      found.push({ kind: "national-bibliography", value, note: first(field, "q") });
    }
  }
  for (const field of all(fields, "024")) {
    const scheme = first(field, "2")?.toLowerCase() ?? "";
    const told = kindsOf024[indicator(field, 1)];
    const named = scheme === "doi" ? "doi" : scheme === "hdl" ? "handle" : "other";
    for (const value of every(field, "a")) {
      if (told === "ean" && readIsbn(value)) continue;
      const bare = value.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, "");
      found.push({
        kind: told ?? named,
        value: named === "doi" ? bare : value,
        note: told || named !== "other" ? null : scheme || null,
      });
    }
  }
  for (const field of all(fields, "028")) {
    const value = first(field, "a");
    if (value) found.push({ kind: "publisher-number", value, note: first(field, "b") });
  }
  return found;
}

/** 035 $a, each once, as written. */
export function systemNumbersOf(fields: Fields): string[] {
  return once(
    all(fields, "035")
      .map((field) => line(field, "a"))
      .filter((text) => text !== null),
  );
}
