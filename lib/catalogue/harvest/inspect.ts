import type { AskOptions } from "./ask";
import { askRepository } from "./ask";
import type { OaiAnswer } from "./read-answer";
import { readAnswer } from "./read-answer";
import type { AskFault, DeletedRecord, HarvestFailure, Repository, RepositorySet } from "./types";

export type OaiAsked =
  | { readonly ok: true; readonly answer: OaiAnswer }
  | { readonly ok: false; readonly fault: AskFault; readonly waitSeconds: number | null };

/** Asks a repository with the arguments of OAI-PMH, and reads what it answers. */
export async function askOai(
  baseUrl: string,
  args: Readonly<Record<string, string>>,
  options: AskOptions = {},
): Promise<OaiAsked> {
  const url = new URL(baseUrl);
  for (const [name, value] of Object.entries(args)) url.searchParams.set(name, value);
  const asked = await askRepository(url, options);
  if (!asked.ok) return asked;
  const read = await readAnswer(asked.bytes);
  return read.ok ? read : { ok: false, fault: read.fault, waitSeconds: null };
}

export type Identified =
  | {
      readonly ok: true;
      readonly repository: Pick<Repository, "name" | "granularity" | "deletedRecord">;
    }
  | { readonly ok: false; readonly fault: HarvestFailure; readonly waitSeconds: number | null };

const deletedRecords: readonly DeletedRecord[] = ["no", "transient", "persistent"];

/** Asks who a repository is (Identify). What is no answer of OAI-PMH 2.0 is `not-oai`. */
export async function identify(baseUrl: string, options: AskOptions = {}): Promise<Identified> {
  const asked = await askOai(baseUrl, { verb: "Identify" }, options);
  if (!asked.ok) return asked;
  const told = (name: string) =>
    asked.answer.texts.find(({ path }) => path === `Identify/${name}`)?.text;
  const name = told("repositoryName");
  if (name === undefined || told("protocolVersion") !== "2.0")
    return { ok: false, fault: "not-oai", waitSeconds: null };
  const deleted = deletedRecords.find((word) => word === told("deletedRecord")) ?? "no";
  const granularity = told("granularity")?.includes("T") ? "second" : "day";
  const repository = { name: name.slice(0, 200), granularity, deletedRecord: deleted } as const;
  return { ok: true, repository };
}

const setsMax = 2000;
/** Answers that a list of sets may take. */
const setAnswersMax = 20;

/** The sets of a repository, the first 2,000, as far as it tells them; none where it has none. */
async function listSets(
  baseUrl: string,
  options: () => AskOptions,
): Promise<readonly RepositorySet[]> {
  const sets: RepositorySet[] = [];
  let args: Readonly<Record<string, string>> = { verb: "ListSets" };
  for (let answers = 0; answers < setAnswersMax && sets.length < setsMax; answers++) {
    const asked = await askOai(baseUrl, args, options());
    if (!asked.ok) break;
    const { texts, token } = asked.answer;
    let spec: string | null = null;
    for (const { path, text } of texts) {
      if (path === "ListSets/set/setSpec") spec = text;
      if (path !== "ListSets/set/setName" || spec === null) continue;
      sets.push({ spec: spec.slice(0, 300), name: text.slice(0, 300) });
      spec = null;
    }
    if (!token) break;
    args = { verb: "ListSets", resumptionToken: token };
  }
  return sets.slice(0, setsMax);
}

export type Inspected =
  | { readonly ok: true; readonly repository: Repository }
  | { readonly ok: false; readonly fault: HarvestFailure };

export type InspectOptions = Pick<AskOptions, "answerBytesMax"> & {
  /** For all that is asked together. */
  readonly milliseconds: number;
};

/**
 * Asks a repository who it is, in which formats it gives its records, and which sets it has. Who it is must be told within
 * `milliseconds`; what of the rest is not told by then is left out.
 */
export async function inspectRepository(
  baseUrl: string,
  { milliseconds, ...options }: InspectOptions,
): Promise<Inspected> {
  const end = performance.now() + milliseconds;
  const left = (): AskOptions => ({
    ...options,
    answerMilliseconds: Math.max(1, Math.ceil(end - performance.now())),
  });
  const identified = await identify(baseUrl, left());
  if (!identified.ok) return { ok: false, fault: identified.fault };
  const formats = await askOai(baseUrl, { verb: "ListMetadataFormats" }, left());
  const prefixes = formats.ok
    ? formats.answer.texts
        .filter(({ path }) => path === "ListMetadataFormats/metadataFormat/metadataPrefix")
        .map(({ text }) => text)
    : [];
  const sets = await listSets(baseUrl, left);
  return { ok: true, repository: { ...identified.repository, prefixes, sets } };
}
