import { kinds } from "../bibliography/domain/kinds";
import { languageTag } from "../bibliography/domain/language-codes";
import type { WordField } from "../search/domain/lexemes";
import {
  facetForm,
  facetId,
  inField,
  kindForm,
  languageForm,
  numberForm,
  titleForm,
  yearForm,
} from "../search/domain/lexemes";
import type { Term } from "../search/domain/query";
import { nothingAsked, parseNumber } from "../search/domain/query";
import { matchQuery, never } from "../search/domain/tsquery";
import { bareNumber, titleKey, tokenise } from "../search/domain/words";
import type { CqlQuery, SearchClause } from "./domain/cql";
import { Refused } from "./domain/diagnostic";
import type { IndexUse } from "./domain/indexes";
import { lookUpIndex } from "./domain/indexes";

/** A condition on `search.record r`: what the index of words answers (a `tsquery`), or SQL with numbered parameters. */
export type Condition =
  | { readonly by: "words"; readonly match: string }
  | { readonly by: "row"; readonly sql: string };

/** Every form of a word is looked for, in either spelling; no word is too common to stand in a phrase. */
const asking = { records: () => 0, completions: [], oldSpelling: true };

const words = (match: string): Condition => ({ by: "words", match });
const quote = (lexeme: string) => `'${lexeme}'`;
const joined = (some: readonly string[], sign: "&" | "|") =>
  some.length === 0 ? never : some.length === 1 ? String(some[0]) : `(${some.join(` ${sign} `)})`;

/** Letters before a mask, so that not half of the words of the catalogue are meant. */
const maskedMin = 3;

type Piece = { readonly text: string; readonly masked: boolean };

/** The words of a term, each with whether it goes on; a sign behind a backslash stands for itself. */
function piecesOf(term: string): readonly Piece[] {
  if (term.trim() === "") throw new Refused(27);
  // What is escaped is punctuation, which parts words; a letter stays one.
  const bare = term.replace(/\\([\s\S])/gu, (_, sign: string) =>
    /[*?^"\\]/u.test(sign) ? " " : sign,
  );
  if (bare.includes("^")) throw new Refused(31, "^");
  return bare
    .split(/\s+/u)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const masked = piece.endsWith("*");
      const text = masked ? piece.slice(0, -1) : piece;
      if (/[*?]/u.test(text)) throw new Refused(28, piece);
      if (masked && bareNumber(text).length < maskedMin) throw new Refused(29, piece);
      return { text, masked };
    });
}

function matchOf(field: WordField | null, tokens: Term["tokens"], phrase: boolean): string {
  if (tokens.length === 0) return never;
  const term = { tokens, phrase, unfinished: false };
  const clauses = [{ field, any: [term], optional: false }];
  return matchQuery({ ...nothingAsked, clauses }, asking) ?? never;
}

function pieceMatch(field: WordField | null, { text, masked }: Piece): string {
  const tokens = tokenise(text);
  if (!masked) return matchOf(field, tokens, false);
  const last = tokens.at(-1)?.words.at(-1) ?? "";
  const before = tokens.flatMap((token) => token.words).slice(0, -1);
  const whole = before.map((word) => quote(inField(field, word)));
  return joined([...whole, `${quote(inField(field, last))}:*`], "&");
}

function wordCondition(field: WordField | null, { index, relation, term }: SearchClause) {
  const pieces = piecesOf(term);
  const isMasked = pieces.some(({ masked }) => masked);
  if (relation === "exact" || relation === "==") {
    if (isMasked) throw new Refused(28, term);
    const key = titleKey(pieces.map(({ text }) => text).join(" "));
    if (key === "") return words(never);
    if (field === "title") return words(quote(titleForm(key)));
    if (field === "author" || field === "subject")
      return words(quote(facetForm(facetId(field, key))));
    throw new Refused(22, `${index} ${relation}`);
  }
  // "=" and "adj" mean words that follow one another; one that goes on has no place to follow.
  if ((relation === "=" || relation === "adj") && !isMasked)
    return words(matchOf(field, tokenise(pieces.map(({ text }) => text).join(" ")), true));
  const found = pieces.map((piece) => pieceMatch(field, piece)).filter((one) => one !== never);
  if (relation === "any") return words(joined(found, "|"));
  if (["=", "adj", "all", "scr"].includes(relation)) return words(joined(found, "&"));
  throw new Refused(22, `${index} ${relation}`);
}

/** Indexes of which a term is one whole value: any of those written, where the relation is `any`. */
function valueCondition(clause: SearchClause, lexemeOf: (piece: Piece) => string): Condition {
  const { index, relation, term } = clause;
  const pieces = piecesOf(term);
  if (!["=", "==", "exact", "scr", "any", "all", "adj"].includes(relation))
    throw new Refused(22, `${index} ${relation}`);
  const some =
    relation === "any"
      ? pieces
      : [
          {
            text: pieces.map(({ text }) => text).join(" "),
            masked: pieces.at(-1)?.masked === true,
          },
        ];
  return words(joined(some.map(lexemeOf), "|"));
}

function numberMatch({ text, masked }: Piece): string {
  const bare = bareNumber(text);
  if (bare === "") return never;
  if (masked) return `${quote(numberForm(bare))}:*`;
  return matchQuery(parseNumber(text), asking) ?? never;
}

const languageMatch = ({ text }: Piece) =>
  /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu.test(text)
    ? quote(languageForm(languageTag(text) ?? text))
    : never;
const kindMatch = ({ text }: Piece) => {
  const kind = kinds.find((one) => one === text.toLowerCase());
  return kind ? quote(kindForm(kind)) : never;
};

const comparisons = ["<", "<=", ">", ">="];
/** Years that are looked for one by one; a longer span is read from the rows. */
const spanMax = 25;

function yearsOf(term: string): readonly number[] {
  return piecesOf(term).map(({ text, masked }) => {
    const year = /^(\d{4})(?:-\d{2}(?:-\d{2})?)?$/u.exec(text)?.[1];
    if (!year || masked) throw new Refused(36, term);
    return Number(year);
  });
}

function yearCondition({ index, relation, term }: SearchClause, add: AddParameter): Condition {
  const years = yearsOf(term);
  const [first = 0, second] = years;
  if (relation === "within") {
    if (second === undefined || years.length > 2) throw new Refused(36, term);
    const [from, to] = [Math.min(first, second), Math.max(first, second)];
    if (to - from >= spanMax)
      return { by: "row", sql: `r.year BETWEEN ${add(from)} AND ${add(to)}` };
    const span = Array.from({ length: to - from + 1 }, (_, at) => quote(yearForm(from + at)));
    return words(joined(span, "|"));
  }
  if (relation === "any")
    return words(
      joined(
        years.map((year) => quote(yearForm(year))),
        "|",
      ),
    );
  if (second !== undefined) throw new Refused(36, term);
  if (comparisons.includes(relation)) return { by: "row", sql: `r.year ${relation} ${add(first)}` };
  if (["=", "==", "exact", "scr", "all"].includes(relation)) return words(quote(yearForm(first)));
  throw new Refused(22, `${index} ${relation}`);
}

function idCondition({ index, relation, term }: SearchClause, add: AddParameter): Condition {
  if (!/^[1-9]\d{0,9}$/u.test(term) || Number(term) > 2_147_483_647) throw new Refused(36, term);
  const isEqual = ["=", "==", "exact", "scr"].includes(relation);
  if (!isEqual && !comparisons.includes(relation)) throw new Refused(22, `${index} ${relation}`);
  return { by: "row", sql: `r.record_id ${isEqual ? "=" : relation} ${add(Number(term))}` };
}

type AddParameter = (value: string | number) => string;

function clauseCondition(clause: SearchClause, add: AddParameter): Condition {
  const use: IndexUse = lookUpIndex(clause.index);
  if (clause.relation === "<>" || clause.relation === "encloses")
    throw new Refused(19, clause.relation);
  switch (use) {
    case "all-records":
      return { by: "row", sql: "true" };
    case "anywhere":
      return wordCondition(null, clause);
    case "number":
      return valueCondition(clause, numberMatch);
    case "language":
      return valueCondition(clause, languageMatch);
    case "kind":
      return valueCondition(clause, kindMatch);
    case "date":
      return yearCondition(clause, add);
    case "id":
      return idCondition(clause, add);
    default:
      return wordCondition(use, clause);
  }
}

/** As SQL, whatever answers it. */
function sqlOf(condition: Condition, add: AddParameter): string {
  return condition.by === "row" ? condition.sql : `r.terms @@ ${add(condition.match)}`;
}

function conditionOf(query: CqlQuery, add: AddParameter): Condition {
  if (query.is === "clause") return clauseCondition(query, add);
  const left = conditionOf(query.left, add);
  const right = conditionOf(query.right, add);
  // What words alone can answer is one probe of their index.
  if (left.by === "words" && right.by === "words") {
    const sign = query.is === "or" ? "|" : query.is === "and" ? "&" : "& !";
    return words(`(${left.match} ${sign} ${right.match})`);
  }
  const [one, other] = [sqlOf(left, add), sqlOf(right, add)];
  // A record without a year is not one of that year: "not" must not be answered "unknown".
  if (query.is === "not")
    return { by: "row", sql: `((${one}) AND NOT coalesce((${other}), false))` };
  return { by: "row", sql: `((${one}) ${query.is === "or" ? "OR" : "AND"} (${other}))` };
}

/**
 * What CQL asks of `search.record r`, as an SQL condition and the values of its parameters, numbered from `$1`. Throws
 * `Refused` for what no index can answer.
 */
export function whereOf(query: CqlQuery): {
  readonly sql: string;
  readonly values: readonly (string | number)[];
} {
  const values: (string | number)[] = [];
  const add = (value: string | number) => {
    values.push(value);
    return `$${values.length}::${typeof value === "number" ? "int" : "tsquery"}`;
  };
  return { sql: sqlOf(conditionOf(query, add), add), values };
}
