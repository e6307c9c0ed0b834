import "server-only";
import { describe as describeRecord } from "../bibliography/bibliography";
import { kinds } from "../bibliography/domain/kinds";
import { kindLabels } from "../bibliography/domain/labels";
import { toOaiDc } from "../bibliography/dublin-core";
import { xmlText } from "../bibliography/plain-text";
import { parseRecord } from "../marc/iso2709";
import { writeMarcXml } from "../marc/marcxml";
import type { ReadArguments } from "./domain/arguments";
import { readArguments } from "./domain/arguments";
import { datestamp } from "./domain/datestamp";
import type {
  HarvestedRecord,
  ListVerb,
  MetadataPrefix,
  OaiError,
  OaiErrorCode,
  OaiRequest,
  Place,
  Selection,
} from "./domain/harvest";
import { metadataPrefixes } from "./domain/harvest";
import { writeToken } from "./domain/resumption";
import { earliestChange, getHarvested, listHarvested } from "./queries";

/** Whose repository it is. */
export type Repository = {
  readonly name: string;
  /** `https://portal.example`, without a slash at the end. */
  readonly origin: string;
  readonly adminEmail: string;
  readonly at: Date;
};

const formats: { readonly [P in MetadataPrefix]: { schema: string; namespace: string } } = {
  oai_dc: {
    schema: "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
    namespace: "http://www.openarchives.org/OAI/2.0/oai_dc/",
  },
  marcxml: {
    schema: "http://www.loc.gov/standards/marcxml/schema/MARC21slim.xsd",
    namespace: "http://www.loc.gov/MARC21/slim",
  },
};

const element = (name: string, text: string) => `<${name}>${xmlText(text)}</${name}>`;

/** The name by which the repository is known in identifiers. */
const hostOf = ({ origin }: Repository) => new URL(origin).hostname;
const identifierOf = (repository: Repository, id: number) => `oai:${hostOf(repository)}:${id}`;

function header(repository: Repository, { id, kind, changedAt, withdrawn }: HarvestedRecord) {
  const parts = [
    element("identifier", identifierOf(repository, id)),
    element("datestamp", datestamp(changedAt)),
    element("setSpec", kind),
  ];
  return `<header${withdrawn ? ' status="deleted"' : ""}>${parts.join("")}</header>`;
}

function metadata({ origin }: Repository, { id, marc }: HarvestedRecord, prefix: MetadataPrefix) {
  const parsed = parseRecord(marc);
  // Our own writer made it: what cannot be read is a broken database.
  if (!parsed.ok) throw new Error(`record ${id} cannot be read: ${parsed.reason}`);
  const { record } = parsed;
  const written =
    prefix === "marcxml"
      ? writeMarcXml(record)
      : toOaiDc(describeRecord(record), `${origin}/opac/${id}`);
  return `<metadata>${written}</metadata>`;
}

const recordOf = (repository: Repository, record: HarvestedRecord, prefix: MetadataPrefix) =>
  `<record>${header(repository, record)}${record.withdrawn ? "" : metadata(repository, record, prefix)}</record>`;

/** What stands in the element that is named like the verb, or the error that stands in its place. */
type Answer =
  | { readonly ok: true; readonly body: string }
  | { readonly ok: false; readonly error: OaiError };

const given = (body: string): Answer => ({ ok: true, body });
const refused = (code: OaiErrorCode, message: string): Answer => {
  return { ok: false, error: { code, message } };
};

async function identify(repository: Repository): Promise<Answer> {
  const host = hostOf(repository);
  const hasDomain = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)+$/iu.test(host);
  const parts = [
    element("repositoryName", repository.name),
    element("baseURL", `${repository.origin}/api/oai`),
    element("protocolVersion", "2.0"),
    element("adminEmail", repository.adminEmail),
    element("earliestDatestamp", datestamp((await earliestChange()) ?? repository.at)),
    element("deletedRecord", "persistent"),
    element("granularity", "YYYY-MM-DDThh:mm:ssZ"),
  ];
  const description =
    '<description><oai-identifier xmlns="http://www.openarchives.org/OAI/2.0/oai-identifier"' +
    ' xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai-identifier' +
    ' http://www.openarchives.org/OAI/2.0/oai-identifier.xsd">' +
    element("scheme", "oai") +
    element("repositoryIdentifier", host) +
    element("delimiter", ":") +
    element("sampleIdentifier", identifierOf(repository, 17)) +
    "</oai-identifier></description>";
  return given(parts.join("") + (hasDomain ? description : ""));
}

async function listFormats(id: number | null): Promise<Answer> {
  if (id !== null) {
    const record = await getHarvested(id);
    if (!record) return refused("idDoesNotExist", "there never was such a record");
    if (record.withdrawn) return refused("noMetadataFormats", "the record is withdrawn");
  }
  const written = metadataPrefixes.map((prefix) => {
    const { schema, namespace } = formats[prefix];
    return `<metadataFormat>${element("metadataPrefix", prefix)}${element("schema", schema)}${element("metadataNamespace", namespace)}</metadataFormat>`;
  });
  return given(written.join(""));
}

function listSets(): Answer {
  const sets = kinds.map(
    (kind) => `<set>${element("setSpec", kind)}${element("setName", kindLabels[kind].id)}</set>`,
  );
  return given(sets.join(""));
}

async function getRecord(
  repository: Repository,
  id: number,
  prefix: MetadataPrefix,
): Promise<Answer> {
  const record = await getHarvested(id);
  if (!record) return refused("idDoesNotExist", "there never was such a record");
  return given(recordOf(repository, record, prefix));
}

async function list(
  repository: Repository,
  verb: ListVerb,
  selection: Selection,
  place: Place | null,
): Promise<Answer> {
  const isKind = selection.set === null || kinds.some((kind) => kind === selection.set);
  const page = isKind ? await listHarvested(selection, place) : { records: [], next: null };
  if (page.records.length === 0) return refused("noRecordsMatch", "no record is asked for");
  const written = page.records.map((record) =>
    verb === "ListRecords"
      ? recordOf(repository, record, selection.prefix)
      : header(repository, record),
  );
  const { next } = page;
  const cursor = place?.cursor ?? 0;
  const token = next === null ? "" : xmlText(writeToken({ selection, place: next }));
  // The last answer of a list that was given in parts has an empty token (§3.5).
  const resumption =
    next === null && place === null
      ? ""
      : `<resumptionToken cursor="${cursor}">${token}</resumptionToken>`;
  return given(written.join("\n") + resumption);
}

function answerTo(repository: Repository, request: OaiRequest): Promise<Answer> | Answer {
  switch (request.verb) {
    case "Identify":
      return identify(repository);
    case "ListSets":
      return listSets();
    case "ListMetadataFormats":
      return listFormats(request.id);
    case "GetRecord":
      return getRecord(repository, request.id, request.prefix);
    default:
      return list(repository, request.verb, request.selection, request.place);
  }
}

/** The answer's element, or the error in its place. */
async function bodyOf(repository: Repository, read: ReadArguments): Promise<string> {
  if (!read.ok) return errorOf(read.error);
  const { verb } = read.request;
  const answer = await answerTo(repository, read.request);
  return answer.ok ? `<${verb}>${answer.body}</${verb}>` : errorOf(answer.error);
}

const errorOf = ({ code, message }: OaiError) =>
  `<error code="${code}">${xmlText(message)}</error>`;

/** The document that answers a request, whatever its arguments are (OAI-PMH 2.0 §3.2). */
export async function answerOai(
  repository: Repository,
  asked: readonly (readonly [name: string, value: string])[],
): Promise<string> {
  const read = readArguments(asked, hostOf(repository));
  const echo = read.echo.map(([name, value]) => ` ${name}="${xmlText(value)}"`).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd">
<responseDate>${datestamp(repository.at)}</responseDate>
<request${echo}>${xmlText(`${repository.origin}/api/oai`)}</request>
${await bodyOf(repository, read)}
</OAI-PMH>
`;
}
