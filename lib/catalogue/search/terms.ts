import { shelfKey } from "../bibliography/domain/call-number";
import type { Bibliography } from "../bibliography/types";
import { storableJson } from "../domain/rows";
import type { WordField } from "./domain/lexemes";
import {
  audienceForm,
  callNumberForm,
  decadeForm,
  digitalKindForm,
  facetForm,
  facetId,
  formsOf,
  inField,
  kindForm,
  languageForm,
  numberForm,
  oldForm,
  pairForm,
  titleForm,
  yearForm,
} from "./domain/lexemes";
import type { Token } from "./domain/words";
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

type Weight = "A" | "B" | "C" | "D";

/** Places a tsvector can tell apart; what stands behind them is found, but not as a phrase. */
const placeMax = 16_000;
/** Characters that the places of one word may take: some sixty places. */
const placesLengthMax = 300;
/** Between two fields, so that no phrase runs over their border. */
const gap = 8;
/** Words read of the notes, contents and summary together. */
const restMax = 600;
const valuesMax = 40;

/** Words of one letter and numbers are no vocabulary. */
const isVocabulary = (word: string) => {
  const first = word.codePointAt(0) ?? 0;
  return word.length > (first > 0xffff ? 2 : 1) && (first < 48 || first > 57);
};

/** Gathers the lexemes of one record. */
class Vector {
  /** Their places as PostgreSQL writes them ("3A,17C"); none for one that only marks the record. */
  readonly #lexemes = new Map<string, string>();
  readonly vocabulary = new Set<string>();
  #place = 0;

  mark(lexeme: string): void {
    if (!this.#lexemes.has(lexeme)) this.#lexemes.set(lexeme, "");
  }

  #put(word: string, place: number, weight: Weight): void {
    const places = this.#lexemes.get(word);
    if (!places) this.#lexemes.set(word, `${place}${weight}`);
    else if (places.length < placesLengthMax)
      this.#lexemes.set(word, `${places},${place}${weight}`);
  }

  /** A text of one weight; its words also as words of `field`, its pairs of words where `pairs` is set. */
  text(tokens: readonly Token[], weight: Weight, field: WordField | null, pairs = false): void {
    if (tokens.length === 0) return;
    let previous: string | null = null;
    for (const { words, joined } of tokens) {
      if (joined !== null) {
        this.#put(joined, Math.min(placeMax, this.#place + 1), "C");
        if (field !== null) this.mark(inField(field, joined));
      }
      for (const word of words) {
        this.#place = Math.min(placeMax, this.#place + 1);
        this.#word(word, weight, field);
        if (pairs && previous !== null) this.mark(pairForm(previous, word));
        previous = word;
      }
    }
    this.#place = Math.min(placeMax, this.#place + gap);
  }

  #word(word: string, weight: Weight, field: WordField | null): void {
    const place = this.#place;
    this.#put(word, place, weight);
    if ((weight === "A" || weight === "B") && isVocabulary(word)) this.vocabulary.add(word);
    if (field !== null) this.mark(inField(field, word));
    const { root, modern, modernRoot } = formsOf(word);
    if (root !== "") this.#also(root, place, field);
    if (modern !== "") this.#also(oldForm(modern), place, field);
    if (modernRoot !== "") this.#also(oldForm(modernRoot), place, field);
  }

  #also(form: string, place: number, field: WordField | null): void {
    this.#put(form, place, "C");
    if (field !== null) this.mark(inField(field, form));
  }

  /** The words of a person's name, in either spelling. */
  person(tokens: readonly Token[]): void {
    for (const { words } of tokens)
      for (const word of words) {
        const { modern } = formsOf(word);
        this.mark(inField("person", word));
        if (modern !== "") this.mark(inField("person", oldForm(modern)));
      }
  }

  write(): string {
    const parts: string[] = [];
    // No lexeme holds a quote or a backslash: words are letters and digits (domain/words.ts).
    this.#lexemes.forEach((places, lexeme) => {
      if (places === "") parts.push(" '", lexeme, "'");
      else parts.push(" '", lexeme, "':", places);
    });
    return parts.join("");
  }
}

/** Without signs that would end the quoted lexeme. */
const safe = (text: string) => text.replace(/['\\\0]/gu, "").slice(0, 200);

/** Values whose entry is kept: the same names and subjects come again and again. */
const keptMax = 50_000;
const kept = new Map<string, FacetEntry>();

function entry(facet: FacetEntry["facet"], value: string): FacetEntry {
  const name = `${facet} ${value}`;
  const known = kept.get(name);
  if (known !== undefined) return known;
  const key = titleKey(value);
  const made = { id: facetId(facet, key), facet, value: value.trim().slice(0, 300), key };
  if (kept.size >= keptMax) kept.clear();
  kept.set(name, made);
  return made;
}

function entries(facet: FacetEntry["facet"], values: readonly string[]): readonly FacetEntry[] {
  const found = new Map<number, FacetEntry>();
  for (const value of values) {
    const one = entry(facet, value);
    if (one.key !== "" && !found.has(one.id)) found.set(one.id, one);
    if (found.size === valuesMax) break;
  }
  return [...found.values()];
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

function addTitle(vector: Vector, bibliography: Bibliography): number {
  const { title, fullTitle, titleSkip, otherTitles, series } = bibliography;
  const tokens = tokenise(fullTitle);
  vector.text(tokens, "A", "title", true);
  const texts =
    titleSkip > 0 ? [title, title.slice(titleSkip), fullTitle.slice(titleSkip)] : [title];
  for (const key of [keyOf(tokens), ...texts.map(titleKey)])
    if (key !== "") vector.mark(titleForm(key));
  for (const { text } of otherTitles.slice(0, valuesMax)) {
    const other = tokenise(text);
    vector.text(other, "B", "title", true);
    const key = keyOf(other);
    if (key !== "") vector.mark(titleForm(key));
  }
  for (const { title: name } of series.slice(0, 10)) vector.text(tokenise(name), "B", "title");
  return tokens.reduce((sum, { words }) => sum + words.length, 0);
}

function addNames(vector: Vector, { creators, responsibility }: Bibliography): void {
  for (const { spokenName, name, alternateNames, roles, kind } of creators.slice(0, valuesMax)) {
    const field = roles.every((role) => notAuthors.has(role)) ? null : "author";
    const tokens = tokenise(spokenName);
    vector.text(tokens, "B", field, true);
    if (kind === "person" && field !== null) vector.person(tokens);
    if (spokenName !== name) vector.text(tokenise(name), "D", field);
    for (const other of alternateNames) vector.text(tokenise(other), "B", field, true);
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
    for (const publisher of publishers) vector.text(tokenise(publisher), "D", "publisher");
    for (const place of places) vector.text(tokenise(place), "D", null);
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
  const titleWords = addTitle(vector, bibliography);
  addNames(vector, bibliography);
  for (const { text } of bibliography.subjects.slice(0, valuesMax))
    vector.text(tokenise(text), "B", "subject");
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
    vocabulary: [...vector.vocabulary],
    titleWords: Math.min(titleWords, 1000),
    sortTitle: titleKey(bibliography.fullTitle.slice(bibliography.titleSkip)),
    sortAuthor: main ? entry("author", main.name).key || null : null,
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
    written: storableJson({
      terms: found.terms,
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
