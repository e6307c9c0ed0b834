import fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../../bibliography/domain/kinds";
import { readArguments, verbs } from "./arguments";
import { readDatestamp } from "./datestamp";
import type { Resumption } from "./harvest";
import { metadataPrefixes } from "./harvest";
import { readToken, writeToken } from "./resumption";

const read = (query: string) => readArguments([...new URLSearchParams(query)], "pustaka.test");
const errorOf = (query: string) => {
  const answer = read(query);
  return answer.ok ? null : answer.error.code;
};

const token = writeToken({
  selection: { verb: "ListRecords", prefix: "oai_dc", set: null, from: null, until: null },
  place: {
    asOf: new Date("2026-11-22T00:00:00Z"),
    after: { phase: "settled", changedAt: new Date("2026-11-21T00:00:00Z"), id: 7 },
    given: 7,
    cursor: 100,
  },
});

test("arguments that are missing, doubled, foreign or wrong get the error that the protocol has for them", () => {
  const faults = {
    "": "badVerb",
    "verb=": "badVerb",
    "verb=identify": "badVerb",
    "verb=Identify&verb=Identify": "badVerb",
    "metadataPrefix=oai_dc": "badVerb",
    "verb=Identify&metadataPrefix=oai_dc": "badArgument",
    "verb=Identify&constructor=1": "badArgument",
    "verb=ListSets&set=book": "badArgument",
    "verb=ListSets&resumptionToken=x": "badResumptionToken",
    "verb=ListMetadataFormats&identifier=%00": "badArgument",
    "verb=GetRecord": "badArgument",
    "verb=GetRecord&identifier=oai:pustaka.test:1": "badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc": "badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=17": "badArgument",
    "verb=GetRecord&metadataPrefix=mods&identifier=oai:pustaka.test:1": "cannotDisseminateFormat",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:a:1&identifier=oai:a:1": "badArgument",
    "verb=ListRecords": "badArgument",
    "verb=ListRecords&metadataPrefix=": "cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=OAI_DC": "cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&until=2026-01-01T24:00:00Z": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01T00:00:00": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01": "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01T00:00:00Z":
      "badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&set=a b": "badArgument",
    "verb=ListRecords&resumptionToken=": "badResumptionToken",
    "verb=ListRecords&resumptionToken=x": "badResumptionToken",
    [`verb=ListIdentifiers&resumptionToken=${token}`]: "badResumptionToken",
    [`verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=${token}`]: "badArgument",
    [`verb=ListRecords&resumptionToken=${token}&resumptionToken=${token}`]: "badArgument",
  };
  for (const [query, code] of Object.entries(faults)) expect(errorOf(query), query).toBe(code);
});

test("what is right is understood: the token alone, both granularities, until to its last moment", () => {
  expect(read(`verb=ListRecords&resumptionToken=${token}`)).toMatchObject({
    ok: true,
    request: { verb: "ListRecords", place: { cursor: 100, given: 7 } },
  });
  expect(
    read("verb=ListIdentifiers&metadataPrefix=marcxml&from=2026-01-01&until=2026-01-01&set=book"),
  ).toMatchObject({
    ok: true,
    request: {
      verb: "ListIdentifiers",
      selection: {
        prefix: "marcxml",
        set: "book",
        from: new Date("2026-01-01T00:00:00Z"),
        until: new Date("2026-01-02T00:00:00Z"),
      },
      place: null,
    },
  });
  expect(readDatestamp("2026-01-01T10:20:30Z")?.end).toEqual(new Date("2026-01-01T10:20:31Z"));
  expect(read("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:pustaka.test:17")).toMatchObject(
    { ok: true, request: { id: 17 } },
  );
  // Of another repository, or none that we would have written: an identifier all the same.
  for (const foreign of ["oai:lain.test:17", "oai:pustaka.test:017", "urn:isbn:9789794330012"])
    expect(read(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${foreign}`)).toMatchObject({
      ok: true,
      request: { id: 0 },
    });
});

const word = fc.oneof(
  fc.constantFrom(...verbs, "verb", "metadataPrefix", "oai_dc", "resumptionToken", "from", token),
  fc.string({ unit: "binary", maxLength: 20 }),
);

test("no arguments whatever throw", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { maxLength: 6 }), (given) => {
      expect(readArguments(given, "pustaka.test").ok).toBeTypeOf("boolean");
    }),
  );
});

const time = fc.date({
  min: new Date("0001-01-01T00:00:00Z"),
  max: new Date("9999-12-31T00:00:00Z"),
  noInvalidDate: true,
});
const id = fc.integer({ min: 0, max: 2_147_483_647 });
const resumption: fc.Arbitrary<Resumption> = fc.record({
  selection: fc.record({
    verb: fc.constantFrom("ListRecords", "ListIdentifiers"),
    prefix: fc.constantFrom(...metadataPrefixes),
    set: fc.option(fc.constantFrom(...kinds)),
    from: fc.option(time),
    until: fc.option(time),
  }),
  place: fc.record({
    asOf: time,
    after: fc.oneof(
      fc.record({ phase: fc.constant("settled" as const), changedAt: time, id }),
      fc.record({ phase: fc.constant("changed" as const), id, lastId: id }),
    ),
    given: id,
    cursor: fc.nat(),
  }),
});

test("a token says what it was made of; any other word says nothing and throws nothing", () => {
  fc.assert(
    fc.property(resumption, (made) => {
      expect(readToken(writeToken(made))).toEqual(made);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.json(), (text, content) => {
      expect(readToken(text)).toBeNull();
      expect(readToken(Buffer.from(content).toString("base64url"))).toBeNull();
    }),
  );
});
