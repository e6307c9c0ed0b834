import type { WordField } from "./lexemes";
import { fieldSigns, formsOf, oldForm, pairForm } from "./lexemes";
import type { Token } from "./words";

export type Weight = "A" | "B" | "C" | "D";

/** Places a tsvector can tell apart; what stands behind them is found, but not as a phrase. */
const placeMax = 16_000;
/** Characters that the places of one word may take: some sixty places. */
const placesLengthMax = 300;
/** Between two fields, so that no phrase runs over their border. */
const gap = 8;

/** Words of one letter and numbers are no vocabulary. */
const isVocabulary = (word: string) => {
  const first = word.codePointAt(0) ?? 0;
  return word.length > (first > 0xffff ? 2 : 1) && (first < 48 || first > 57);
};

const fields = Object.keys(fieldSigns) as readonly WordField[];
const bitOf = (field: WordField | null) => (field === null ? 0 : 1 << fields.indexOf(field));
/** What begins the lexeme of a word in a field, for each set of fields. */
const signsOf = Array.from({ length: 1 << fields.length }, (_, set) =>
  fields.filter((field) => set & bitOf(field)).map((field) => ` '=${fieldSigns[field]}`),
);

/** A form of a word, as one record has it. */
type Entry = {
  readonly form: string;
  /** Its places as PostgreSQL writes them ("3A,17C"). */
  places: string;
  /** A bit for each field that it stands in. */
  fields: number;
  isListed: boolean;
  /** What else the word is found by, looked up when it is met as a word. */
  also: readonly Entry[] | null;
  modern: Entry | null;
};

function put(entry: Entry, place: number, weight: Weight, field: number): void {
  if (entry.places === "") entry.places = `${place}${weight}`;
  else if (entry.places.length < placesLengthMax) entry.places += `,${place}${weight}`;
  entry.fields |= field;
}

/** Gathers the lexemes of one record: each word is looked up once, however many fields it stands in. */
export class Vector {
  readonly #entries = new Map<string, Entry>();
  readonly #marks = new Set<string>();
  readonly #vocabulary: string[] = [];
  #place = 0;

  /** The words of titles, names and subjects, each once. */
  get vocabulary(): readonly string[] {
    return this.#vocabulary;
  }

  /** A lexeme that only marks the record. */
  mark(lexeme: string): void {
    this.#marks.add(lexeme);
  }

  #entry(form: string): Entry {
    const known = this.#entries.get(form);
    if (known !== undefined) return known;
    const made = { form, places: "", fields: 0, isListed: false, also: null, modern: null };
    this.#entries.set(form, made);
    return made;
  }

  /** A text of one weight; its words also as words of `field`, its pairs of words where `pairs` is set. */
  text(tokens: readonly Token[], weight: Weight, field: WordField | null, pairs = false): void {
    if (tokens.length === 0) return;
    const bit = bitOf(field);
    let previous: string | null = null;
    for (const { words, joined } of tokens) {
      if (joined !== null) put(this.#entry(joined), Math.min(placeMax, this.#place + 1), "C", bit);
      for (const word of words) {
        this.#place = Math.min(placeMax, this.#place + 1);
        this.#word(word, weight, bit);
        if (pairs && previous !== null) this.mark(pairForm(previous, word));
        previous = word;
      }
    }
    this.#place = Math.min(placeMax, this.#place + gap);
  }

  #word(word: string, weight: Weight, field: number): void {
    const entry = this.#entry(word);
    put(entry, this.#place, weight, field);
    if (!entry.isListed && (weight === "A" || weight === "B") && isVocabulary(word)) {
      entry.isListed = true;
      this.#vocabulary.push(word);
    }
    for (const other of entry.also ?? this.#findForms(entry)) put(other, this.#place, "C", field);
  }

  #findForms(entry: Entry): readonly Entry[] {
    const { root, modern, modernRoot } = formsOf(entry.form);
    const also: Entry[] = [];
    if (root !== "") also.push(this.#entry(root));
    if (modern !== "") {
      entry.modern = this.#entry(oldForm(modern));
      also.push(entry.modern);
    }
    if (modernRoot !== "") also.push(this.#entry(oldForm(modernRoot)));
    entry.also = also;
    return also;
  }

  /** The words of a person's name, in either spelling, after they were gathered as a text. */
  person(tokens: readonly Token[]): void {
    const bit = bitOf("person");
    for (const { words } of tokens)
      for (const word of words) {
        const entry = this.#entry(word);
        entry.fields |= bit;
        if (entry.modern !== null) entry.modern.fields |= bit;
      }
  }

  /** As PostgreSQL writes a `tsvector`, each lexeme once. */
  write(): string {
    let text = "";
    // No lexeme holds a quote or a backslash: words are letters and digits (domain/words.ts).
    for (const { form, places, fields: set } of this.#entries.values()) {
      text += ` '${form}':${places}`;
      for (const sign of signsOf[set] as readonly string[]) text += `${sign}${form}'`;
    }
    for (const lexeme of this.#marks) text += ` '${lexeme}'`;
    return text;
  }
}
