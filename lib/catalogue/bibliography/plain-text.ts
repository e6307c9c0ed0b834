import type { Bibliography } from "./types";

/** A text safe inside XML 1.0: control characters and lone surrogates removed, the five signs written as references. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** One line: line breaks and other control characters become spaces, runs of spaces one. */
export function oneLine(text: string): string {
  return text
    .replace(/[\u{D800}-\u{DFFF}]/gu, "\u{FFFD}")
    .replace(/[\p{Cc}\u{2028}\u{2029}\s]+/gu, " ")
    .trim();
}

/** Without the square brackets of what the cataloguer supplied: "[Jakarta]" → "Jakarta". */
export function unbracketed(text: string): string {
  return text.replace(/[[\]]/g, "").trim();
}

/** The year as citations and exports write it: "1980", "1998–2003", "[195-]" as printed, a Hijri year as printed; null: none. */
export function dateInWords(bibliography: Bibliography): string | null {
  const { years, dateText } = bibliography;
  if (years?.certain) {
    if (years.open) return `${years.from}–`;
    return years.to === null || years.to === years.from
      ? String(years.from)
      : `${years.from}–${years.to}`;
  }
  if (dateText !== null && /\d/.test(dateText)) return unbracketed(dateText);
  return years ? String(years.from) : null;
}

/** Place and publisher of the first statement that names one, without brackets. */
export function publisherOf(bibliography: Bibliography): {
  place: string | null;
  publisher: string | null;
} {
  const stated = bibliography.imprints.filter(({ role }) => role !== "copyright");
  const place = stated.flatMap(({ places }) => places)[0];
  const publisher = stated.flatMap(({ publishers }) => publishers)[0];
  return {
    // "Cape Town [South Africa]" becomes "Cape Town, South Africa".
    place: place ? unbracketed(place.replace(/(?<=\S) \[/g, ", ")) || null : null,
    publisher: publisher ? unbracketed(publisher) || null : null,
  };
}

/** "Judul: anak judul. Jilid 2": the title as running text writes it. */
export function titleInWords(bibliography: Bibliography): string {
  const { title, subtitle, part } = bibliography;
  const head = subtitle ? `${title}${/[?!:]$/.test(title) ? " " : ": "}${subtitle}` : title;
  return part ? `${head}. ${part}` : head;
}

/** "xii, 316 hlm. ; 21 cm" → "316"; null where no number of pages is told. */
export function pageCount(bibliography: Bibliography): string | null {
  const text = bibliography.physicalDescription ?? "";
  return (
    /(?<!\d)(\d{1,6})\]?\s*(?:hlm|hal|halaman|p|pp|pages|blz|bladzijden)\b/i.exec(text)?.[1] ?? null
  );
}

export function doiOf(bibliography: Bibliography): string | null {
  return bibliography.otherIdentifiers.find(({ kind }) => kind === "doi")?.value ?? null;
}

/** Where the thing itself can be read, if anywhere. */
export function linkOfText(bibliography: Bibliography): string | null {
  const told = bibliography.links.find(
    ({ relation }) => relation === "resource" || relation === "version",
  );
  return (told ?? bibliography.links.find(({ relation }) => relation === "unknown"))?.url ?? null;
}
