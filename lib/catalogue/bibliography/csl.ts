import type { Kind } from "./domain/kinds";
import { invertedName, peopleOf } from "./people";
import { doiOf, linkOfText, pageCount, publisherOf, titleInWords } from "./plain-text";
import type { Bibliography, Creator } from "./types";

type CslName = { family: string; given: string; suffix?: string } | { literal: string };

type CslDate = { "date-parts": number[][]; circa?: true } | { literal: string };

/** One item of CSL-JSON 1.0.2: the variables this catalogue can fill. */
export type CslItem = { id: string; type: string } & {
  [Variable in CslText]?: string;
} & { [Variable in CslPerson]?: CslName[] } & { issued?: CslDate };

type CslText =
  | "title"
  | "container-title"
  | "collection-title"
  | "collection-number"
  | "publisher"
  | "publisher-place"
  | "edition"
  | "volume"
  | "issue"
  | "page"
  | "number-of-pages"
  | "genre"
  | "scale"
  | "ISBN"
  | "ISSN"
  | "DOI"
  | "URL"
  | "language"
  | "call-number"
  | "abstract"
  | "keyword"
  | "note";

type CslPerson = "author" | "editor" | "translator" | "contributor";

const types: Readonly<Record<Kind, string>> = {
  book: "book",
  serial: "periodical",
  magazine: "periodical",
  newspaper: "periodical",
  article: "article-journal",
  thesis: "thesis",
  manuscript: "manuscript",
  map: "map",
  "music-score": "musical_score",
  "sound-recording": "song",
  audiobook: "book",
  video: "motion_picture",
  picture: "graphic",
  microform: "book",
  electronic: "software",
  braille: "book",
  mixed: "collection",
  object: "document",
};

/** CSL-JSON. `id` names the record in the list it stands in (its address or number). */
export function toCsl(bibliography: Bibliography, id: string): CslItem {
  const { authors, editors, translators, others } = peopleOf(bibliography);
  const { place, publisher } = publisherOf(bibliography);
  const { host, thesis, series } = bibliography;
  const type = bibliography.kind === "article" && host?.isbn ? "chapter" : types[bibliography.kind];
  const texts: Record<CslText, string | null | undefined> = {
    title: titleInWords(bibliography),
    "container-title": host?.title,
    "collection-title": series[0]?.title,
    "collection-number": series[0]?.volume,
    publisher: publisher ?? thesis?.institution,
    "publisher-place": place,
    edition: bibliography.edition,
    volume: host?.volume,
    issue: host?.issue,
    page: host?.pages,
    "number-of-pages": host ? null : pageCount(bibliography),
    genre: thesis?.degree,
    scale: bibliography.scale,
    ISBN: bibliography.isbns.map(({ isbn13 }) => isbn13).join(" ") || host?.isbn,
    ISSN: bibliography.issns[0] ?? host?.issn,
    DOI: doiOf(bibliography),
    URL: linkOfText(bibliography),
    language: bibliography.languages[0],
    "call-number": bibliography.callNumber,
    abstract: bibliography.summary,
    keyword: bibliography.subjects.map(({ text }) => text).join("; "),
    note: bibliography.notes.join("\n"),
  };
  const people: Record<CslPerson, CslName[]> = {
    author: authors.map(cslName),
    editor: editors.map(cslName),
    translator: translators.map(cslName),
    contributor: others.map(cslName),
  };
  const issued = issuedOf(bibliography);
  return {
    id,
    type,
    ...Object.fromEntries(Object.entries(people).filter(([, names]) => names.length > 0)),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text)),
    ...(issued ? { issued } : {}),
  };
}

function cslName(creator: Creator): CslName {
  const parts = invertedName(creator);
  if (!parts) return { literal: creator.name };
  const { family, given, suffix } = parts;
  return suffix ? { family, given, suffix } : { family, given };
}

function issuedOf({ years, dateText }: Bibliography): CslDate | null {
  if (!years) return dateText !== null && /\d/.test(dateText) ? { literal: dateText } : null;
  const parts = [[years.from]];
  if (years.to !== null && years.to !== years.from) parts.push([years.to]);
  return { "date-parts": parts, ...(years.certain ? {} : { circa: true as const }) };
}
