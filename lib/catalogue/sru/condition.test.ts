import fc from "fast-check";
import { expect, test } from "vitest";
import { whereOf } from "./condition";
import { readCql } from "./domain/cql";
import { Refused } from "./domain/diagnostic";

/** The number of the diagnostic, or null. */
function refusalOf(text: string): number | null {
  try {
    whereOf(readCql(text));
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.diagnostic.number;
    throw error;
  }
}

test("what CQL cannot say here is refused by its own diagnostic", () => {
  const refusals = {
    "": 27,
    '""': 27,
    "   ": 27,
    "(bumi": 10,
    "bumi)": 10,
    '"bumi': 10,
    "bumi manusia": 10,
    "dc.title =": 10,
    "bumi and": 10,
    "and = =": 10,
    "= bumi": 10,
    "bumi prox manusia": 37,
    "bumi and/x manusia": 46,
    "dc.title =/stem bumi": 20,
    "dc.title any/relevant bumi": 20,
    "bumi sortby dc.title": 80,
    '> dc = "x" bumi': 15,
    "marc.245 = bumi": 15,
    "constructor.x = bumi": 15,
    "dc.rights = bumi": 16,
    "dc.title.x = bumi": 16,
    "dc.title <> bumi": 19,
    "dc.title < bumi": 22,
    "cql.anywhere exact bumi": 22,
    "dc.title = b*mi": 28,
    "dc.title = bu?i": 28,
    "dc.title = bu*": 29,
    "dc.title = ^bumi": 31,
    "dc.date = abad": 36,
    "dc.date within 1950": 36,
    'dc.date = "1950 1960"': 36,
    "rec.id = x": 36,
    "rec.id = 99999999999": 36,
    [`bumi${" and bumi".repeat(51)}`]: 38,
    [`${"(".repeat(40)}bumi${")".repeat(40)}`]: 38,
    [`"${"x".repeat(5001)}"`]: 12,
  };
  for (const [text, number] of Object.entries(refusals))
    expect(refusalOf(text), text.slice(0, 60)).toBe(number);
});

test("booleans bind alike from left to right, and words are one probe of their index", () => {
  expect(readCql("a or b and (c not d)")).toMatchObject({
    is: "and",
    left: { is: "or" },
    right: { is: "not" },
  });
  expect(whereOf(readCql("bumi and dc.creator = pramoedya not dc.language = en"))).toMatchObject({
    sql: "r.terms @@ $1::tsquery",
    values: [expect.stringContaining("& ! '=len'")],
  });
  expect(whereOf(readCql("dc.date >= 1950 and bumi")).sql).toBe(
    "((r.year >= $1::int) AND (r.terms @@ $2::tsquery))",
  );
});

const piece = fc.oneof(
  fc.constantFrom("(", ")", "and", "or", "not", "=", "<", ">=", "==", "/", '"', "\\", "*", "any"),
  fc.constantFrom("dc.title", "dc.date", "bath.isbn", "rec.id", "within", "sortby", "prox", "1950"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(" ")),
);

test("any text is a query or is refused with a diagnostic, and never stands in the SQL itself", () => {
  fc.assert(
    fc.property(text, (written) => {
      try {
        const { sql, values } = whereOf(readCql(written));
        expect(sql).toMatch(
          /^(?:[()\s]|r\.terms @@|r\.year|r\.record_id|BETWEEN|AND|OR|NOT|coalesce|, false|true|[<>=]+|\$\d+::(?:int|tsquery))+$/,
        );
        for (const value of values)
          if (typeof value === "string") expect(value).not.toMatch(/\0|\\/);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
