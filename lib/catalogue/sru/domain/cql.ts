import { Refused } from "./diagnostic";

/** What one index is asked for. */
export type SearchClause = {
  readonly is: "clause";
  /** In small letters, with its context set where one was written: `dc.title`, `title`. */
  readonly index: string;
  /** In small letters; "scr" where none was written. */
  readonly relation: string;
  /** As written, with its backslashes and masks. */
  readonly term: string;
};
export type CqlQuery =
  | SearchClause
  | { readonly is: "and" | "or" | "not"; readonly left: CqlQuery; readonly right: CqlQuery };

/** Characters of a query, booleans and parentheses within one another: more than any person writes. */
const lengthMax = 5000;
const booleansMax = 50;
const depthMax = 30;

type Token = { readonly text: string; readonly kind: "word" | "quoted" | "sign" };

const tokenPattern = /\s+|"((?:[^"\\]|\\[\s\S])*)"|<>|<=|>=|==|[<>=()/]|[^\s()=<>"/]+/gy;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let read = 0;
  for (const match of text.matchAll(tokenPattern)) {
    const [whole, quoted] = match;
    read += whole.length;
    if (quoted !== undefined) tokens.push({ text: quoted, kind: "quoted" });
    else if (/^[<>=()/]/u.test(whole)) tokens.push({ text: whole, kind: "sign" });
    else if (whole.trim() !== "") tokens.push({ text: whole, kind: "word" });
  }
  // What no token begins with is a quotation mark that nothing closes.
  if (read < text.length) throw new Refused(10, "a quotation mark is not closed");
  return tokens;
}

const booleans = ["and", "or", "not"] as const;
const namedRelations = new Set(["any", "all", "exact", "adj", "scr", "within", "encloses"]);

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #booleans = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  read(): CqlQuery {
    const query = this.#query(0);
    const left = this.#tokens[this.#at];
    if (left?.kind === "word" && left.text.toLowerCase() === "sortby") throw new Refused(80);
    if (left) throw new Refused(10, left.text);
    return query;
  }

  #isSign(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === "sign" && token.text === text;
  }

  #query(depth: number): CqlQuery {
    if (depth > depthMax) throw new Refused(38, "parentheses");
    if (this.#isSign(">")) throw new Refused(15, "prefix assignment");
    let query = this.#operand(depth);
    for (;;) {
      const token = this.#tokens[this.#at];
      const word = token?.kind === "word" ? token.text.toLowerCase() : "";
      if (word === "prox") throw new Refused(37, "prox");
      const is = booleans.find((one) => one === word);
      if (!is) return query;
      this.#at += 1;
      this.#booleans += 1;
      if (this.#booleans > booleansMax) throw new Refused(38, String(booleansMax));
      if (this.#isSign("/")) throw new Refused(46);
      // All booleans bind alike, from left to right.
      query = { is, left: query, right: this.#operand(depth) };
    }
  }

  #operand(depth: number): CqlQuery {
    if (!this.#isSign("(")) return this.#clause();
    this.#at += 1;
    const query = this.#query(depth + 1);
    if (!this.#isSign(")")) throw new Refused(10, "a parenthesis is not closed");
    this.#at += 1;
    return query;
  }

  #text(): Token {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === "sign") throw new Refused(10, token?.text ?? "a term is missing");
    this.#at += 1;
    return token;
  }

  #clause(): SearchClause {
    const first = this.#text();
    const next = this.#tokens[this.#at];
    const after = this.#tokens[this.#at + 1];
    const isSigned = next?.kind === "sign" && /^[<>=]/u.test(next.text);
    const name = next?.kind === "word" ? next.text.toLowerCase().replace(/^cql\./u, "") : "";
    // A name of a relation is one where something may follow it: "any and all" are two terms.
    const isNamed =
      namedRelations.has(name) &&
      after !== undefined &&
      (after.kind !== "sign" || after.text === "/");
    if (!isSigned && !isNamed)
      return { is: "clause", index: "cql.serverchoice", relation: "scr", term: first.text };
    this.#at += 1;
    if (this.#isSign("/")) throw new Refused(20, this.#tokens[this.#at + 1]?.text ?? "");
    const relation = isSigned ? (next?.text ?? "=") : name;
    return { is: "clause", index: first.text.toLowerCase(), relation, term: this.#text().text };
  }
}

/**
 * Reads CQL 1.2 without sorting, proximity, modifiers and prefix assignments, each of which is refused by its own
 * diagnostic. Throws `Refused` and nothing else.
 */
export function readCql(text: string): CqlQuery {
  if (text.length > lengthMax) throw new Refused(12, String(lengthMax));
  if (text.trim() === "") throw new Refused(27);
  return new Reader(text).read();
}
