import { z } from "zod";
import { digitalKinds, kinds } from "@/lib/catalogue/bibliography/domain/kinds";
import { searchFields, searchSorts, searchTextMax } from "@/lib/catalogue/search/schema";
import { resultsMax } from "@/lib/faq/schema";
import { scheduleCodes } from "@/lib/hours/domain/schedule";
import {
  bibliographySchema,
  faqSearchSchema,
  healthSchema,
  recordSchema,
  refusalSchema,
  searchSchema,
  serviceStatusSchema,
  suggestSchema,
} from "./schemas";

/** The components of the document, by name. */
const components = {
  Refusal: refusalSchema,
  CatalogueSearch: searchSchema,
  CatalogueSuggestions: suggestSchema,
  Bibliography: bibliographySchema,
  CatalogueRecord: recordSchema,
  FaqSearch: faqSearchSchema,
  ServiceStatus: serviceStatusSchema,
  Health: healthSchema,
};

export type ComponentName = keyof typeof components;

function componentSchemas() {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: "draft-2020-12",
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

const schemaRef = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });
const jsonOf = (name: ComponentName) => ({
  content: { "application/json": { schema: schemaRef(name) } },
});
const answer = (description: string, name: ComponentName) => ({ description, ...jsonOf(name) });
const file = (description: string, ...types: string[]) => ({
  description,
  content: Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }])),
});

const refusals = {
  "400": answer("What was asked for makes no sense", "Refusal"),
  "404": answer("There never was such a thing", "Refusal"),
  "410": answer("The record was withdrawn", "Refusal"),
  "422": answer("The record is too long for ISO 2709", "Refusal"),
  "429": answer("Too much was asked; Retry-After says when to come again", "Refusal"),
  "503": answer("The database is away", "Refusal"),
};
const refused = (...statuses: (keyof typeof refusals)[]) =>
  Object.fromEntries(statuses.map((status) => [status, refusals[status]]));

type Schema = Readonly<Record<string, unknown>>;
const string: Schema = { type: "string" };
const oneOf = (words: readonly string[]): Schema => ({ type: "string", enum: [...words] });
const many = (schema: Schema): Schema => ({ type: "array", items: schema });
const query = (name: string, description: string, schema: Schema = string) => ({
  name,
  in: "query",
  description,
  required: false,
  schema,
});
const inPath = (name: string, description: string, schema: Schema) => ({
  ...query(name, description, schema),
  in: "path",
  required: true,
});

const recordFormats = ["json", "marcxml", "mrc", "ris", "bibtex", "csl", "dc"];
const listFormats = ["ris", "bibtex", "csl"];

const paths = {
  "/api/catalogue/search": {
    get: {
      operationId: "searchCatalogue",
      summary: "Search the catalogue",
      description:
        "Nothing in the query is refused: what makes no sense is left out. 600 searches a minute for each address.",
      tags: ["catalogue"],
      parameters: [
        query("q", "What to look for; quotation marks, OR and minus are understood", {
          ...string,
          maxLength: searchTextMax,
        }),
        query("field", "Where to look for it", oneOf(searchFields)),
        query("inTitle", "Words of the title"),
        query("inAuthor", "Words of a name"),
        query("inSubject", "Words of a subject"),
        query("inPublisher", "Words of the publisher"),
        query("isbn", "ISBN-10 or ISBN-13"),
        query("yearFrom", "First year", { type: "integer", minimum: 1, maximum: 9999 }),
        query("yearTo", "Last year", { type: "integer", minimum: 1, maximum: 9999 }),
        query("format", "Kinds of things, any of them", many(oneOf(kinds))),
        query("digital", "Kinds of material, any of them", many(oneOf(digitalKinds))),
        query("language", "BCP 47, any of them", many(string)),
        query("author", "A facet value; all of them", many(string)),
        query("subject", "A facet value; all of them", many(string)),
        query("location", "A facet value; any of them", many(string)),
        query("available", "1: a copy is there now, or the work is online", oneOf(["1"])),
        query("sort", "The order", oneOf(searchSorts)),
        query("page", "From 1, 20 results each", { type: "integer", minimum: 1 }),
        query("old", "0: do not look for old spellings too", oneOf(["0", "1"])),
      ],
      responses: {
        "200": answer("A page of results", "CatalogueSearch"),
        ...refused("429", "503"),
      },
    },
  },
  "/api/catalogue/suggest": {
    get: {
      operationId: "suggestCatalogue",
      summary: "Titles, names and subjects that begin like a text",
      tags: ["catalogue"],
      parameters: [query("q", "What has been typed so far")],
      responses: {
        "200": answer("Eight suggestions at most", "CatalogueSuggestions"),
        ...refused("429", "503"),
      },
    },
  },
  "/api/catalogue/records/{id}": {
    get: {
      operationId: "getCatalogueRecord",
      summary: "A record, in the format that is wanted",
      tags: ["catalogue"],
      parameters: [
        inPath("id", "The number in the address of the record's page", {
          type: "integer",
          minimum: 1,
        }),
        query("format", "json where it is not said", oneOf(recordFormats)),
      ],
      responses: {
        "200": {
          description: "The record",
          content: {
            ...jsonOf("CatalogueRecord").content,
            ...file(
              "",
              ...["application/marcxml+xml", "application/marc", "application/xml"],
              ...["application/x-research-info-systems", "application/x-bibtex"],
              "application/vnd.citationstyles.csl+json",
            ).content,
          },
        },
        ...refused("400", "404", "410", "422", "503"),
      },
    },
  },
  "/api/catalogue/records": {
    get: {
      operationId: "listCatalogueRecords",
      summary: "Several records as one file",
      tags: ["catalogue"],
      parameters: [
        { ...query("id", "Numbers joined by hyphens, 200 at most: 12-45-7"), required: true },
        { ...query("format", "What file", oneOf(listFormats)), required: true },
      ],
      responses: {
        "200": file(
          "The records in the order asked for",
          ...["application/x-research-info-systems", "application/x-bibtex"],
          "application/vnd.citationstyles.csl+json",
        ),
        ...refused("400", "404", "429", "503"),
      },
    },
  },
  "/api/faq/search": {
    get: {
      operationId: "searchFaq",
      summary: "Search the answers of the library",
      tags: ["library"],
      parameters: [
        query("q", "A question, in one's own words"),
        query("lang", "Language of the answers", oneOf(["id", "en"])),
        query("limit", "Results", { type: "integer", minimum: 1, maximum: resultsMax, default: 5 }),
      ],
      responses: { "200": answer("What was found", "FaqSearch"), ...refused("429", "503") },
    },
  },
  "/api/service-status": {
    get: {
      operationId: "getServiceStatus",
      summary: "Whether Tanya Pustakawan is open and staffed now",
      tags: ["library"],
      responses: { "200": answer("Now", "ServiceStatus") },
    },
  },
  "/api/hours/{feed}": {
    get: {
      operationId: "getHoursCalendar",
      summary: "Opening hours as a calendar to subscribe to",
      tags: ["library"],
      parameters: [
        inPath(
          "feed",
          "Which hours, in which language",
          oneOf(scheduleCodes.flatMap((code) => [`${code}.ics`, `${code}.en.ics`])),
        ),
      ],
      responses: {
        "200": file("A week back, a year ahead", "text/calendar"),
        ...refused("404", "503"),
      },
    },
  },
  "/api/health": {
    get: {
      operationId: "getHealth",
      summary: "Whether the portal works",
      tags: ["library"],
      responses: {
        "200": answer("It does", "Health"),
        "503": answer("The database is away", "Health"),
      },
    },
  },
  "/api/sru": {
    get: {
      operationId: "sru",
      summary: "SRU 1.2: explain, searchRetrieve, scan",
      description:
        "Without parameters it explains itself. Faults are diagnostics, with status 200.",
      tags: ["protocols"],
      parameters: [
        query("operation", "What to do", oneOf(["explain", "searchRetrieve", "scan"])),
        query("version", "1.1 or 1.2", oneOf(["1.1", "1.2"])),
        query("query", "CQL"),
        query("startRecord", "From 1", { type: "integer", minimum: 1 }),
        query("maximumRecords", "At most", { type: "integer", minimum: 0 }),
        query("recordSchema", "Format of the records", oneOf(["marcxml", "dc"])),
        query("scanClause", "Where to begin scanning"),
      ],
      responses: { "200": file("A document of SRU", "text/xml"), "503": file("Later", "text/xml") },
    },
  },
  "/api/oai": {
    get: {
      operationId: "oai",
      summary: "OAI-PMH 2.0: the six verbs",
      description: "Faults are the protocol's own errors, with status 200. Tokens never expire.",
      tags: ["protocols"],
      parameters: [
        query(
          "verb",
          "What to do",
          oneOf([
            ...["Identify", "ListSets", "ListMetadataFormats"],
            ...["ListIdentifiers", "ListRecords", "GetRecord"],
          ]),
        ),
        query("metadataPrefix", "Format of the records", oneOf(["oai_dc", "marcxml"])),
        query("identifier", "oai:{host}:{id}"),
        query("set", "One of ListSets", oneOf(kinds)),
        query("from", "First day or second of change"),
        query("until", "Last day or second of change"),
        query("resumptionToken", "Where a list goes on"),
      ],
      responses: {
        "200": file("A document of OAI-PMH", "text/xml"),
        "503": { description: "Come again after Retry-After seconds" },
      },
    },
  },
};

/** The document of the portal's machine addresses, OpenAPI 3.1. `origin` has no slash at its end. */
export function openApiDocument(name: string, origin: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: name,
      version: "1",
      description: `Public addresses for machines. Explained for people at ${origin}/en/pengembang.`,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: origin }],
    tags: [
      { name: "catalogue", description: "Records of the library's catalogue" },
      { name: "library", description: "Answers and hours" },
      { name: "protocols", description: "SRU and OAI-PMH" },
    ],
    paths,
    components: { schemas: componentSchemas() },
  };
}
