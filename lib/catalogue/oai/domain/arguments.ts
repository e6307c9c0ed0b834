import type { Datestamp } from "./datestamp";
import { readDatestamp } from "./datestamp";
import type { MetadataPrefix, OaiError, OaiErrorCode, OaiRequest, Selection } from "./harvest";
import { metadataPrefixes } from "./harvest";
import { readToken } from "./resumption";

export const verbs = [
  "Identify",
  "ListMetadataFormats",
  "ListSets",
  "GetRecord",
  "ListIdentifiers",
  "ListRecords",
] as const;
type Verb = (typeof verbs)[number];

const listArguments = ["metadataPrefix", "from", "until", "set", "resumptionToken"];
const allowed: { readonly [V in Verb]: readonly string[] } = {
  Identify: [],
  ListMetadataFormats: ["identifier"],
  ListSets: ["resumptionToken"],
  GetRecord: ["identifier", "metadataPrefix"],
  ListIdentifiers: listArguments,
  ListRecords: listArguments,
};

/** What was asked, or why it cannot be; `echo` is what the answer's `request` may repeat (§3.2: nothing of a bad one). */
export type ReadArguments = {
  readonly echo: readonly (readonly [name: string, value: string])[];
} & (
  | { readonly ok: true; readonly request: OaiRequest }
  | { readonly ok: false; readonly error: OaiError }
);

class Refused extends Error {
  readonly error: OaiError;

  constructor(code: OaiErrorCode, message: string) {
    super(message);
    this.error = { code, message };
  }
}

const isVerb = (text: string | undefined): text is Verb => verbs.some((verb) => verb === text);

/** `oai:host:17` of this host; its number, 0 for one that no record can have. */
function readIdentifier(text: string, host: string): number {
  if (!/^[a-z][a-z0-9+.-]*:[\w\-.!~*'();/?:@&=+$,%]+$/iu.test(text))
    throw new Refused("badArgument", "identifier is not a URI");
  const start = `oai:${host}:`;
  const own = text.startsWith(start) ? text.slice(start.length) : "";
  return /^[1-9]\d{0,9}$/u.test(own) ? Number(own) : 0;
}

function readPrefix(text: string | undefined): MetadataPrefix {
  if (text === undefined) throw new Refused("badArgument", "metadataPrefix is missing");
  const known = metadataPrefixes.find((prefix) => prefix === text);
  if (known) return known;
  throw new Refused("cannotDisseminateFormat", "the formats are oai_dc and marcxml");
}

function readTime(name: string, text: string | undefined): Datestamp | null {
  if (text === undefined) return null;
  const read = readDatestamp(text);
  if (read) return read;
  throw new Refused("badArgument", `${name} must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ`);
}

function readSelection(verb: Selection["verb"], given: ReadonlyMap<string, string>): Selection {
  const prefix = readPrefix(given.get("metadataPrefix"));
  const from = readTime("from", given.get("from"));
  const until = readTime("until", given.get("until"));
  if (from && until && from.granularity !== until.granularity)
    throw new Refused("badArgument", "from and until must have the same granularity");
  if (from && until && from.start > until.start)
    throw new Refused("badArgument", "from must not be later than until");
  const set = given.get("set") ?? null;
  if (set !== null && !/^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/u.test(set))
    throw new Refused("badArgument", "set is not a setSpec");
  return { verb, prefix, set, from: from?.start ?? null, until: until?.end ?? null };
}

function readRequest(verb: Verb, given: ReadonlyMap<string, string>, host: string): OaiRequest {
  const token = given.get("resumptionToken");
  if (token !== undefined && given.size > 1)
    throw new Refused("badArgument", "resumptionToken is an exclusive argument");
  const identifier = given.get("identifier");
  if (verb === "Identify") return { verb };
  if (verb === "ListSets") {
    if (token === undefined) return { verb };
    throw new Refused("badResumptionToken", "the sets are one list");
  }
  if (verb === "ListMetadataFormats")
    return { verb, id: identifier === undefined ? null : readIdentifier(identifier, host) };
  if (verb === "GetRecord") {
    if (identifier === undefined) throw new Refused("badArgument", "identifier is missing");
    const prefixGiven = given.get("metadataPrefix");
    if (prefixGiven === undefined) throw new Refused("badArgument", "metadataPrefix is missing");
    return { verb, id: readIdentifier(identifier, host), prefix: readPrefix(prefixGiven) };
  }
  if (token === undefined) return { verb, selection: readSelection(verb, given), place: null };
  const read = readToken(token);
  if (read === null || read.selection.verb !== verb)
    throw new Refused("badResumptionToken", "no list of this verb goes on here");
  return { verb, ...read };
}

/**
 * Reads the arguments of a request, of its address or its body, to a repository whose identifiers begin with
 * `oai:<host>:` (OAI-PMH 2.0 §3–4). Arguments that are missing, doubled, foreign or wrong are the protocol's errors.
 */
export function readArguments(
  given: readonly (readonly [name: string, value: string])[],
  host: string,
): ReadArguments {
  const bad = (code: OaiErrorCode, message: string): ReadArguments => {
    return { echo: [], ok: false, error: { code, message } };
  };
  const verbsGiven = given.filter(([name]) => name === "verb");
  const verb = verbsGiven[0]?.[1];
  if (verbsGiven.length === 0) return bad("badVerb", "verb is missing");
  if (verbsGiven.length > 1) return bad("badVerb", "verb is repeated");
  if (!isVerb(verb)) return bad("badVerb", "verb is none of OAI-PMH 2.0");
  const rest = given.filter(([name]) => name !== "verb");
  const values = new Map(rest);
  const foreign = rest.filter(([name]) => !allowed[verb].includes(name));
  if (foreign.length > 0) return bad("badArgument", `${verb} does not know every argument`);
  if (values.size < rest.length) return bad("badArgument", "an argument is repeated");
  try {
    return { echo: given, ok: true, request: readRequest(verb, values, host) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const hasEcho = error.error.code !== "badArgument";
    return { echo: hasEcho ? given : [], ok: false, error: error.error };
  }
}
