import { shelfKey } from "../bibliography/domain/call-number";
import type { Bibliography } from "../bibliography/types";
import { storableJson } from "../domain/rows";
import {
  audienceForm,
  callNumberForm,
  decadeForm,
  digitalKindForm,
  facetForm,
  facetId,
  kindForm,
  languageForm,
  numberForm,
  titleForm,
  yearForm,
} from "./domain/lexemes";
import { remembering } from "./domain/remembering";
import { Vector } from "./domain/vector";
import { bareNumber, keyOf, titleKey, tokenise } from "./domain/words";
import type { CopyState, FacetEntry, SearchRow } from "./types";

/** What is indexed of one record. */
export type SearchTerms = {
  /** A `tsvector` as PostgreSQL writes it: A title, B names, subjects and other titles, C stems and joined words, D the rest. */
  readonly terms: string;
  /** The words of titles, names and subjects, each once: what it adds to the vocabulary. */
  readonly vocabulary: readonly string[];
  readonly titleWords: number;
  readonly sortTitle: string;
  readonly sortAuthor: string | null;
  /** Its place on the shelf (`shelfKey`); null where no call number says one. */
  readonly sortShelf: string | null;
  readonly creators: readonly FacetEntry[];
  readonly subjects: readonly FacetEntry[];
};

/** Words read of the notes, contents and summary together. */
const restMax = 600;
const valuesMax = 40;

/** Without signs that would end the quoted lexeme. */
const safe = (text: string) => text.replace(/['\\|\0]/gu, "").slice(0, 200);

/** Names, subjects and places come again and again: so many of them, as a power of two, are read once. */
const headingsBits = 13;
const headingTokens = remembering((text) => tokenise(text), headingsBits);
/** What is longer is a text of its own, and not kept. */
const headingLengthMax = 100;
const tokensOf = (text: string) =>
  text.length > headingLengthMax ? tokenise(text) : headingTokens(text);

function makeEntry(facet: FacetEntry["facet"], value: string): FacetEntry {
  const key = titleKey(value);
  return { id: facetId(facet, key), facet, value: value.trim().slice(0, 300), key };
}

const entriesBits = 14;
const entryOf: { readonly [Facet in FacetEntry["facet"]]: (value: string) => FacetEntry } = {
  author: remembering((value) => makeEntry("author", value), entriesBits),
  subject: remembering((value) => makeEntry("subject", value), entriesBits),
  location: remembering((value) => makeEntry("location", value), entriesBits),
};

function entries(facet: FacetEntry["facet"], values: readonly string[]): readonly FacetEntry[] {
  const found: FacetEntry[] = [];
  for (const value of values) {
    const one = entryOf[facet](value);
    if (one.key !== "" && !found.some(({ id }) => id === one.id)) found.push(one);
    if (found.length === valuesMax) break;
  }
  return found;
}

const notAuthors = new Set([
  "publisher",
  "printer",
  "former-owner",
  "sponsor",
  "degree-institution",
]);

/** The headings a reader would call a subject: the main part, without its subdivisions. */
const subjectValues = ({ subjects }: Bibliography) =>
  subjects.map(({ parts, text }) => parts[0] ?? text);

/** Adds the titles. @returns how many words the first one has, and the key by which it is sorted */
function addTitle(vector: Vector, bibliography: Bibliography) {
  const { title, fullTitle, titleSkip, otherTitles, series } = bibliography;
  const tokens = tokenise(fullTitle);
  vector.text(tokens, "A", "title", true);
  const whole = keyOf(tokens);
  const sortTitle = titleSkip > 0 ? titleKey(fullTitle.slice(titleSkip)) : whole;
  const keys = [whole, title === fullTitle ? whole : titleKey(title)];
  if (titleSkip > 0) keys.push(titleKey(title.slice(titleSkip)), sortTitle);
  for (const key of keys) if (key !== "") vector.mark(titleForm(key));
  for (const { text } of otherTitles.slice(0, valuesMax)) {
    const other = tokenise(text);
    vector.text(other, "B", "title", true);
    const key = keyOf(other);
    if (key !== "") vector.mark(titleForm(key));
  }
  for (const { title: name } of series.slice(0, 10)) vector.text(tokensOf(name), "B", "title");
  return { titleWords: tokens.reduce((sum, { words }) => sum + words.length, 0), sortTitle };
}

function addNames(vector: Vector, { creators, responsibility }: Bibliography): void {
  for (const { spokenName, name, alternateNames, roles, kind } of creators.slice(0, valuesMax)) {
    const field = roles.every((role) => notAuthors.has(role)) ? null : "author";
    const tokens = tokensOf(spokenName);
    vector.text(tokens, "B", field, true);
    if (kind === "person" && field !== null) vector.person(tokens);
    if (spokenName !== name) vector.text(tokensOf(name), "D", field);
    for (const other of alternateNames) vector.text(tokensOf(other), "B", field, true);
  }
  if (responsibility !== null)
    vector.text(tokenise(responsibility), "D", creators.length === 0 ? "author" : null);
}

/** Numbers read of one kind: a bound volume may have hundreds of copies. */
const numbersMax = 200;

const formsOfNumbers = (numbers: readonly string[], form: (bare: string) => string) =>
  [...new Set(numbers.map(bareNumber))]
    .filter((bare) => bare !== "")
    .slice(0, numbersMax)
    .map(form);

/** Call numbers but for those that an 852 gives a copy: what is written on a copy now, the copy says (`copyTerms`). */
const ownCallNumbers = ({ callNumbers, copies }: Bibliography) =>
  callNumbers.flatMap(({ value, kind }) =>
    kind === "other" && copies.some(({ callNumber }) => callNumber === value) ? [] : value,
  );

function addNumbers(vector: Vector, bibliography: Bibliography): void {
  const { isbns, invalidIsbns, issns, otherIdentifiers, systemNumbers, controlNumber } =
    bibliography;
  const numbers = [
    ...isbns.flatMap(({ isbn13, isbn10 }) => [isbn13, isbn10 ?? ""]),
    ...[...invalidIsbns, ...issns, ...systemNumbers, controlNumber ?? ""],
    ...otherIdentifiers.map(({ value }) => value),
  ];
  for (const form of formsOfNumbers(numbers, numberForm)) vector.mark(form);
  for (const form of formsOfNumbers(ownCallNumbers(bibliography), callNumberForm))
    vector.mark(form);
}

function addRest(vector: Vector, bibliography: Bibliography): void {
  for (const { places, publishers } of bibliography.imprints.slice(0, 10)) {
    for (const publisher of publishers) vector.text(tokensOf(publisher), "D", "publisher");
    for (const place of places) vector.text(tokensOf(place), "D", null);
  }
  const { summary, contents, notes, genres, thesis, host, edition, alternates } = bibliography;
  const texts = [
    ...[edition ?? "", thesis?.text ?? "", host?.title ?? "", host?.creator ?? ""],
    ...[...genres, ...alternates.map(({ text }) => text)],
    ...[summary ?? "", ...contents, ...notes],
  ];
  let left = restMax;
  for (const text of texts) {
    if (left <= 0) break;
    const tokens = tokenise(text).slice(0, left);
    left -= tokens.length;
    vector.text(tokens, "D", null);
  }
}

/** What is searched of a record, but for its copies (`copyTerms`), which its fields alone do not say: pure, some 100 µs. */
export function searchTerms(bibliography: Bibliography): SearchTerms {
  const vector = new Vector();
  const { titleWords, sortTitle } = addTitle(vector, bibliography);
  addNames(vector, bibliography);
  for (const { text } of bibliography.subjects.slice(0, valuesMax))
    vector.text(tokensOf(text), "B", "subject");
  addNumbers(vector, bibliography);
  addRest(vector, bibliography);
  const { kind, digitalKind, languages, year, creators, audience } = bibliography;
  vector.mark(kindForm(safe(kind)));
  if (digitalKind !== null) vector.mark(digitalKindForm(safe(digitalKind)));
  if (audience === "children") vector.mark(audienceForm(audience));
  for (const language of languages.slice(0, 20)) vector.mark(languageForm(safe(language)));
  if (year !== null) {
    vector.mark(yearForm(year));
    vector.mark(decadeForm(year - (year % 10)));
  }
  const authors = creators.filter(({ roles }) => !roles.every((role) => notAuthors.has(role)));
  const facets = {
    creators: entries(
      "author",
      authors.map(({ name }) => name),
    ),
    subjects: entries("subject", subjectValues(bibliography)),
  };
  for (const { id } of [...facets.creators, ...facets.subjects]) vector.mark(facetForm(id));
  const main = creators.find((creator) => creator.main) ?? creators[0];
  return {
    terms: vector.write(),
    vocabulary: vector.vocabulary,
    titleWords: Math.min(titleWords, 1000),
    sortTitle,
    sortAuthor: main ? entryOf.author(main.name).key || null : null,
    sortShelf: bibliography.callNumber === null ? null : shelfKey(bibliography.callNumber) || null,
    ...facets,
  };
}

/** What a record's copies add to its `terms`, and the facet values of the places where they stand. */
export function copyTerms({ locations, numbers, callNumbers }: CopyState): {
  readonly terms: string;
  readonly locations: readonly FacetEntry[];
} {
  const found = entries("location", locations);
  const forms = [
    ...found.map(({ id }) => facetForm(id)),
    ...formsOfNumbers(numbers, numberForm),
    ...formsOfNumbers(callNumbers, callNumberForm),
  ];
  return { terms: forms.map((form) => ` '${form}'`).join(""), locations: found };
}

/** `searchTerms` as they are stored; pure, and the costly part of indexing. */
export function searchRow(bibliography: Bibliography): SearchRow {
  const found = searchTerms(bibliography);
  return {
    terms: found.terms,
    written: storableJson({
      title_words: found.titleWords,
      year: bibliography.year,
      kind: bibliography.kind,
      digital_kind: bibliography.digitalKind,
      language: bibliography.languages[0] ?? null,
      sort_title: found.sortTitle,
      sort_author: found.sortAuthor,
      sort_shelf: found.sortShelf,
      creators: found.creators.map((entry) => entry.id),
      subjects: found.subjects.map((entry) => entry.id),
    }),
    online: bibliography.online,
    vocabulary: found.vocabulary,
    facets: [...found.creators, ...found.subjects],
  };
}
