import type { Kind } from "./domain/kinds";
import { kindLabels } from "./domain/labels";
import { peopleOf } from "./people";
import { dateInWords, doiOf, publisherOf, xmlText } from "./plain-text";
import type { Bibliography } from "./types";

/** The fifteen elements, in the order of the standard. */
export const dublinCoreElements = [
  "title",
  "creator",
  "subject",
  "description",
  "publisher",
  "contributor",
  "date",
  "type",
  "format",
  "identifier",
  "source",
  "language",
  "relation",
  "coverage",
  "rights",
] as const;

export type DublinCore = Partial<Record<(typeof dublinCoreElements)[number], readonly string[]>>;

/** The DCMI type vocabulary. */
const dcmiTypes: Readonly<Record<Kind, string>> = {
  book: "Text",
  serial: "Text",
  magazine: "Text",
  newspaper: "Text",
  article: "Text",
  thesis: "Text",
  manuscript: "Text",
  map: "StillImage",
  "music-score": "Text",
  "sound-recording": "Sound",
  audiobook: "Sound",
  video: "MovingImage",
  picture: "StillImage",
  microform: "Text",
  electronic: "InteractiveResource",
  braille: "Text",
  mixed: "Collection",
  object: "PhysicalObject",
};

/** The simple JSON form: elements with at least one value. `address` is the record's permanent page. */
export function toDublinCore(bibliography: Bibliography, address?: string): DublinCore {
  const { authors, editors, translators, others } = peopleOf(bibliography);
  const { publisher } = publisherOf(bibliography);
  const { host, thesis, kind } = bibliography;
  const doi = doiOf(bibliography);
  const all: Record<(typeof dublinCoreElements)[number], (string | null | undefined)[]> = {
    title: [bibliography.fullTitle, ...bibliography.otherTitles.map(({ text }) => text)],
    creator: authors.map(({ name }) => name),
    subject: [...bibliography.subjects.map(({ text }) => text)],
    description: [
      bibliography.summary,
      thesis?.text,
      bibliography.contents.join(" -- "),
      ...bibliography.notes,
    ],
    publisher: [publisher ?? thesis?.institution],
    contributor: [...editors, ...translators, ...others].map(({ name }) => name),
    date: [dateInWords(bibliography)],
    type: [dcmiTypes[kind], kindLabels[kind].id, ...bibliography.genres],
    format: [bibliography.physicalDescription],
    identifier: [
      address,
      ...bibliography.isbns.map(({ isbn13 }) => `urn:isbn:${isbn13}`),
      ...bibliography.issns.map((issn) => `urn:issn:${issn}`),
      doi ? `https://doi.org/${doi}` : null,
      ...bibliography.links.filter(({ relation }) => relation !== "related").map(({ url }) => url),
    ],
    source: [host ? [host.title, host.part].filter(Boolean).join(". ") : null],
    language: [...bibliography.languages],
    relation: [
      ...bibliography.series.map(({ title, volume }) => (volume ? `${title} ; ${volume}` : title)),
      ...bibliography.links.filter(({ relation }) => relation === "related").map(({ url }) => url),
    ],
    coverage: bibliography.subjects
      .filter(({ kind: sort }) => sort === "place" || sort === "time")
      .map(({ parts }) => parts[0]),
    rights: [],
  };
  return Object.fromEntries(
    dublinCoreElements
      .map((element) => [element, distinct(all[element])] as const)
      .filter(([, values]) => values.length > 0),
  );
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value) => typeof value === "string" && value !== ""))].map(
    String,
  );
}

/** The element `oai_dc:dc` of OAI-PMH and SRU, without an XML declaration. */
export function toOaiDc(bibliography: Bibliography, address?: string): string {
  const core = toDublinCore(bibliography, address);
  const elements = dublinCoreElements.flatMap((element) =>
    (core[element] ?? []).map((value) => `  <dc:${element}>${xmlText(value)}</dc:${element}>\n`),
  );
  return (
    '<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/' +
    ' http://www.openarchives.org/OAI/2.0/oai_dc.xsd">\n' +
    `${elements.join("")}</oai_dc:dc>`
  );
}
