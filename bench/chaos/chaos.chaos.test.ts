import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { PublishedChanges } from "../pages/published-change";
import type { ClaimRaces } from "./claim-race";
import type { ChaosResult } from "./run-chaos";

// The run is a process of its own: it starts a whole portal, kills parts of it, and needs Node's react-server condition.
const root = fileURLToPath(new URL("../..", import.meta.url));
const mark = "RESULT ";
const timeoutMilliseconds = 600_000;

type Outcome = {
  readonly chaos: ChaosResult;
  readonly deprived: ChaosResult;
  readonly claims: ClaimRaces;
  readonly pages: PublishedChanges;
};

async function run(): Promise<Outcome> {
  const flags = ["--import", "tsx", "--conditions=react-server"];
  const child = spawn(process.execPath, [...flags, "bench/chaos/main.ts", "--short"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let outcome: Outcome | undefined;
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (line.startsWith(mark)) outcome = JSON.parse(line.slice(mark.length)) as Outcome;
    else process.stdout.write(`${line}\n`);
  });
  await once(child, "close");
  if (!outcome) throw new Error("the chaos run ended without a result: its own words stand above");
  return outcome;
}

describe("the conversation in chaos", () => {
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await run();
  }, timeoutMilliseconds);

  it("loses, doubles and swaps nothing while frames, answers, networks, tabs and processes fail", () => {
    expect(outcome.chaos.verdict).toEqual({
      lost: 0,
      duplicated: 0,
      outOfOrder: 0,
      acknowledgedMissing: 0,
      differing: 0,
      draftsLeft: 0,
    });
  });

  it("has seen every kind of fault it claims to survive", () => {
    expect(outcome.chaos.missingFaults).toEqual([]);
  });

  it("turns red when catching up is taken out", () => {
    expect(outcome.deprived.clean).toBe(false);
    expect(outcome.deprived.verdict.lost).toBeGreaterThan(0);
  });

  it("lets exactly one of two librarians on two web processes win, each time", () => {
    expect(outcome.claims).toMatchObject({ oneWinner: outcome.claims.races });
  });

  it("shows a published change of the hours on the pages of both web processes within two seconds", () => {
    expect(outcome.pages.milliseconds).toHaveLength(outcome.pages.changes);
    // What came later is written as null: JSON knows no infinity.
    expect(outcome.pages.milliseconds).not.toContain(null);
  });
});
