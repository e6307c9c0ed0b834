import { afterAll, beforeAll, beforeEach } from "vitest";
import { actAsSystem } from "@/lib/identity/proofs";
import { db } from "@/lib/platform/db";
import { staffOf } from "../../staff/testing/staff";
import { runHarvest } from "../jobs";
import { askHarvest } from "../mutations";
import { getHarvest } from "../queries";
import type { HarvestOptions } from "../run";
import { newSource } from "../schema";
import { addSource } from "../sources/mutations";
import type { MadeUpAnswer, MadeUpRecord } from "./repository";
import { errorDocument, identifyDocument, startRepository } from "./repository";

/** Who harvests in the tests, and who may ask for it. */
export const system = actAsSystem("test");
export const staff = staffOf("supervisor");

/** The answer of a repository in which nothing has changed. */
export const noList = (): MadeUpAnswer => ({ body: errorDocument("noRecordsMatch") });

const seconds = "YYYY-MM-DDThh:mm:ssZ";

type Repository = Awaited<ReturnType<typeof startRepository>>;
type World = {
  readonly repository: Repository;
  /** What ListRecords is answered; Identify is answered as ever. */
  lists: (args: URLSearchParams) => MadeUpAnswer | Promise<MadeUpAnswer>;
  granularity: string;
};
let world: World | null = null;
function opened(): World {
  if (world === null) throw new Error("openWorld is called first");
  return world;
}

/** One repository on loopback for the tests of a file; before each it has nothing to tell, and was asked nothing. */
export function openWorld(): World {
  // The repositories of these tests are on loopback.
  process.env.PORTAL_HARVEST_PRIVATE = "1";
  let started: Repository | null = null;
  const made: World = {
    get repository() {
      if (started === null) throw new Error("the repository is there while tests run");
      return started;
    },
    lists: noList,
    granularity: seconds,
  };
  world = made;
  beforeAll(async () => {
    started = await startRepository(({ args }) =>
      args.get("verb") === "Identify"
        ? { body: identifyDocument(made.granularity) }
        : made.lists(args),
    );
  });
  afterAll(() => made.repository.stop());
  beforeEach(() => {
    made.lists = noList;
    made.granularity = seconds;
    made.repository.asked.length = 0;
  });
  return made;
}

let count = 0;
/** A repository that is harvested by hand. */
export async function given(rest: Readonly<Record<string, string>> = {}) {
  count += 1;
  const { url } = opened().repository;
  const typed = { name: `contoh-${count}`, title: "", baseUrl: url, prefix: "oai_dc" };
  const source = newSource.parse({ ...typed, setSpec: "", everyHours: "", ...rest });
  const facts = { name: "Contoh", granularity: "second", deletedRecord: "no" } as const;
  const added = await addSource(staff, source, { ...facts, sets: [], prefixes: [] });
  if (!added.ok) throw new Error(added.refusal);
  return { id: added.value, name: source.name };
}

/** Seconds that harvests were made to pause, in their order; nobody waits. */
export const pauses: number[] = [];
export const quick: HarvestOptions = {
  pause: async (waited) => {
    pauses.push(waited);
  },
};

/** Asks for a harvest, and runs it as far as it goes. */
export async function harvest(sourceId: string, options: HarvestOptions = {}, whole = false) {
  const asked = await askHarvest(system, sourceId, { whole });
  if (!asked.ok) throw new Error(asked.refusal);
  const end = await runHarvest(system, asked.value.harvestId, { ...quick, ...options });
  const report = await getHarvest(system, asked.value.harvestId);
  if (!report) throw new Error("no report");
  return { end, report };
}

/** The live records of a source, as they came in. */
export async function titlesOf(name: string): Promise<readonly string[]> {
  const rows = await db().$queryRaw<{ title: string }[]>`SELECT title FROM catalogue_record
    WHERE source = ${name} AND withdrawn_at IS NULL ORDER BY id`;
  return rows.map(({ title }) => title);
}

/** What the repository was asked besides who it is. */
export const argumentsOf = () =>
  opened()
    .repository.asked.filter(({ args }) => args.get("verb") !== "Identify")
    .map(({ args }) => Object.fromEntries(args));

/** So many made-up records, by their numbers from `from` on. */
export const some = (from: number, length: number): MadeUpRecord[] =>
  Array.from({ length }, (_, place) => ({ id: `oai:contoh:${from + place}` }));
