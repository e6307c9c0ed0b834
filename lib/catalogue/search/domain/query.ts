import { looksLikeCallNumber } from "../../bibliography/domain/call-number";
import { readIsbn, readIssn } from "../../bibliography/domain/isbn";
import { carriesNothing } from "./courtesy";
import type { WordField } from "./lexemes";
import { isFiller, isKindWord } from "./meanings";
import { joinPlain, pieces } from "./pieces";
import type { Token } from "./words";
import { bareNumber, oneWord, stopWords, tokenise } from "./words";

/** Words of a question that are looked for; nobody asks with more. */
const tokensMax = 32;
/** Letters from which a word may be one still being typed. */
const prefixMin = 3;

/** What a clause is met by besides its own words. */
export type Also = {
  /** Words that stand in the record together, each list by itself. */
  readonly words: readonly (readonly string[])[];
  /** Lexemes that mark the record: its language, its kind. */
  readonly marks: readonly string[];
};

/** Words that are asked for together: one token, or several in quotation marks. */
export type Term = {
  readonly tokens: readonly Token[];
  readonly phrase: boolean;
  /** The last word of what was typed: other words may begin with it. */
  readonly unfinished: boolean;
};

/** One thing a record must have: any of the terms. */
export type Clause = {
  readonly field: WordField | null;
  readonly any: readonly Term[];
  /** A stop word or a filler (*buku*) outside quotation marks: it ranks, and need not be there. */
  readonly optional: boolean;
  /** It names a kind of thing (*novel*, *peta*), or is an initial, beside words that say more: alone it carries no match. */
  readonly weak?: boolean;
  /** What else meets it (domain/wider.ts). */
  readonly also?: Also;
  /** Of the way somebody asks, not of what is asked for (*saya nyari*): it ranks as part of a whole title only. */
  readonly courteous?: boolean;
};

/** What was typed, understood. All clauses must be met, and none of `without`. */
export type ParsedQuery = {
  readonly clauses: readonly Clause[];
  readonly without: readonly Clause[];
  /** ISBN (13 digits), ISSN or another number, bare: a record that has it is meant, whatever the words say. */
  readonly numbers: readonly string[];
  /** The beginning of a call number, bare. */
  readonly callNumber: string | null;
};

export const nothingAsked: ParsedQuery = {
  clauses: [],
  without: [],
  numbers: [],
  callNumber: null,
};

const isStop = ({ words, joined }: Token) =>
  joined === null && words.every((word) => stopWords.has(word));

const isOne = (token: Token, test: (word: string) => boolean) => {
  const word = oneWord(token);
  return word !== null && test(word);
};

/** *M. Yamin*: an initial is looked for, and does not stand in the way of the name. */
const isInitial = ({ words: [word = "", ...more], joined }: Token) =>
  joined === null && more.length === 0 && /^\p{L}$/u.test(word);

type Slot =
  | {
      readonly field: WordField | null;
      readonly term: Term;
      readonly optional: boolean;
      readonly weak: boolean;
      readonly courteous: boolean;
      readonly minus: boolean;
    }
  | "or";

function slotsOf(typed: string, ofBox: WordField | null): readonly Slot[] {
  const slots: Slot[] = [];
  let left = tokensMax;
  for (const piece of joinPlain(pieces(typed, ofBox))) {
    if (piece.is === "or") {
      slots.push("or");
      continue;
    }
    const tokens = tokenise(piece.text).slice(0, left);
    left -= tokens.length;
    if (tokens.length === 0) continue;
    const { minus, quoted, field } = piece;
    if (quoted)
      slots.push({
        field,
        term: { tokens, phrase: true, unfinished: false },
        ...{ optional: false, weak: false, courteous: false, minus },
      });
    else {
      const nothing = carriesNothing(
        tokens.map(({ words, joined }) =>
          joined === null && words.length === 1 ? (words[0] ?? null) : null,
        ),
      );
      for (const [at, token] of tokens.entries()) {
        const courteous = nothing[at] === true;
        slots.push({
          field,
          term: { tokens: [token], phrase: false, unfinished: false },
          optional: courteous || isStop(token) || (field === null && isOne(token, isFiller)),
          weak: field === null && !courteous && (isOne(token, isKindWord) || isInitial(token)),
          ...{ courteous, minus },
        });
      }
    }
  }
  return slots;
}

/** OR binds the two terms beside it before everything else does; one that joins nothing is a word left out. */
function clausesOf(slots: readonly Slot[]) {
  const clauses: Clause[] = [];
  const without: Clause[] = [];
  let joins = false;
  let lastWasTerm = false;
  for (const slot of slots) {
    if (slot === "or") {
      joins = lastWasTerm;
      continue;
    }
    const { field, term, optional, weak, courteous, minus } = slot;
    const last = clauses.at(-1);
    if (minus) without.push({ field, any: [term], optional: false });
    else if (joins && last)
      clauses[clauses.length - 1] = { field, any: [...last.any, term], optional: false };
    else clauses.push({ field, any: [term], optional, weak, courteous });
    lastWasTerm = !minus;
    joins = false;
  }
  return { clauses: withSomethingAsked(clauses), without };
}

/** Only stop words, or only words that name a kind: then they are what is asked for. */
function withSomethingAsked(clauses: readonly Clause[]): readonly Clause[] {
  const isOnly = clauses.every(({ optional }) => optional);
  const said = isOnly
    ? clauses.map((clause) => ({ ...clause, optional: false, courteous: false }))
    : clauses;
  const saysMore = said.some(({ optional, weak }) => !optional && !weak);
  return saysMore ? said : said.map((clause) => ({ ...clause, weak: false }));
}

/** The last word is still being typed unless a space, a quotation mark or punctuation ends it. */
function markUnfinished(clauses: readonly Clause[], typed: string): readonly Clause[] {
  if (!/[\p{L}\p{N}]$/u.test(typed)) return clauses;
  const last = clauses.at(-1);
  const term = last?.any.at(-1);
  if (!last || !term || term.phrase) return clauses;
  const word = term.tokens.at(-1)?.words.at(-1) ?? "";
  if (word.length < prefixMin || /^\d/u.test(word)) return clauses;
  const unfinished = { ...term, unfinished: true };
  return [...clauses.slice(0, -1), { ...last, any: [...last.any.slice(0, -1), unfinished] }];
}

function numbersOf(typed: string): readonly string[] {
  const text = typed.trim();
  if (text.length > 60 || !/\d{4}/u.test(text.replace(/[-\s]/gu, ""))) return [];
  const isbn = readIsbn(text);
  if (isbn) return [isbn.isbn13];
  const issn = readIssn(text);
  if (issn) return [bareNumber(issn)];
  // Any other number: one word with at least five digits, or one with hyphens that holds letters too.
  const bare = bareNumber(text);
  return !/\s/u.test(text) && (bare.match(/\d/gu)?.length ?? 0) >= 5 ? [bare] : [];
}

/** Reads what was typed into one field, or the one box (null). Never refuses: whatever makes no sense is words. */
export function parseQuery(typed: string, field: WordField | null): ParsedQuery {
  const { clauses, without } = clausesOf(slotsOf(typed, field));
  const marked = markUnfinished(clauses, typed);
  const text = typed.trim();
  return {
    clauses: marked,
    without,
    numbers: field === null ? numbersOf(text) : [],
    callNumber: field === null && looksLikeCallNumber(text) ? bareNumber(text) : null,
  };
}

/** An ISBN or ISSN field: the numbers in it, right or wrong. */
export function parseNumber(typed: string): ParsedQuery {
  const text = typed.trim();
  const bare = bareNumber(text);
  if (bare === "") return nothingAsked;
  const known = numbersOf(text);
  return { ...nothingAsked, numbers: known.length > 0 ? known : [bare] };
}

/** Whether anything is asked for; a search for nothing lists everything. */
export const asksSomething = ({ clauses, without, numbers, callNumber: label }: ParsedQuery) =>
  clauses.length + without.length + numbers.length > 0 || label !== null;
