import type { Locale } from "../../language/locales";
import { kindLabels } from "./domain/labels";
import type { NameParts } from "./people";
import { invertedName } from "./people";
import { doiOf, oneLine, publisherOf, titleInWords, unbracketed } from "./plain-text";
import type { Bibliography, Creator } from "./types";

/** A citation in pieces; what is italic is a title. */
export type CitationPiece = { readonly text: string; readonly italic: boolean };
export type Citation = readonly CitationPiece[];

export const roman = (text: string): CitationPiece => ({ text: oneLine(text), italic: false });
export const italic = (text: string): CitationPiece => ({ text: oneLine(text), italic: true });

/** What the styles say in both languages. */
const words = {
  and: { id: "dan", en: "and" },
  in: { id: "Dalam", en: "In" },
  noDate: { id: "t.t.", en: "n.d." },
  present: { id: "sekarang", en: "present" },
  about: { id: "sekitar", en: "circa" },
  page: { id: "hlm.", en: "p." },
  pages: { id: "hlm.", en: "pp." },
  others: { id: "dkk.", en: "et al." },
  untitled: { id: "[Tanpa judul]", en: "[Untitled]" },
  thesis: { id: "Tesis", en: "Thesis" },
  translatedBy: { id: "Diterjemahkan oleh", en: "Translated by" },
  editedBy: { id: "Disunting oleh", en: "Edited by" },
  translatorShort: { id: "Penerj.", en: "Trans." },
  editorLong: { id: "penyunting", en: "editor" },
  editorsLong: { id: "penyunting", en: "editors" },
  directorLong: { id: "sutradara", en: "director" },
  directorsLong: { id: "sutradara", en: "directors" },
  directorShort: { id: "sut.", en: "dir." },
} as const satisfies Record<string, Record<Locale, string>>;

export const word = (name: keyof typeof words, locale: Locale): string => words[name][locale];

/** A full stop behind the pieces, unless they end with one (also inside quotation marks), a question or an exclamation. */
export function stopped(...pieces: readonly CitationPiece[]): Citation {
  const last = pieces.at(-1)?.text ?? "";
  return /[.?!…]”?$/.test(last) ? pieces : [...pieces, roman(".")];
}

/** Sentences in a row, with spaces between; empty ones left out, neighbours of one slope joined. */
export function inRow(...sentences: readonly (Citation | null)[]): Citation {
  const result: CitationPiece[] = [];
  for (const sentence of sentences) {
    if (!sentence || sentence.every(({ text }) => text === "")) continue;
    if (result.length > 0) push(result, { text: " ", italic: false });
    for (const piece of sentence) push(result, piece);
  }
  return result;
}

function push(pieces: CitationPiece[], piece: CitationPiece): void {
  const last = pieces.at(-1);
  if (piece.text === "") return;
  if (last && last.italic === piece.italic) {
    pieces[pieces.length - 1] = { text: last.text + piece.text, italic: last.italic };
  } else pieces.push(piece);
}

/** Parts joined by ", ", pieces kept. */
export function listed(parts: readonly (CitationPiece | null)[]): CitationPiece[] {
  return parts
    .filter((part) => part !== null && part.text !== "")
    .flatMap((part, index) =>
      part ? (index === 0 ? [part] : [{ text: ", ", italic: false }, part]) : [],
    );
}

export function titleOf(bibliography: Bibliography, locale: Locale): string {
  return oneLine(titleInWords(bibliography)) || word("untitled", locale);
}

/** "Toer, Pramoedya Ananta"; "King, Martin Luther, Jr."; what is not inverted as it stands. */
export function inverted(creator: Creator): string {
  const parts = invertedName(creator);
  if (!parts) return oneLine(creator.name);
  return oneLine(written(parts, parts.given));
}

export function written({ family, suffix }: NameParts, given: string): string {
  return [family, given, suffix].filter((part) => part !== "").join(", ");
}

export function spokenNames(creators: readonly Creator[], locale: Locale): string {
  return series(
    creators.map(({ spokenName }) => oneLine(spokenName)),
    word("and", locale),
  );
}

/** "A", "A and B", "A, B, and C". */
export function series(names: readonly string[], and: string): string {
  if (names.length < 3) return names.join(` ${and} `);
  return `${names.slice(0, -1).join(", ")}, ${and} ${names.at(-1)}`;
}

/** The publisher, unless it is the author. */
export function publisherBeside(
  bibliography: Bibliography,
  authors: readonly Creator[],
): string | null {
  const { publisher } = publisherOf(bibliography);
  if (publisher === null) return null;
  const same = authors.some(({ name }) => folded(name) === folded(publisher));
  return same ? null : oneLine(publisher);
}

/** The publisher of the book a chapter stands in: "Jakarta : Tintamas, 1974" → "Tintamas". */
export function publisherOfHost({ host }: Bibliography): string | null {
  if (!host?.isbn) return null;
  const [, publisher = ""] = oneLine(host.imprint ?? "").split(" : ");
  const comma = publisher.lastIndexOf(",");
  const dated = comma > 0 && /\d/.test(publisher.slice(comma));
  return (dated ? publisher.slice(0, comma) : publisher) || null;
}

export function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The address a reader of the citation can follow: the DOI, else the thing itself where it is reached by network. */
export function addressOf(bibliography: Bibliography): string | null {
  const doi = doiOf(bibliography);
  if (doi !== null && /^10\.\S+$/.test(doi)) return `https://doi.org/${doi}`;
  return bibliography.links.find(({ relation }) => relation === "resource")?.url ?? null;
}

/** "11–24", with the dash of ranges. */
export function pageRange(pages: string | null | undefined): string | null {
  return pages ? oneLine(pages).replace("-", "–") : null;
}

/** A date whose year is doubtful or not Gregorian, as printed but for the brackets; null: the record has none. */
export function printedDate({ dateText }: Bibliography): string | null {
  return dateText !== null && /\d/.test(dateText) ? oneLine(unbracketed(dateText)) || null : null;
}

/** What kinds that are no texts are called behind the title; null for books, serials, articles, theses. */
export function mediumOf({ kind }: Bibliography, locale: Locale): string | null {
  switch (kind) {
    case "book":
    case "serial":
    case "magazine":
    case "newspaper":
    case "article":
    case "thesis":
    case "microform":
    case "mixed":
      return null;
    case "video":
      return "Film";
    case "picture":
      return locale === "id" ? "Gambar" : "Picture";
    default:
      return kindLabels[kind][locale];
  }
}
