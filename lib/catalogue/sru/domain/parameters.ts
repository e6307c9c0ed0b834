import type { CqlQuery, SearchClause } from "./cql";
import { readCql } from "./cql";
import { Refused } from "./diagnostic";

/** Schemas of records, by their short name and their identifier. */
export const recordSchemas = {
  marcxml: "info:srw/schema/1/marcxml-v1.1",
  dc: "info:srw/schema/1/dc-v1.1",
} as const;
export type RecordSchema = keyof typeof recordSchemas;

export const recordsMax = 100;
export const recordsDefault = 10;
export const termsMax = 100;
const termsDefault = 20;

export type Operation = "explain" | "searchRetrieve" | "scan";
export type Packing = "xml" | "string";

export type SruRequest =
  | { readonly operation: "explain"; readonly packing: Packing }
  | {
      readonly operation: "searchRetrieve";
      readonly query: CqlQuery;
      readonly start: number;
      readonly limit: number;
      readonly schema: RecordSchema;
      readonly packing: Packing;
    }
  | {
      readonly operation: "scan";
      readonly clause: SearchClause;
      readonly position: number;
      readonly limit: number;
    };

const known: { readonly [O in Operation]: readonly string[] } = {
  explain: ["recordPacking"],
  searchRetrieve: [
    ...["query", "startRecord", "maximumRecords", "recordPacking", "recordSchema"],
    "resultSetTTL",
  ],
  scan: ["scanClause", "responsePosition", "maximumTerms"],
};

const isOperation = (text: string | undefined): text is Operation =>
  text !== undefined && Object.hasOwn(known, text);

type Given = ReadonlyMap<string, string>;

/** Which answer a request expects, refused or not: without a known operation, that of explain. */
export function operationOf(given: readonly (readonly [string, string])[]): Operation {
  const operation = given.find(([name]) => name === "operation")?.[1];
  return isOperation(operation) ? operation : "explain";
}

function numberOf(given: Given, name: string, min: number, otherwise: number): number {
  const text = given.get(name);
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/u.test(text) || Number(text) < min) throw new Refused(6, name);
  return Number(text);
}

function mandatory(given: Given, name: string): string {
  const text = given.get(name);
  if (text === undefined || text === "") throw new Refused(7, name);
  return text;
}

function packingOf(given: Given): Packing {
  const packing = given.get("recordPacking") ?? "xml";
  if (packing !== "xml" && packing !== "string") throw new Refused(71, packing);
  return packing;
}

function schemaOf(given: Given): RecordSchema {
  const asked = given.get("recordSchema") ?? "marcxml";
  if (asked === "marcxml" || asked === recordSchemas.marcxml) return "marcxml";
  if (asked === "dc" || asked === recordSchemas.dc) return "dc";
  throw new Refused(66, asked);
}

/** A request that names no operation and nothing else asks for the explanation (SRU 1.2). */
export function readParameters(asked: readonly (readonly [string, string])[]): SruRequest {
  // What begins with "x-" is for servers that know it.
  const own = asked.filter(([name]) => !/^x-/iu.test(name));
  const given: Given = new Map(own);
  const doubled = own.find(([name], at) => own.findIndex(([other]) => other === name) < at);
  if (doubled) throw new Refused(6, doubled[0]);
  if (own.length === 0) return { operation: "explain", packing: "xml" };
  const operation = mandatory(given, "operation");
  if (!isOperation(operation)) throw new Refused(4, operation);
  const version = mandatory(given, "version");
  if (version !== "1.2" && version !== "1.1") throw new Refused(5, "1.2");
  if (given.has("stylesheet")) throw new Refused(110);
  if (given.has("sortKeys")) throw new Refused(80);
  for (const name of given.keys())
    if (name !== "operation" && name !== "version" && !known[operation].includes(name))
      throw new Refused(8, name);
  if (operation === "explain") return { operation, packing: packingOf(given) };
  if (operation === "searchRetrieve") {
    numberOf(given, "resultSetTTL", 0, 0);
    return {
      operation,
      query: readCql(mandatory(given, "query")),
      start: numberOf(given, "startRecord", 1, 1),
      limit: Math.min(recordsMax, numberOf(given, "maximumRecords", 0, recordsDefault)),
      schema: schemaOf(given),
      packing: packingOf(given),
    };
  }
  const clause = readCql(mandatory(given, "scanClause"));
  if (clause.is !== "clause") throw new Refused(10, clause.is);
  const limit = numberOf(given, "maximumTerms", 1, termsDefault);
  if (limit > termsMax) throw new Refused(121, String(termsMax));
  const position = numberOf(given, "responsePosition", 0, 1);
  if (position > limit + 1) throw new Refused(120, String(position));
  return { operation, clause, position, limit };
}
