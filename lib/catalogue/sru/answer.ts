import "server-only";
import { describe as describeRecord } from "../bibliography/bibliography";
import { dublinCoreElements, toDublinCore } from "../bibliography/dublin-core";
import { xmlText } from "../bibliography/plain-text";
import { parseRecord } from "../marc/iso2709";
import { writeMarcXml } from "../marc/marcxml";
import type { Diagnostic } from "./domain/diagnostic";
import { diagnosticMessages, Refused } from "./domain/diagnostic";
import { contextSets, indexes, lookUpIndex } from "./domain/indexes";
import type { Operation, Packing, RecordSchema, SruRequest } from "./domain/parameters";
import {
  operationOf,
  readParameters,
  recordSchemas,
  recordsDefault,
  recordsMax,
} from "./domain/parameters";
import type { RetrievedRecord, Scannable } from "./queries";
import { retrieve, scanTerms } from "./queries";

/** Whose server it is; `origin` without a slash at the end. */
export type Server = { readonly name: string; readonly origin: string };

const element = (name: string, text: string | number) =>
  `<${name}>${xmlText(String(text))}</${name}>`;
const packed = (xml: string, packing: Packing) => (packing === "xml" ? xml : xmlText(xml));

function recordXml({ origin }: Server, { id, marc }: RetrievedRecord, schema: RecordSchema) {
  const parsed = parseRecord(marc);
  // Our own writer made it: what cannot be read is a broken database.
  if (!parsed.ok) throw new Error(`record ${id} cannot be read: ${parsed.reason}`);
  if (schema === "marcxml") return writeMarcXml(parsed.record);
  const core = toDublinCore(describeRecord(parsed.record), `${origin}/opac/${id}`);
  const elements = dublinCoreElements.flatMap((name) =>
    (core[name] ?? []).map((value) => element(`dc:${name}`, value)),
  );
  return (
    '<srw_dc:dc xmlns:srw_dc="info:srw/schema/1/dc-schema"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/">${elements.join("")}</srw_dc:dc>`
  );
}

async function search(
  server: Server,
  { query, start, limit, schema, packing }: SruRequest & { operation: "searchRetrieve" },
): Promise<string> {
  const { total, records } = await retrieve(query, start, limit);
  const written = records.map((record, at) =>
    [
      "<zs:record>",
      element("zs:recordSchema", recordSchemas[schema]),
      element("zs:recordPacking", packing),
      `<zs:recordData>${packed(recordXml(server, record, schema), packing)}</zs:recordData>`,
      element("zs:recordIdentifier", record.id),
      element("zs:recordPosition", start + at),
      "</zs:record>",
    ].join(""),
  );
  const next = start + records.length;
  return [
    element("zs:numberOfRecords", total),
    written.length === 0 ? "" : `<zs:records>${written.join("\n")}</zs:records>`,
    written.length > 0 && next <= total ? element("zs:nextRecordPosition", next) : "",
    start > total && total > 0 ? diagnosticsXml({ number: 61, details: String(start) }) : "",
  ].join("");
}

function scannableOf(index: string): Scannable {
  const use = lookUpIndex(index);
  if (use === "anywhere" || use === "title" || use === "author" || use === "subject") return use;
  throw new Refused(16, index);
}

async function scan({ clause, position, limit }: SruRequest & { operation: "scan" }) {
  const { index, term } = clause;
  const terms = await scanTerms(scannableOf(index), term, position, limit);
  const written = terms.map(({ value, display, records }) =>
    [
      "<zs:term>",
      element("zs:value", value),
      records === null ? "" : element("zs:numberOfRecords", records),
      element("zs:displayTerm", display),
      "</zs:term>",
    ].join(""),
  );
  return written.length === 0 ? "" : `<zs:terms>${written.join("")}</zs:terms>`;
}

/** What the server can do, as ZeeRex 2.0 says it. */
function explain(server: Server, packing: Packing): string {
  const { hostname, port, protocol } = new URL(server.origin);
  const sets = Object.entries(contextSets).map(
    ([name, identifier]) => `<set name="${name}" identifier="${identifier}"/>`,
  );
  const named = indexes.map(({ set, name, use }) => {
    const canScan = use === "anywhere" || use === "title" || use === "author" || use === "subject";
    return `<index search="true" scan="${canScan}" sort="false"><title>${set}.${name}</title><map><name set="${set}">${name}</name></map></index>`;
  });
  const schemas = Object.entries(recordSchemas).map(
    ([name, identifier]) =>
      `<schema identifier="${identifier}" name="${name}" retrieve="true" sort="false"><title>${name}</title></schema>`,
  );
  const xml = [
    '<explain xmlns="http://explain.z3950.org/dtd/2.0/">',
    `<serverInfo protocol="SRU" version="1.2" transport="${protocol.replace(":", "")}" method="GET">`,
    element("host", hostname),
    element("port", port || (protocol === "https:" ? 443 : 80)),
    element("database", "api/sru"),
    "</serverInfo>",
    `<databaseInfo><title lang="id" primary="true">${xmlText(server.name)}</title></databaseInfo>`,
    `<indexInfo>${sets.join("")}${named.join("")}</indexInfo>`,
    `<schemaInfo>${schemas.join("")}</schemaInfo>`,
    "<configInfo>",
    `<default type="numberOfRecords">${recordsDefault}</default>`,
    '<default type="retrieveSchema">marcxml</default>',
    `<setting type="maximumRecords">${recordsMax}</setting>`,
    "</configInfo></explain>",
  ].join("");
  return [
    "<zs:record>",
    element("zs:recordSchema", "http://explain.z3950.org/dtd/2.0/"),
    element("zs:recordPacking", packing),
    `<zs:recordData>${packed(xml, packing)}</zs:recordData>`,
    "</zs:record>",
  ].join("");
}

const rootOf: { readonly [O in Operation]: string } = {
  explain: "explainResponse",
  searchRetrieve: "searchRetrieveResponse",
  scan: "scanResponse",
};

function diagnosticsXml({ number, details }: Diagnostic): string {
  const parts = [
    element("uri", `info:srw/diagnostic/1/${number}`),
    details === "" ? "" : element("details", details),
    element("message", diagnosticMessages[number]),
  ];
  return `<zs:diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/">${parts.join("")}</diagnostic></zs:diagnostics>`;
}

function documentOf(operation: Operation, body: string): string {
  const root = `zs:${rootOf[operation]}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns:zs="http://www.loc.gov/zing/srw/"><zs:version>1.2</zs:version>${body}</${root}>
`;
}

/** The answer to a request that cannot be served: the root of what was asked for, and why not. */
export function refusedSru(
  server: Server,
  asked: readonly (readonly [string, string])[],
  diagnostic: Diagnostic,
): string {
  const operation = operationOf(asked);
  const before =
    operation === "searchRetrieve"
      ? element("zs:numberOfRecords", 0)
      : operation === "explain"
        ? explain(server, "xml")
        : "";
  return documentOf(operation, before + diagnosticsXml(diagnostic));
}

/** The document that answers a request to the SRU 1.2 server, whatever its parameters are. */
export async function answerSru(
  server: Server,
  asked: readonly (readonly [string, string])[],
): Promise<string> {
  try {
    const request = readParameters(asked);
    const { operation } = request;
    if (operation === "explain") return documentOf(operation, explain(server, request.packing));
    const body = operation === "scan" ? await scan(request) : await search(server, request);
    return documentOf(operation, body);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refusedSru(server, asked, error.diagnostic);
  }
}
