import type { Kind } from "./domain/kinds";
import { roleLabels } from "./domain/labels";
import type { Role } from "./domain/roles";
import { peopleOf } from "./people";
import { doiOf, linkOfText, oneLine, pageCount, publisherOf, titleInWords } from "./plain-text";
import type { Bibliography, Creator } from "./types";

const types: Readonly<Record<Kind, string>> = {
  book: "BOOK",
  serial: "SER",
  magazine: "SER",
  newspaper: "SER",
  article: "JOUR",
  thesis: "THES",
  manuscript: "MANSCPT",
  map: "MAP",
  "music-score": "MUSIC",
  "sound-recording": "SOUND",
  audiobook: "SOUND",
  video: "VIDEO",
  picture: "ART",
  microform: "BOOK",
  electronic: "ELEC",
  braille: "BOOK",
  mixed: "GEN",
  // Zotero takes GEN for an article of a journal.
  object: "ART",
};

/**
 * RIS as Zotero, EndNote and Mendeley read it: lines of `XX  - text` ended by CR LF, from TY to ER, UTF-8. `address` is the
 * record's permanent page, for UR where the record has no link of its own.
 */
export function toRis(bibliography: Bibliography, address?: string): string {
  const { authors, editors, translators, others } = peopleOf(bibliography);
  const { place, publisher } = publisherOf(bibliography);
  const { host, thesis, years, series } = bibliography;
  const inBook = bibliography.kind === "article" && host?.isbn;
  const isBook = types[bibliography.kind] === "BOOK";
  const advisers = bibliography.kind === "thesis" ? others.filter(isAdviser) : [];
  const [from, to] = host?.pages?.split("-") ?? [];
  const lines: (readonly [tag: string, value: string | null | undefined])[] = [
    ["TY", inBook ? "CHAP" : types[bibliography.kind]],
    ...authors.map(({ name }) => ["AU", name] as const),
    ...editors.map(({ name }) => ["ED", name] as const),
    ...advisers.map(({ name }) => ["A3", name] as const),
    ...translators.map(({ name }) => ["A4", name] as const),
    ["TI", titleInWords(bibliography)],
    ["T2", host?.title ?? series[0]?.title],
    // Of a book VL is the volume of a set, and M1 the number in its series.
    [isBook ? "M1" : "VL", host ? null : series[0]?.volume],
    ["VL", host?.volume],
    ["IS", host?.issue],
    ["SP", host ? from : pageCount(bibliography)],
    ["EP", host ? to : null],
    ["PY", years ? String(years.from) : null],
    ["ET", bibliography.edition],
    ["CY", place],
    ["PB", publisher ?? thesis?.institution],
    ["M3", thesis?.degree],
    ["C1", bibliography.kind === "map" ? bibliography.scale : null],
    ...bibliography.isbns.map(({ isbn13 }) => ["SN", isbn13] as const),
    ...bibliography.issns.map((issn) => ["SN", issn] as const),
    ["SN", host?.issn],
    ["DO", doiOf(bibliography)],
    ["LA", bibliography.languages.join(", ")],
    ...bibliography.subjects.map(({ text }) => ["KW", text] as const),
    ["AB", bibliography.summary],
    ...bibliography.notes.map((note) => ["N1", note] as const),
    // PY takes nothing but a year: "[19--]" and "1347 H" would be refused.
    ["N1", years?.certain ? null : bibliography.dateText],
    // A2 and A3 mean series editors to some programs, but of a thesis: who did something else stands in a note.
    ...others
      .filter((one) => !advisers.includes(one))
      .map(({ name, roles }) => ["N1", `${name} (${labelsOf(roles)})`] as const),
    ["CN", bibliography.callNumber],
    ["AN", accessionOf(bibliography)],
    ["UR", linkOfText(bibliography) ?? address],
  ];
  const told = lines
    .map(([tag, value]) => [tag, oneLine(value ?? "")] as const)
    .filter(([, value]) => value !== "")
    .map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${told.join("")}ER  - \r\n`;
}

/** The record's number with who gave it, as 035 writes it: "(ID-JaPN)INLIS000000000001344". A number alone is anybody's. */
function accessionOf({ controlNumber, controlSource }: Bibliography): string | null {
  if (controlNumber === null || controlSource === null) return controlNumber;
  return `(${controlSource})${controlNumber}`;
}

const isAdviser = ({ roles }: Creator) => roles.includes("adviser");

function labelsOf(roles: readonly Role[]): string {
  return roles.map((role) => roleLabels[role].id).join(", ");
}
