import { z } from "zod";
import { audiences, digitalKinds, kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { roles } from "@/lib/catalogue/bibliography/domain/roles";
import { copyStatuses } from "@/lib/catalogue/copies/domain/status";
import { searchFields, searchSorts } from "@/lib/catalogue/search/schema";

// What the public JSON addresses answer, once: the document is made of these, and the tests hold real answers against it. All
// are strict, so that whoever adds a property to an answer has to tell it here.

const text = z.string();
const maybe = z.string().nullable();
const count = z.int().min(0);
const instant = z.iso.datetime().describe("ISO 8601, UTC");
const tag = z.string().nullable().describe("BCP 47");

export const refusalSchema = z.strictObject({
  refusal: text.describe("A kebab-case word"),
  fields: z.record(z.string(), z.array(z.string())).optional(),
  retryAfterSeconds: count.optional(),
});

const facetValueSchema = z.strictObject({ value: text, count });

export const searchSchema = z.strictObject({
  total: count.describe("Exact up to 10,000; 10,000 where there are more"),
  totalIsExact: z.boolean(),
  results: z.array(
    z.strictObject({
      id: z.int().min(1).describe("Permanent; the record's page is /opac/{id}"),
      title: text,
      authors: z.array(text),
      imprint: maybe,
      year: z.int().nullable(),
      format: z.enum(kinds).describe("What the thing is"),
      digitalKind: z.enum(digitalKinds).nullable(),
      language: tag,
      callNumber: maybe,
      available: z.boolean().describe("A copy is there, or the work is online"),
    }),
  ),
  facets: z.strictObject({
    kinds: z.array(facetValueSchema),
    digitalKinds: z.array(facetValueSchema),
    languages: z.array(facetValueSchema),
    decades: z.array(facetValueSchema).describe("`value` is the first year of the decade"),
    authors: z.array(facetValueSchema),
    subjects: z.array(facetValueSchema),
    locations: z.array(facetValueSchema),
    available: count,
  }),
  suggestion: maybe.describe(
    "The text with its misspelt words put right, which does find something",
  ),
  basis: z
    .enum(["asked", "suggestion", "some-words"])
    .describe(
      "What the results are for: what was asked, the suggestion, or only some of the words",
    ),
  absentWords: z
    .array(text)
    .describe("Words that were dropped, because with them nothing was found"),
  fewer: z.array(text).describe("Nothing found: words that find something by themselves"),
  page: z.int().min(1).describe("The last one where a later one was asked for"),
  pages: count,
  sort: z.enum(searchSorts),
  oldSpellings: z.array(z.strictObject({ printed: text, modern: text })),
  meanings: z
    .array(
      z.strictObject({
        typed: text,
        words: z.array(text).describe("Words that say the same"),
        language: tag.describe("The language it names"),
      }),
    )
    .describe("Words that were also read by what they mean, because hardly anything has them"),
});

export const suggestSchema = z.strictObject({
  suggestions: z
    .array(
      z.strictObject({
        kind: z.enum(["record", "author", "subject"]),
        text,
        id: z.int().nullable().describe("Of a record"),
        field: z.enum(searchFields),
      }),
    )
    .max(8),
});

const creatorSchema = z.strictObject({
  name: text.describe("As the record gives it: inverted only where the record inverts it"),
  spokenName: text,
  titleWords: maybe,
  dates: maybe,
  kind: z.enum(["person", "organisation", "meeting"]),
  roles: z.array(z.enum(roles)).min(1),
  main: z.boolean(),
  alternateNames: z.array(text),
});

const yearsSchema = z.strictObject({
  from: z.int(),
  to: z.int().nullable(),
  open: z.boolean(),
  certain: z.boolean(),
});

const hostSchema = z.strictObject({
  title: text,
  creator: maybe,
  imprint: maybe,
  issn: maybe,
  isbn: maybe,
  part: maybe,
  volume: maybe,
  issue: maybe,
  pages: maybe,
  year: z.int().nullable(),
});

const copyFields = {
  barcode: maybe,
  accession: maybe,
  callNumber: maybe,
  location: maybe,
  access: maybe,
  note: maybe,
};

export const bibliographySchema = z.strictObject({
  controlNumber: maybe.describe("MARC 001"),
  controlSource: maybe.describe("MARC 003"),
  title: text,
  subtitle: maybe,
  part: maybe,
  fullTitle: text,
  titleSkip: count.describe("Characters at the beginning of the title that sorting skips"),
  responsibility: maybe,
  otherTitles: z.array(
    z.strictObject({
      text,
      kind: z.enum(["uniform", "parallel", "variant", "former", "translated", "analytic"]),
    }),
  ),
  creators: z.array(creatorSchema),
  edition: maybe,
  imprints: z.array(
    z.strictObject({
      role: z.enum(["publication", "production", "distribution", "manufacture", "copyright"]),
      places: z.array(text),
      publishers: z.array(text),
      date: maybe,
    }),
  ),
  imprint: maybe,
  year: z.int().nullable(),
  years: yearsSchema.nullable(),
  dateText: maybe.describe("As printed: other calendars stay what they are"),
  physicalDescription: maybe,
  series: z.array(z.strictObject({ title: text, volume: maybe, issn: maybe })),
  kind: z.enum(kinds),
  digitalKind: z.enum(digitalKinds).nullable(),
  online: z.boolean(),
  audience: z.enum(audiences).nullable(),
  languages: z.array(text).describe("BCP 47, the main one first"),
  originalLanguages: z.array(text),
  country: maybe,
  subjects: z.array(
    z.strictObject({
      text,
      parts: z.array(text),
      kind: z.enum([
        ...(["topic", "person", "organisation", "meeting", "title", "time", "place"] as const),
        "keyword",
      ]),
      scheme: maybe,
    }),
  ),
  genres: z.array(text),
  notes: z.array(text),
  contents: z.array(text),
  summary: maybe,
  thesis: z.strictObject({ text, degree: maybe, institution: maybe, year: maybe }).nullable(),
  host: hostSchema.nullable().describe("What an article, a chapter or a track is part of"),
  frequency: maybe,
  numbering: maybe,
  scale: maybe,
  isbns: z.array(z.strictObject({ isbn13: text, isbn10: maybe, printed: text, note: maybe })),
  invalidIsbns: z.array(text),
  issns: z.array(text),
  otherIdentifiers: z.array(
    z.strictObject({
      kind: z.enum([
        ...(["national-bibliography", "lccn", "ismn", "isrc", "upc", "ean", "doi"] as const),
        ...(["handle", "publisher-number", "other"] as const),
      ]),
      value: text,
      note: maybe,
    }),
  ),
  systemNumbers: z.array(text).describe("MARC 035"),
  callNumber: maybe,
  callNumbers: z.array(
    z.strictObject({ value: text, kind: z.enum(["local", "dewey", "udc", "lc", "nlm", "other"]) }),
  ),
  copies: z.array(z.strictObject(copyFields)).describe("As the MARC record tells them"),
  links: z.array(
    z.strictObject({
      url: text,
      text: maybe,
      relation: z.enum(["resource", "version", "related", "unknown"]),
    }),
  ),
  alternates: z.array(z.strictObject({ tag: text, text, script: maybe })),
});

export const recordSchema = z.strictObject({
  id: z.int().min(1),
  address: z.url().describe("The record's permanent page"),
  version: z.int().min(1),
  createdAt: instant,
  changedAt: instant,
  bibliography: bibliographySchema,
  availability: z.strictObject({ available: count, copies: count }),
  copies: z.array(
    z.strictObject({ ...copyFields, status: z.enum(copyStatuses), statusAt: instant }),
  ),
});

const segmentsSchema = z
  .array(z.strictObject({ text, match: z.boolean() }))
  .describe("The text parted at the words found");

export const faqSearchSchema = z.strictObject({
  results: z.array(
    z.strictObject({
      slug: text.describe("The entry's page is /faq/{slug}"),
      question: text,
      snippet: text,
      score: z.number().min(0).max(1),
      lang: z.enum(["id", "en"]),
      questionSegments: segmentsSchema,
      snippetSegments: segmentsSchema,
    }),
  ),
  answered: z.boolean().describe("False: no result is trusted to be the answer; ask a librarian"),
});

export const serviceStatusSchema = z.strictObject({
  open: z.boolean().describe("Within the hours of the chat"),
  staffed: z.boolean().describe("A librarian is on duty"),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  reason: z.enum(["within-hours", "outside-hours", "holiday", "override"]),
});

export const healthSchema = z.strictObject({
  status: z.enum(["ok", "degraded"]),
  database: z.enum(["ok", "down"]),
  realtime: z.enum(["ok", "down"]),
  mail: z.enum(["ok", "held", "failing"]),
});
