import type { Kind } from "./domain/kinds";
import { invertedName, peopleOf } from "./people";
import { dateInWords, doiOf, pageCount, publisherOf } from "./plain-text";
import type { Bibliography, Creator } from "./types";

export type SchemaOrg = { readonly [property: string]: SchemaValue };
type SchemaValue = string | number | SchemaOrg | readonly SchemaValue[];

const types: Readonly<Record<Kind, string>> = {
  book: "Book",
  serial: "Periodical",
  magazine: "Periodical",
  newspaper: "Newspaper",
  article: "Article",
  thesis: "Thesis",
  manuscript: "Manuscript",
  map: "Map",
  "music-score": "SheetMusic",
  "sound-recording": "AudioObject",
  audiobook: "Audiobook",
  video: "Movie",
  picture: "VisualArtwork",
  microform: "Book",
  electronic: "CreativeWork",
  braille: "Book",
  mixed: "Collection",
  object: "CreativeWork",
};

/** JSON-LD for the record page at `address`. Whoever writes it into HTML escapes `<`. */
export function toSchemaOrg(bibliography: Bibliography, address: string): SchemaOrg {
  const { authors, editors, translators, others } = peopleOf(bibliography);
  const { place, publisher } = publisherOf(bibliography);
  const { kind, host, thesis } = bibliography;
  const type = kind === "article" && host?.isbn ? "Chapter" : types[kind];
  const isBook = type === "Book" || type === "Audiobook";
  const byRole = (role: Creator["roles"][number]) =>
    others.filter(({ roles }) => roles.includes(role)).map(agent);
  const doi = doiOf(bibliography);
  const all: Record<string, SchemaValue | null | undefined> = {
    "@context": "https://schema.org",
    "@type": type,
    "@id": address,
    url: address,
    name: bibliography.fullTitle,
    alternateName: bibliography.otherTitles
      .filter(({ kind: sort }) => sort !== "analytic")
      .map(({ text }) => text),
    author: authors.map(agent),
    editor: editors.map(agent),
    translator: translators.map(agent),
    illustrator: isBook ? byRole("illustrator") : null,
    contributor: others
      .filter(({ roles }) => !(isBook && roles.includes("illustrator")))
      .map(agent),
    bookEdition: isBook ? bibliography.edition : null,
    numberOfPages: isBook ? Number(pageCount(bibliography) ?? 0) || null : null,
    accessibilityFeature: kind === "braille" ? "braille" : null,
    isbn: isBook ? bibliography.isbns.map(({ isbn13 }) => isbn13) : null,
    issn: bibliography.issns,
    publisher: publisher
      ? { "@type": "Organization", name: publisher, ...(place ? { location: place } : {}) }
      : null,
    sourceOrganization:
      kind === "thesis" && thesis?.institution
        ? { "@type": "Organization", name: thesis.institution }
        : null,
    inSupportOf: kind === "thesis" ? thesis?.degree : null,
    datePublished: bibliography.years ? dateInWords(bibliography)?.replace("–", "/") : null,
    inLanguage: bibliography.languages,
    about: bibliography.subjects.map(({ text }) => text),
    genre: bibliography.genres,
    abstract: bibliography.summary,
    identifier: doi ? `https://doi.org/${doi}` : null,
    pagination: host?.pages,
    isPartOf: partOf(bibliography),
  };
  return Object.fromEntries(
    Object.entries(all)
      .map(([key, value]) => [key, Array.isArray(value) && value.length === 1 ? value[0] : value])
      .filter(([, value]) => value && !(Array.isArray(value) && value.length === 0)),
  );
}

function agent(creator: Creator): SchemaOrg {
  const parts = invertedName(creator);
  return {
    "@type": creator.kind === "person" ? "Person" : "Organization",
    name: creator.spokenName,
    ...(parts ? { familyName: parts.family, givenName: parts.given } : {}),
  };
}

function partOf({ host, series }: Bibliography): SchemaValue | null {
  if (host) {
    return {
      "@type": host.isbn ? "Book" : "Periodical",
      name: host.title,
      ...(host.issn ? { issn: host.issn } : {}),
    };
  }
  return series.map(({ title }) => ({ "@type": "BookSeries", name: title }));
}
