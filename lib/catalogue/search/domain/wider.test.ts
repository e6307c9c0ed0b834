import fc from "fast-check";
import { expect, test } from "vitest";
import { parseQuery } from "./query";
import { clauseQuery, matchQuery, required } from "./tsquery";
import { widen } from "./wider";
import { bynames, forChildren, kindPhrases, widerWords } from "./wider-words";

const asking = { records: () => 1, completions: [], oldSpelling: false, meanings: true };
const wide = (typed: string) => widen(parseQuery(typed, null));
const match = (typed: string) => {
  const found = wide(typed);
  return found && matchQuery(found.query, asking);
};

test("a language is found by its name, in as many words as say it", () => {
  expect(match("novels in english ")).toContain("'=len'");
  expect(match("majalah berbahasa jawa ")).toContain("'=ljv'");
  expect(match("dutch newspapers ")).toContain("('dutch' | 'belanda' | '=lnl')");
  // Almost everything is in Indonesian: only who says so means the language.
  expect(match("novel indonesia ")).toBe(null);
});

test("a person is found by what people call him, a subject by its English name", () => {
  expect(match("gus dur islam ")).toBe("((('gus' & 'dur') | ('abdurrahman' & 'wahid')) & 'islam')");
  expect(match("short stories bali ")).toContain("('cerita' & 'pendek')");
  expect(wide("short stories bali ")?.read).toEqual([
    { typed: "short stories", words: ["cerita pendek"], language: null },
    { typed: "bali", words: [], language: "ban" },
  ]);
});

test("what is said of the kind or the readers carries no match alone", () => {
  const weak = (typed: string) => wide(typed)?.query.clauses.map((clause) => clause.weak === true);
  expect(weak("buku anak kancil")).toEqual([true, false]);
  expect(weak("buku anak")).toEqual([false]);
});

test("quotation marks, fields and what nobody reads otherwise stay as they are", () => {
  for (const typed of ['"in english"', "judul:english", "kopi toraja", "", "in", "kopi -english"])
    expect(wide(typed), typed).toBe(null);
});

test("no words are read as what holds them: it finds nothing more, and tells nobody anything", () => {
  const typed = [widerWords, bynames, kindPhrases, forChildren]
    .flatMap((lines) => lines.trim().split("\n"))
    .map((line) => line.split(":")[0]?.trim() ?? "");
  const wordsOf = (text: string) => text.split(" ");
  const read = typed.flatMap((text) => wide(`${text} `)?.read ?? []);
  expect(read.length).toBeGreaterThan(250);
  const vain = read.filter((one) =>
    one.words.some((also) => wordsOf(one.typed).every((word) => wordsOf(also).includes(word))),
  );
  expect(vain).toEqual([]);
});

const words = fc.constantFrom(
  ...["gus", "dur", "short", "stories", "in", "english", "bahasa", "jawa", "buku", "anak", "kopi"],
  ...["yang", "history", "of", "OR", '"bung karno"', "-bali", "m."],
);

test("whatever met the question meets it as it is read too, and every clause can be asked", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 8 }), (some) => {
      const query = parseQuery(`${some.join(" ")} `, null);
      const read = widen(query);
      if (read === null) return;
      expect(read.query.without).toEqual(query.without);
      const tokens = (clauses: typeof query.clauses) =>
        clauses.flatMap(({ any }) => any.flatMap((term) => term.tokens));
      expect(tokens(read.query.clauses)).toEqual(tokens(query.clauses));
      // A clause that is met by more stands for words that are all asked for in one of its ways.
      for (const clause of required(read.query))
        expect(clauseQuery(clause, asking)).toContain(
          clauseQuery({ field: clause.field, any: clause.any, optional: false }, asking).slice(
            1,
            -1,
          ),
        );
    }),
  );
});
